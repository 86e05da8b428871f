package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NothingLostTest {
    @TempDir
    private Path folder;

    @Test
    void a_second_run_into_one_folder_is_refused_before_anything_is_sent() throws IOException, InterruptedException {
        Path reports = folder.resolve("reports");
        try (RunProcess first = new RunProcess(
                folder.resolve("out"), List.of(), "--pack", "aws", "--rate", "5/s", "--reports", reports.toString())) {
            waitFor(reports.resolve("aws").resolve(".messages-" + first.pid() + ".tmp"));
            Shell second = Shell.assay(
                    "run", "--pack", "aws", "--target", "http://127.0.0.1:1", "--reports", reports.toString());

            assertEquals(2, second.exit(), second.out());
            assertEquals(
                    "assay: another run (process " + first.pid() + ") is writing reports into \"" + reports
                            + "\"; wait until it ends, or name another folder with --reports DIR",
                    second.complaint());
            assertEquals("", second.out());
            assertEquals(
                    2,
                    Shell.assay("merge", Path.of("target").toString(), "--reports", reports.toString())
                            .exit());
            first.kill();
        }
        Shell third = Shell.assay("run", "--pack", "aws", "--tags", "@none", "--reports", reports.toString());
        assertEquals(3, third.exit(), "the lock went with the process: " + third.err());
    }

    @Test
    void a_place_for_reports_that_is_a_file_is_told_before_anything_is_sent() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        Shell shell = Shell.assay("run", "--reports", file.toString());
        assertEquals(2, shell.exit());
        assertEquals("assay: --reports \"" + file + "\" is no folder; name a folder, there or not", shell.complaint());
        assertEquals("mine", Files.readString(file));
    }

    /** A limit for files does to a process what a full disk does, and needs no disk. */
    @Test
    void a_full_disk_is_an_error_that_names_the_file_and_the_old_report_stays()
            throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here to set a limit with");
        List<String> limits = List.of("8", "150");
        Map<String, Map<String, String>> before = new TreeMap<>();
        Map<String, RunProcess> full = new TreeMap<>();
        for (String limit : limits) {
            String[] options = {
                "--pack",
                "aws",
                "--tags",
                "@AWS-DESCRIBE-OK",
                "--reports",
                folder.resolve(limit).toString()
            };
            assertEquals(
                    3,
                    Shell.assay(Stream.concat(Stream.of("run"), Stream.of(options))
                                    .toArray(String[]::new))
                            .exit());
            before.put(limit, contents(folder.resolve(limit).resolve("aws")));
            full.put(
                    limit,
                    new RunProcess(
                            folder.resolve("out" + limit),
                            List.of("/bin/bash", "-c", "ulimit -f " + limit + "; exec \"$@\"", "bash"),
                            options));
        }
        for (String limit : limits) {
            try (RunProcess run = full.get(limit)) {
                assertEquals(4, run.exit(), run.printed());
                String printed = run.printed();
                Path reports = folder.resolve(limit).resolve("aws");
                assertTrue(printed.contains("Cannot write \"" + reports) && printed.contains("too large"), printed);
                assertTrue(printed.contains("verdict: "), "what was found is printed all the same: " + printed);
                assertEquals(before.get(limit), contents(reports));
            }
        }
    }

    private static void waitFor(Path file) throws InterruptedException {
        for (int i = 0; i < 3000 && !Files.exists(file); i++) {
            Thread.sleep(10);
        }
        assertTrue(Files.exists(file));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
