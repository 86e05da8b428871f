package dev.assay.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import dev.assay.Loopback.Asked;
import dev.assay.verdict.Walk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class WalkFaultsTest {
    @Test
    void a_list_that_stays_as_it_is_has_no_faults() {
        try (Loopback server = new Loopback(ScriptedList.of(6));
                Probe probe = opened(server)) {
            Walk walk = probe.walkAgain(List.of(), OptionalLong.of(2), "a test");
            WalkFaults faults = new WalkFaults(probe, "a test");
            assertEquals(Optional.of(List.of()), faults.twice(walk));
            assertEquals(Optional.of(List.of()), faults.lost(walk));
            assertEquals(6, faults.expected(walk));
        }
    }

    @Test
    void a_list_that_grows_at_the_front_brings_some_twice_for_a_good_reason() {
        ScriptedList growing = ScriptedList.filled(
                new ScriptedList() {
                    @Override
                    public synchronized Answer answer(Asked asked) {
                        Answer answer = super.answer(asked);
                        if (asked.target().contains("limit=7")) {
                            requests.add(0, new String[] {"new" + requests.size(), "in_progress"});
                        }
                        return answer;
                    }
                },
                40);
        try (Loopback server = new Loopback(growing);
                Probe probe = opened(server)) {
            Walk walk = probe.walkAgain(List.of(), OptionalLong.of(7), "a test");
            assertNotEquals(List.of(), walk.twice());
            assertEquals(Optional.of(List.of()), new WalkFaults(probe, "a test").twice(walk));
        }
    }

    @Test
    void a_list_that_grows_now_and_then_may_bring_the_same_one_twice_in_several_walks() {
        ScriptedList growing = ScriptedList.filled(
                new ScriptedList() {
                    private int walks;
                    private boolean grown;

                    @Override
                    public synchronized Answer answer(Asked asked) {
                        Answer answer = super.answer(asked);
                        if (asked.target().contains("limit=1")
                                && !asked.target().contains("marker=")) {
                            walks++;
                            grown = false;
                        }
                        // What appears in front of r4 puts it on the next page once more: by chance in three walks of
                        // these.
                        if (walks <= 3
                                && !grown
                                && new String(answer.body(), StandardCharsets.UTF_8).contains("\"r4\"")) {
                            grown = true;
                            requests.add(0, new String[] {"new" + walks, "in_progress"});
                        }
                        return answer;
                    }
                },
                8);
        twice(growing, 1, List.of("r4"), Optional.of(List.of()));
    }

    @Test
    void what_no_second_walk_can_confirm_is_left_open() {
        ScriptedList breaking = ScriptedList.filled(
                new ScriptedList() {
                    private int walks;

                    @Override
                    public synchronized Answer answer(Asked asked) {
                        boolean first = !asked.target().contains("marker=");
                        if (asked.target().contains("limit=3") && first && ++walks == 2) {
                            return Answer.json(503, "{}");
                        }
                        Answer answer = super.answer(asked);
                        if (asked.target().contains("limit=3") && first) {
                            requests.add(0, new String[] {"new", "in_progress"});
                        }
                        return answer;
                    }
                },
                6);
        twice(breaking, 3, List.of("r3"), Optional.empty());
    }

    @Test
    void a_request_that_finishes_meanwhile_and_shifts_the_others_is_no_loss() {
        ScriptedList finishing = new ScriptedList() {
            @Override
            public synchronized Answer answer(Asked asked) {
                Answer answer = super.answer(asked);
                if (asked.target().contains("marker=") || !asked.target().contains("states=in_progress")) {
                    return answer;
                }
                // The first that is still open finishes after the first page: what follows moves up by one.
                requests.stream()
                        .filter(one -> one[1].equals("in_progress"))
                        .findFirst()
                        .ifPresent(one -> one[1] = "succeeded");
                return answer;
            }
        };
        for (int i = 1; i <= 12; i++) {
            finishing.requests.add(new String[] {"r" + i, "in_progress"});
        }
        try (Loopback server = new Loopback(finishing);
                Probe probe = opened(server)) {
            Walk walk = probe.walkAgain(List.of("in_progress"), OptionalLong.of(3), "a test");
            assertTrue(walk.keys().size() < 12, () -> "shifted: " + walk.keys());
            assertEquals(Optional.of(List.of()), new WalkFaults(probe, "a test").lost(walk));
        }
    }

    @Test
    void a_request_that_finishes_before_the_walk_comes_to_it_is_asked_for_and_no_loss() {
        ScriptedList finishing = new ScriptedList() {
            @Override
            public synchronized Answer answer(Asked asked) {
                Answer answer = super.answer(asked);
                if (asked.target().contains("states=in_progress")) {
                    requests.get(5)[1] = "failed";
                }
                return answer;
            }
        };
        for (int i = 1; i <= 6; i++) {
            finishing.requests.add(new String[] {"r" + i, "in_progress"});
        }
        try (Loopback server = new Loopback(finishing);
                Probe probe = opened(server)) {
            Walk walk = probe.walkAgain(List.of("in_progress"), OptionalLong.of(2), "a test");
            assertEquals(List.of("r1", "r2", "r3", "r4", "r5"), List.copyOf(walk.keys()));
            assertEquals(Optional.of(List.of()), new WalkFaults(probe, "a test").lost(walk));
            assertEquals(
                    ScriptedList.LIST + "/r6",
                    server.asked().get(server.asked().size() - 1).target());
        }
    }

    @Test
    void a_request_that_falls_between_two_pages_is_lost() {
        ScriptedList gapped = ScriptedList.filled(
                new ScriptedList() {
                    @Override
                    Answer page(List<String[]> asked, int from, int limit) {
                        return super.page(asked, from == 0 ? 0 : from + 1, limit);
                    }
                },
                6);
        try (Loopback server = new Loopback(gapped);
                Probe probe = opened(server)) {
            Walk walk = probe.walkAgain(List.of(), OptionalLong.of(2), "a test");
            assertEquals(Optional.of(List.of("r3", "r6")), new WalkFaults(probe, "a test").lost(walk));
        }
    }

    @Test
    void a_gap_is_found_in_a_list_that_grows_as_well() {
        ScriptedList gapped = ScriptedList.filled(
                new ScriptedList() {
                    @Override
                    public synchronized Answer answer(Asked asked) {
                        if (asked.target().contains("limit=2&marker")) {
                            requests.add(new String[] {"new" + requests.size(), "in_progress"});
                        }
                        return super.answer(asked);
                    }

                    @Override
                    Answer page(List<String[]> asked, int from, int limit) {
                        List<String[]> left = new ArrayList<>(asked);
                        if (limit == 2) {
                            left.removeIf(one -> one[0].equals("r3"));
                        }
                        return super.page(left, from, limit);
                    }
                },
                6);
        try (Loopback server = new Loopback(gapped);
                Probe probe = opened(server)) {
            // More requests appear during a walk than it loses: only that r3 never comes gives the gap away.
            Walk walk = probe.walkAgain(List.of(), OptionalLong.of(2), "a test");
            assertEquals(Optional.of(List.of("r3")), new WalkFaults(probe, "a test").lost(walk));
        }
    }

    @Test
    void a_request_on_the_end_of_one_page_and_the_front_of_the_next_comes_twice() {
        ScriptedList overlapping = ScriptedList.filled(
                new ScriptedList() {
                    @Override
                    Answer page(List<String[]> asked, int from, int limit) {
                        int to = Math.min(asked.size(), from + limit);
                        return page(
                                asked.subList(Math.max(0, from - 1), to),
                                to < asked.size() ? Integer.toString(to + 1000) : null);
                    }
                },
                6);
        try (Loopback server = new Loopback(overlapping);
                Probe probe = opened(server)) {
            Walk walk = probe.walkAgain(List.of(), OptionalLong.of(2), "a test");
            assertEquals(Optional.of(List.of("r2", "r4")), new WalkFaults(probe, "a test").twice(walk));
        }
    }

    /** What comes twice in one walk, and what of it is held against the target. */
    private static void twice(ScriptedList list, long limit, List<String> once, Optional<List<String>> confirmed) {
        try (Loopback server = new Loopback(list);
                Probe probe = opened(server)) {
            Walk walk = probe.walkAgain(List.of(), OptionalLong.of(limit), "a test");
            assertEquals(once, walk.twice());
            assertEquals(confirmed, new WalkFaults(probe, "a test").twice(walk));
        }
    }

    private static Probe opened(Loopback server) {
        Probe probe = ScriptedList.probe(server.url());
        probe.open();
        assertEquals(Optional.empty(), probe.rootCause());
        return probe;
    }
}
