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
        try (RunProcess first =
                new RunProcess(folder.resolve("out"), List.of(), "--rate", "20/s", "--reports", reports.toString())) {
            waitFor(reports.resolve("huaweicloud").resolve(".messages-" + first.pid() + ".tmp"));
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
        Path reports = folder.resolve("reports");
        assertEquals(
                0,
                Shell.assay("run", "--pack", "aws", "--reports", reports.toString())
                        .exit());
        Map<String, String> before = contents(reports.resolve("aws"));
        for (int kilobytes : List.of(8, 150)) {
            try (RunProcess full = new RunProcess(
                    folder.resolve("out"),
                    List.of("/bin/bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash"),
                    "--pack",
                    "aws",
                    "--reports",
                    reports.toString())) {
                assertEquals(4, full.exit(), full.printed());
                String printed = full.printed();
                assertTrue(
                        printed.contains("Cannot write \"" + reports.resolve("aws")) && printed.contains("too large"),
                        printed);
                assertTrue(printed.contains("verdict: "), "what was found is printed all the same: " + printed);
            }
            assertEquals(before, contents(reports.resolve("aws")));
        }
    }

    private static void waitFor(Path file) throws InterruptedException {
        for (int i = 0; i < 300 && !Files.exists(file); i++) {
            Thread.sleep(50);
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
