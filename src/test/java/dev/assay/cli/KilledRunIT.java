package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Kills real runs at moments of all kinds, which are known by what is there already, and reads what they leave. */
class KilledRunIT {
    private static final String PACK = "aws";
    /** Beside the start: what has to be there when a run is killed, and how much later it is, in microseconds. */
    private static final Map<String, Integer> MOMENTS = Map.of(".messages-", 200_000, ".new", 20_000, ".whole", 200);
    /** The reference of each run listens on a port of its own, by which every file tells whose it is. */
    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d{4,5})");

    private final JsonMapper json = new JsonMapper();

    @TempDir
    private Path folder;

    private Path reports;

    @BeforeEach
    void name() {
        reports = folder.resolve("reports");
    }

    @Test
    void a_killed_run_leaves_the_old_report_or_the_new_one() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        run();
        int drafts = 0;
        for (Map.Entry<String, Integer> moment : MOMENTS.entrySet()) {
            try (RunProcess run = new RunProcess(folder.resolve("out"), List.of(), options())) {
                while (run.alive() && !begun(moment.getKey())) {
                    LockSupport.parkNanos(50_000);
                }
                TimeUnit.MICROSECONDS.sleep(random.nextInt(moment.getValue()));
                run.kill();
            }
            drafts += left().size();
            everyJsonIsWhole();
            ReportFiles.in(reports).recover(List.of(PACK));
            assertEquals(List.of(), left(), "seed " + seed);
            ports();
        }
        assertTrue(drafts > 0, "some run must have been killed while it wrote, seed " + seed);
        run();
        everyJsonIsWhole();
        assertEquals(List.of(), left());
        assertEquals(ports(), portsIn(reports.resolve("matrix.json")));
    }

    private boolean begun(String moment) throws IOException {
        if (!moment.endsWith("-")) {
            return Files.exists(reports.resolve(PACK).resolve(moment));
        }
        return left().stream().anyMatch(name -> name.startsWith(moment));
    }

    private void run() {
        Shell shell = Shell.assay(
                Stream.concat(Stream.of("run"), Arrays.stream(options())).toArray(String[]::new));
        assertEquals(3, shell.exit(), shell.out() + shell.err());
    }

    /** Few scenarios: as many files are written of them. */
    private String[] options() {
        return new String[] {"--pack", PACK, "--tags", "@AWS-DESCRIBE-OK", "--reports", reports.toString()};
    }

    /** One: every file of a target is of one run. */
    private Set<String> ports() throws IOException {
        Set<String> ports = new TreeSet<>();
        for (Path file : files(reports.resolve(PACK))) {
            ports.addAll(portsIn(file));
        }
        assertEquals(1, ports.size(), () -> "files of several runs: " + ports);
        return ports;
    }

    private static Set<String> portsIn(Path file) throws IOException {
        Set<String> ports = new TreeSet<>();
        Matcher port = PORT.matcher(Files.readString(file));
        while (port.find()) {
            ports.add(port.group(1));
        }
        return ports;
    }

    private void everyJsonIsWhole() throws IOException {
        List<Path> files = new ArrayList<>(files(reports));
        files.addAll(files(reports.resolve(PACK)));
        int read = 0;
        for (Path file : files) {
            if (file.toString().endsWith(".json")) {
                assertTrue(json.readTree(Files.readString(file)).isObject(), file::toString);
                read++;
            }
            if (file.toString().endsWith(".ndjson")) {
                Files.readAllLines(file).forEach(json::readTree);
            }
        }
        assertTrue(read >= 2);
    }

    /** Drafts and sets that no reader looks at. */
    private List<String> left() throws IOException {
        List<String> left = new ArrayList<>();
        for (Path directory : List.of(reports, reports.resolve(PACK))) {
            try (Stream<Path> entries = Files.list(directory)) {
                entries.map(entry -> entry.getFileName().toString())
                        .filter(name -> name.startsWith(".") && !name.equals(".lock"))
                        .forEach(left::add);
            }
        }
        return left;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}
