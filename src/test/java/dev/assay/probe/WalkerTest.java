package dev.assay.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import dev.assay.Loopback.Asked;
import dev.assay.plan.Call;
import dev.assay.spec.Operation;
import dev.assay.verdict.Walk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class WalkerTest {
    private final AtomicInteger pages = new AtomicInteger();

    @Test
    void a_walk_follows_the_markers_to_the_end() {
        try (Loopback server = new Loopback(ScriptedList.of(5))) {
            Walk walk = walk(server, List.of(), OptionalLong.of(2));
            assertEquals(Walk.Ending.COMPLETE, walk.ending());
            assertEquals("", walk.why());
            assertEquals(List.of("r1", "r2", "r3", "r4", "r5"), List.copyOf(walk.keys()));
            assertEquals(
                    List.of("?limit=2", "?limit=2&marker=1002", "?limit=2&marker=1004"),
                    server.asked().stream()
                            .map(asked -> asked.target().substring(ScriptedList.LIST.length()))
                            .toList());
        }
    }

    @Test
    void the_states_are_asked_for_on_every_page() {
        try (Loopback server = new Loopback(ScriptedList.of(2))) {
            walk(server, List.of("succeeded", "failed"), OptionalLong.of(1));
            assertEquals(
                    List.of(
                            "?states=failed&states=succeeded&limit=1",
                            "?states=failed&states=succeeded&limit=1&marker=1001"),
                    server.asked().stream()
                            .map(asked -> asked.target().substring(ScriptedList.LIST.length()))
                            .toList());
        }
    }

    @Test
    void an_empty_marker_is_the_end() {
        Walk walk = walk(asked -> ScriptedList.page(items(2), ""));
        assertEquals(Walk.Ending.COMPLETE, walk.ending());
        assertEquals(1, walk.pages().size());
    }

    @Test
    void an_absent_marker_is_the_end() {
        assertEquals(
                Walk.Ending.COMPLETE,
                walk(asked -> Answer.json(200, "{\"create_account_statuses\": []}"))
                        .ending());
    }

    @Test
    void a_marker_that_was_there_before_is_a_circle() {
        Walk walk = walk(asked -> ScriptedList.page(items(1), pages.get() % 2 == 0 ? "even" : "oddd"));
        assertEquals(Walk.Ending.CIRCLING, walk.ending());
        assertEquals("page 3 names a next_marker that was there before", walk.why());
    }

    @Test
    void pages_that_bring_nothing_new_are_a_circle() {
        Walk walk = walk(asked -> ScriptedList.page(items(1), "marker" + pages.get()));
        assertEquals(Walk.Ending.CIRCLING, walk.ending());
        assertEquals("5 pages in a row bring nothing new, and there is still a next marker", walk.why());
        assertEquals(6, walk.pages().size());
    }

    @Test
    void pages_that_bring_nothing_new_while_the_list_grows_in_front_say_nothing() {
        Walk walk = walk(asked -> {
            // A marker is how many come before; with each call, one more is there, in front.
            int newest = pages.get();
            int before = asked.target().contains("marker=") ? newest - 1 : 0;
            List<String[]> page = List.<String[]>of(new String[] {"r" + (newest - before), "failed"});
            return ScriptedList.page(page, String.format("%04d", before + 1));
        });
        assertEquals(Walk.Ending.OVERTAKEN, walk.ending());
        assertEquals(
                "the list grows as fast as it is read: after 6 pages its first one has what was not there", walk.why());
    }

    @Test
    void a_list_that_grows_behind_the_walk_as_fast_as_it_is_read_says_nothing() {
        ScriptedList growing = ScriptedList.filled(
                new ScriptedList() {
                    @Override
                    public synchronized Answer answer(Asked asked) {
                        requests.add(new String[] {"new" + requests.size(), "failed"});
                        return super.answer(asked);
                    }
                },
                3);
        try (Loopback server = new Loopback(growing)) {
            Walk walk = walk(server, List.of(), OptionalLong.of(1));
            assertEquals(Walk.Ending.OVERTAKEN, walk.ending());
            assertEquals(
                    "the list grows as fast as it is read: a walk with longer pages holds what page 2000 brought, and ends",
                    walk.why());
        }
    }

    @Test
    void items_that_only_short_pages_bring_are_made_up() {
        try (Loopback server = new Loopback(
                asked -> asked.target().contains("limit=1&") || asked.target().endsWith("limit=1")
                        ? ScriptedList.page(
                                List.<String[]>of(new String[] {"r" + pages.incrementAndGet(), "failed"}),
                                "marker" + pages.get())
                        : ScriptedList.page(items(3), null))) {
            Walk walk = walk(server, List.of(), OptionalLong.of(1));
            assertEquals(Walk.Ending.ENDLESS, walk.ending());
            assertEquals("there is still a next marker after 2000 pages and 2000 items", walk.why());
        }
    }

    @Test
    void where_the_longest_pages_come_to_no_end_either_500_of_them_are_enough() {
        try (Loopback server = new Loopback(asked -> ScriptedList.page(
                List.<String[]>of(new String[] {"r" + pages.incrementAndGet(), "failed"}), "marker" + pages.get()))) {
            assertEquals(
                    Walk.Ending.ENDLESS,
                    walk(server, List.of(), OptionalLong.of(1)).ending());
            assertEquals(2500, pages.get());
        }
    }

    @Test
    void a_few_empty_pages_are_no_circle() {
        Walk walk = walk(asked -> pages.get() == 6
                ? ScriptedList.page(items(1), null)
                : ScriptedList.page(items(pages.get() == 1 ? 1 : 0), "marker" + pages.get()));
        assertEquals(Walk.Ending.COMPLETE, walk.ending());
        assertEquals(6, walk.pages().size());
    }

    @Test
    void new_items_without_end_are_read_up_to_a_bound() {
        Walk walk = walk(asked -> {
            List<String[]> fresh = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                fresh.add(new String[] {"r" + pages.get() + "-" + i, "failed"});
            }
            return ScriptedList.page(fresh, "marker" + pages.get());
        });
        assertEquals(Walk.Ending.ENDLESS, walk.ending());
        assertEquals("there is still a next marker after 2 pages and 20000 items", walk.why());
    }

    @Test
    void a_walk_that_takes_too_long_is_trouble_and_is_the_last() {
        try (Loopback server = new Loopback(asked -> {
                    LockSupport.parkNanos(20_000_000L);
                    int page = pages.incrementAndGet();
                    return ScriptedList.page(List.<String[]>of(new String[] {"r" + page, "failed"}), "marker" + page);
                });
                Probe probe = ScriptedList.probe(server.url(), Duration.ofMillis(100))) {
            probe.open();
            assertTrue(
                    probe.rootCause()
                            .orElseThrow()
                            .matches("ListCreateAccountStatuses names a next marker still after \\d+ pages in 1 s, the"
                                    + " longest time for a walk"),
                    () -> probe.rootCause().toString());
            int read = pages.get();
            assertEquals(
                    Walk.Ending.TROUBLE,
                    probe.walkAgain(List.of(), OptionalLong.of(1), "a test").ending());
            assertEquals(read, pages.get());
        }
    }

    @Test
    void a_walk_can_begin_anywhere_and_keeps_what_was_asked_for() {
        try (Loopback server = new Loopback(ScriptedList.of(5));
                Probe probe = ScriptedList.probe(server.url())) {
            Operation lister = probe.pack().lister().orElseThrow();
            Walk walk = probe.walkFrom(
                    Call.of(lister)
                            .withBare(lister.parameter("states"))
                            .with(lister.parameter("limit"), List.of("2"))
                            .with(lister.parameter("marker"), List.of("1002")),
                    "a test");
            assertEquals(List.of("r3", "r4", "r5"), List.copyOf(walk.keys()));
            assertEquals("a walk with limit 2", walk.describe());
            assertEquals(
                    "?states&limit=2&marker=1004",
                    server.asked().get(1).target().substring(ScriptedList.LIST.length()));
        }
    }

    @Test
    void a_page_that_is_refused_ends_the_walk() {
        Walk walk = walk(asked -> pages.get() == 3
                ? ScriptedList.refusal(400)
                : ScriptedList.page(
                        List.<String[]>of(new String[] {"r" + pages.get(), "failed"}), "marker" + pages.get()));
        assertEquals(Walk.Ending.REFUSED, walk.ending());
        assertEquals("page 3 is answered with 400", walk.why());
        assertEquals(2, walk.keys().size());
    }

    @Test
    void an_answer_that_is_no_page_ends_the_walk() {
        Walk walk = walk(asked -> Answer.json(200, "{\"create_account_statuses\": null}"));
        assertEquals(Walk.Ending.REFUSED, walk.ending());
        assertEquals("page 1 is answered with 200, but is no page", walk.why());
    }

    @Test
    void a_throttled_page_that_stays_throttled_is_trouble() {
        Walk walk = walk(asked -> Answer.json(429, "{}").with("Retry-After", "3600"));
        assertEquals(Walk.Ending.TROUBLE, walk.ending());
        assertEquals("429", walk.why());
    }

    private Walk walk(Loopback.Script script) {
        try (Loopback server = new Loopback(asked -> {
            pages.incrementAndGet();
            return script.answer(asked);
        })) {
            return walk(server, List.of(), OptionalLong.empty());
        }
    }

    private static Walk walk(Loopback server, List<String> states, OptionalLong limit) {
        try (Probe probe = ScriptedList.probe(server.url())) {
            return probe.walkAgain(states, limit, "a test");
        }
    }

    private static List<String[]> items(int count) {
        return ScriptedList.of(count).requests;
    }
}
