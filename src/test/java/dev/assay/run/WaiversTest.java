package dev.assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.report.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A waiver is stale where all that it holds for was seen to keep the clause; where nothing is known, it is not. */
class WaiversTest {
    @Test
    void of_what_every_target_keeps_is_stale() {
        assertEquals(
                List.of("w.yaml:2: the waiver of X-1 is stale: a, b keep the clause; remove lines 2 to 6"),
                stale(Optional.empty(), report("a", "pass", null), report("b", "pass", null)));
    }

    @Test
    void of_what_some_target_breaks_is_not_stale_unless_it_names_another() {
        Report kept = report("a", "pass", null);
        for (String outcome : List.of("waived", "fail", "warn")) {
            assertEquals(List.of(), stale(Optional.empty(), kept, report("b", outcome, null)));
        }
        assertEquals(
                List.of("w.yaml:2: the waiver of X-1 is stale: a keeps the clause; remove lines 2 to 6"),
                stale(Optional.of("a"), kept, report("b", "waived", null)));
    }

    @Test
    void of_what_was_not_seen_everywhere_is_not_stale() {
        Report kept = report("a", "pass", null);
        for (String outcome : List.of("not-exercised", "error")) {
            assertEquals(List.of(), stale(Optional.empty(), kept, report("b", outcome, null)));
        }
        assertEquals(List.of(), stale(Optional.empty(), kept, report("b", "pass", true)));
        assertEquals(List.of(), stale(Optional.of("c"), kept));
        assertEquals(List.of(), stale(Optional.empty()));
    }

    private static List<String> stale(Optional<String> target, Report... reports) {
        Waiver waiver = new Waiver("X-1", target, "why", "ann", LocalDate.of(2027, 1, 31), "w.yaml:2", "lines 2 to 6");
        return new Waivers(List.of(waiver)).stale(List.of(reports));
    }

    private static Report report(String target, String outcome, @Nullable Boolean incomplete) {
        Report.ClauseEntry clause = new Report.ClauseEntry(
                "X-1",
                "",
                "",
                "",
                null,
                "must",
                "documented",
                "required",
                null,
                outcome,
                1,
                0,
                List.of(),
                List.of(),
                null);
        return new Report(
                Report.SCHEMA,
                "0",
                "p",
                "",
                target,
                "",
                "",
                "",
                "",
                incomplete,
                null,
                Map.of(),
                1,
                List.of(clause),
                List.of(),
                List.of(),
                null);
    }
}
