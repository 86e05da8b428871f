package dev.assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.Report;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SoughtFirstTest {
    private static final PackKit KIT = Catalog.of(List.of()).kit("huaweicloud");

    @Test
    void a_run_is_over_when_the_clause_that_is_sought_is_found_broken() {
        Report whole = run("limit-2001-accepted", Set.of());
        Report sought = run("limit-2001-accepted", Set.of("HW-LIST-LIMIT-MAX"));

        assertEquals("fail", BrokenRuns.outcome(sought, "HW-LIST-LIMIT-MAX"));
        assertTrue(
                sought.exchanges() * 10 < whole.exchanges(),
                sought.exchanges() + " exchanges, and in a whole run " + whole.exchanges());
    }

    @Test
    void a_run_that_finds_nothing_is_a_whole_one() {
        Report sought = run("limit-2001-accepted", Set.of("HW-LIST-LIMIT-MIN"));

        assertEquals("pass", BrokenRuns.outcome(sought, "HW-LIST-LIMIT-MIN"));
        assertEquals("fail", BrokenRuns.outcome(sought, "HW-LIST-LIMIT-MAX"));
        assertTrue(sought.count("pass") > 90, sought.equation());
    }

    private static Report run(String defect, Set<String> sought) {
        RunOptions options = RunOptions.usual();
        return BrokenRuns.run(KIT, defect, sought.isEmpty() ? options : options.seeking(sought));
    }
}
