package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.report.Report;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is printed of the clauses that were broken, or could not be checked. */
class EndingTest {
    private static final String GONE = "not sent: nobody listens";

    @Test
    void what_the_same_trouble_kept_from_being_checked_is_told_in_one_line() {
        List<String> lines = printed(List.of(
                error("A-1", GONE),
                error("A-2", "the connection broke"),
                error("A-3", GONE),
                error("A-4", GONE),
                error("A-5", GONE)));

        assertEquals(
                List.of(
                        "  error not sent: nobody listens: A-1, A-3, A-4 and 1 more",
                        "  error A-2  text the connection broke"),
                lines);
    }

    @Test
    void the_trouble_that_ended_a_run_is_told_once() {
        List<String> lines = printed(List.of(
                error("A-1", "no answer within 5 s"),
                error("A-2", "not sent: no answer 5 times in a row: no answer within 5 s")));

        assertEquals(List.of("  error not sent: no answer 5 times in a row: no answer within 5 s: A-1, A-2"), lines);
    }

    private static List<String> printed(List<Report.ClauseEntry> clauses) {
        Report report = new Report(
                Report.SCHEMA,
                "0",
                "p",
                "title",
                "target",
                "http://127.0.0.1:1",
                "",
                "",
                "inconclusive",
                null,
                "none",
                Map.of("planned", clauses.size()),
                0,
                clauses,
                List.of(),
                List.of(),
                null);
        StringWriter out = new StringWriter();
        new Ending(new PrintWriter(out, true), Path.of("reports")).print(List.of(report), false);
        return out.toString().lines().filter(line -> line.startsWith("  error")).toList();
    }

    private static Report.ClauseEntry error(String id, String reason) {
        return new Report.ClauseEntry(
                id,
                "text",
                "topic",
                "page",
                null,
                "must",
                "documented",
                "required",
                null,
                "error",
                0,
                0,
                List.of(reason),
                List.of(),
                null);
    }
}
