package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.report.ReportDiff.Line;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportDiffTest {
    @ParameterizedTest
    @CsvSource({
        "pass, fail, NEWLY_BROKEN",
        "pass, warn, NEWLY_BROKEN",
        "pass, waived, NEWLY_BROKEN",
        "warn, fail, NEWLY_BROKEN",
        "not-exercised, fail, NEWLY_BROKEN",
        "error, warn, NEWLY_BROKEN",
        ", fail, NEWLY_BROKEN",
        "fail, fail, STILL_BROKEN",
        "fail, warn, STILL_BROKEN",
        "waived, fail, STILL_BROKEN",
        "fail, waived, STILL_BROKEN",
        "warn, warn, STILL_BROKEN",
        "fail, pass, NEWLY_KEPT",
        "waived, pass, NEWLY_KEPT",
        "fail, not-exercised, NO_LONGER_EXERCISED",
        "pass, error, NO_LONGER_EXERCISED",
        "not-exercised, pass, NEWLY_EXERCISED",
        "error, pass, NEWLY_EXERCISED",
        "error, not-exercised, NONE",
        "pass, pass, NONE",
        ", pass, CAME",
        ", not-exercised, CAME",
        "fail, , WENT",
        "pass, , WENT"
    })
    void from_outcome_to_outcome(String before, String after, Change change) {
        assertEquals(change, Change.of(before, after));
    }

    @Test
    void each_clause_of_either_report_is_told_once() {
        Report before = Samples.of("a", "nonconformant", List.of("pass", "fail", "pass"));
        Report after = Samples.of("a", "nonconformant", List.of("fail", "pass"));
        assertEquals(
                List.of("XX-1 NEWLY_BROKEN", "XX-2 NEWLY_KEPT", "XX-3 WENT"),
                ReportDiff.of(before, after).lines().stream()
                        .map(line -> line.id() + " " + line.change())
                        .toList());
    }

    @Test
    void a_gate_fails_on_new_failures_and_on_new_warnings_where_asked() {
        assertEquals("false false", fails("pass", "waived"));
        assertEquals("false true", fails("pass", "warn"));
        assertEquals("true true", fails("not-exercised", "fail"));
        assertEquals("false false", fails("waived", "fail"));
    }

    @Test
    void evidence_is_lost_where_a_decisive_clause_is_no_longer_exercised() {
        assertEquals(List.of(true), lost("fail", "not-exercised"));
        assertEquals(List.of(true), lost("pass", "error"));
        assertEquals(List.of(false), lost("error", "not-exercised"));
        assertEquals(List.of(false), lost("pass", "pass"));
    }

    private static String fails(String before, String after) {
        Line line = lines(before, after).findFirst().orElseThrow();
        return line.fails(false) + " " + line.fails(true);
    }

    private static List<Boolean> lost(String before, String after) {
        return lines(before, after).map(Line::losesEvidence).toList();
    }

    private static Stream<Line> lines(String before, String after) {
        return ReportDiff.of(Samples.of("a", "", List.of(before)), Samples.of("a", "", List.of(after)))
                .lines()
                .stream();
    }
}
