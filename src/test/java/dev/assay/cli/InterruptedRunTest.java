package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InterruptedRunTest {
    @TempDir
    private Path folder;

    @Test
    void an_interrupted_run_writes_what_it_has_and_says_that_it_is_not_all() throws IOException, InterruptedException {
        String out;
        Path unfinished;
        try (RunProcess run = new RunProcess(
                folder.resolve("out"),
                List.of(),
                "--pack",
                "huaweicloud",
                "--rate",
                "50/s",
                "--reports",
                folder.toString())) {
            unfinished = folder.resolve("huaweicloud").resolve(".messages-" + run.pid() + ".tmp");
            for (int i = 0; i < 3000 && !(Files.exists(unfinished) && Files.size(unfinished) > 200_000); i++) {
                Thread.sleep(10);
            }
            run.interrupt();
            run.exit();
            out = run.printed();
        }
        assertTrue(
                out.contains("interrupted: the reports hold what was found until now, and are marked incomplete"), out);
        Report report = new JsonMapper()
                .readValue(Files.readString(folder.resolve("huaweicloud").resolve("report.json")), Report.class);
        assertEquals(Boolean.TRUE, report.incomplete());
        assertEquals("inconclusive", report.verdict());
        assertTrue(report.clauses().stream()
                .anyMatch(clause -> clause.reasons().contains("the run was interrupted before it came to this")));
        JsonNode archive = new JsonMapper()
                .readTree(Files.readString(folder.resolve("huaweicloud").resolve("exchanges.har")));
        assertTrue(archive.at("/log/entries").size() >= report.exchanges() && report.exchanges() > 0);
        assertTrue(Files.notExists(unfinished), "nothing half-written is left");
    }
}
