package dev.assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.HarEntry;
import dev.assay.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TakersLastTest {
    private static final PackKit KIT = Catalog.of(List.of()).kit("huaweicloud");
    private static final String TAKER = "Whatever is listed can be shown";
    private static final String SHOWN = "/create-account-status/";

    @Test
    void what_takes_answers_of_others_is_run_when_they_have_them() {
        List<String> scenarios = run(RunOptions.usual().atATime(1)).stream()
                .map(HarEntry::scenario)
                .toList();

        assertTrue(scenarios.indexOf(TAKER) > scenarios.lastIndexOf("An id with a slash in it is refused"));
        assertTrue(scenarios.indexOf(TAKER) > scenarios.lastIndexOf("16 requests are shown at once"));
        long taken = scenarios.stream().filter(TAKER::equals).count();
        assertTrue(taken < 80, taken + " of 100 were asked for that had not been");
    }

    @Test
    void scenarios_change_calls_for_many_requests_and_each_for_the_same_in_whatever_order() {
        Map<String, String> one = controls(RunOptions.usual().atATime(1));
        Map<String, String> other = controls(RunOptions.usual().shuffled(7));

        assertEquals(one, other);
        Set<String> different = Set.copyOf(one.values());
        assertTrue(
                different.size() * 3 > one.size() * 2, different.size() + " requests in " + one.size() + " scenarios");
    }

    @Test
    void where_the_chosen_request_is_not_shown_another_is_changed() {
        for (String state : List.of("failed", "succeeded")) {
            Report report = BrokenRuns.run(KIT, "forgets-" + state, RunOptions.usual());

            assertEquals("nonconformant", report.verdict());
            assertEquals("pass", BrokenRuns.outcome(report, "HW-SHOW-UNKNOWN-ID"));
            assertEquals("pass", BrokenRuns.outcome(report, "HW-ACCESS-MEMBER"));
            assertEquals("fail", BrokenRuns.outcome(report, "HW-SHOW-OK"));
        }
    }

    /** By scenario that changes a call about one request, the request. */
    private static Map<String, String> controls(RunOptions options) {
        Map<String, String> controls = new LinkedHashMap<>();
        for (HarEntry entry : run(options)) {
            boolean control = entry.caller().equals("management") && entry.url().contains(SHOWN);
            boolean negative =
                    entry.scenario().startsWith("An id ") && entry.scenario().endsWith(" is refused");
            if (control && negative) {
                controls.putIfAbsent(
                        entry.scenario(), entry.url().substring(entry.url().indexOf(SHOWN)));
            }
        }
        return controls;
    }

    private static List<HarEntry> run(RunOptions options) {
        try (Embedded embedded = Embedded.startSmall(KIT, List.of());
                TargetRun run = new TargetRun(KIT, embedded.target(), options)) {
            run.run(Optional.empty());
            List<HarEntry> entries = new ArrayList<>();
            run.recorded().forEach(entries::add);
            return entries;
        }
    }
}
