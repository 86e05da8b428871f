package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Kills real runs at moments of all kinds, and reads what they leave. */
class KilledRunIT {
    private static final int KILLS = 6;
    private static final List<String> PACKS = List.of("aws");
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
        long whole = System.nanoTime();
        try (RunProcess first = run()) {
            assertEquals(0, first.exit(), first.printed());
        }
        long millis = Duration.ofNanos(System.nanoTime() - whole).toMillis();
        int drafts = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (RunProcess run = run()) {
                if (kill % 2 == 0) {
                    Thread.sleep(random.nextLong(millis));
                } else {
                    untilItWrites(run);
                    Thread.sleep(0, random.nextInt(1_000_000));
                }
                run.kill();
            }
            drafts += left().size();
            everyJsonIsWhole();
            ReportFiles.in(reports).recover(PACKS);
            assertEquals(List.of(), left(), "seed " + seed);
            ports();
        }
        assertTrue(drafts > 0, "some run must have been killed while it wrote, seed " + seed);
        try (RunProcess last = run()) {
            assertEquals(0, last.exit(), last.printed());
        }
        everyJsonIsWhole();
        assertEquals(List.of(), left());
        assertEquals(ports(), portsIn(reports.resolve("matrix.json")));
    }

    private void untilItWrites(RunProcess run) {
        Path gathered = reports.resolve(PACKS.get(0)).resolve(".new");
        while (run.alive() && !Files.exists(gathered)) {
            Thread.onSpinWait();
        }
    }

    private RunProcess run() throws IOException {
        return new RunProcess(
                folder.resolve("out"), List.of(), "--pack", PACKS.get(0), "--reports", reports.toString());
    }

    /** One for each target: every file of a target is of one run. */
    private Set<String> ports() throws IOException {
        Set<String> all = new TreeSet<>();
        for (String pack : PACKS) {
            Set<String> ports = new TreeSet<>();
            for (Path file : files(reports.resolve(pack))) {
                ports.addAll(portsIn(file));
            }
            assertEquals(1, ports.size(), () -> pack + " holds files of several runs: " + ports);
            all.addAll(ports);
        }
        return all;
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
        for (String pack : PACKS) {
            files.addAll(files(reports.resolve(pack)));
        }
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
        assertTrue(read >= PACKS.size() + 1);
    }

    /** Drafts and sets that no reader looks at. */
    private List<String> left() throws IOException {
        List<String> left = new ArrayList<>();
        for (Path directory : List.of(reports, reports.resolve(PACKS.get(0)))) {
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
