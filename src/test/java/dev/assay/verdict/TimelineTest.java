package dev.assay.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Recorded;
import dev.assay.plan.Call;
import dev.assay.spec.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class TimelineTest {
    private final Timeline timeline = new Timeline();

    @Test
    void observations_stand_in_the_order_of_their_answers_however_they_came() {
        List<Observation> seen = LongStream.of(50, 20, 90, 10, 70, 30, 60, 40, 80)
                .mapToObj(end -> add("r1", "show", end - 5, end))
                .toList();

        assertEquals(
                List.of(10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L, 90L),
                timeline.byOperation("r1").get("show").stream()
                        .map(one -> one.exchange().endNanos())
                        .toList());
        assertEquals(Optional.of(seen.get(3)), timeline.first("r1"));
        assertEquals(Optional.of(seen.get(2)), timeline.last("r1"));
    }

    @Test
    void answers_of_one_moment_stand_in_the_order_in_which_they_came() {
        Observation first = add("r1", "show", 1, 10);
        Observation second = add("r1", "show", 2, 10);
        assertEquals(List.of(first, second), timeline.byOperation("r1").get("show"));
    }

    @Test
    void a_list_that_was_given_stays_as_it_was() {
        Observation later = add("r1", "show", 15, 20);
        Observation latest = add("r1", "show", 25, 30);
        List<Observation> before = timeline.byOperation("r1").get("show");
        add("r1", "show", 5, 10);
        add("r1", "show", 35, 40);

        assertEquals(List.of(later, latest), before);
        assertThrows(IndexOutOfBoundsException.class, () -> before.get(2));
    }

    @Test
    void what_one_operation_showed_first_is_told_apart() {
        Observation listed = add("r1", "list", 1, 2);
        Observation shown = add("r1", "show", 3, 4);
        add("r1", "show", 5, 6);

        assertEquals(Optional.of(listed), timeline.first("r1", "list"));
        assertEquals(Optional.of(shown), timeline.first("r1", "show"));
        assertEquals(Optional.empty(), timeline.first("r1", "make"));
        assertEquals(Optional.empty(), timeline.first("r2", "show"));
        assertTrue(timeline.seen("r1"));
        assertFalse(timeline.seen("r2"));
    }

    @Test
    void resources_and_operations_stand_apart_and_in_alphabetical_order() {
        Observation shown = add("r2", "show", 1, 2);
        Observation listed = add("r2", "list", 3, 4);
        Observation other = add("r1", "show", 5, 6);

        assertEquals(List.of("r1", "r2"), List.copyOf(timeline.keys()));
        assertEquals(Map.of("list", List.of(listed), "show", List.of(shown)), timeline.byOperation("r2"));
        assertEquals(Map.of("show", List.of(other)), timeline.byOperation("r1"));
        assertEquals(Optional.of(shown), timeline.first("r2"));
        assertEquals(Optional.of(listed), timeline.last("r2"));
    }

    @Test
    void nothing_is_known_of_what_was_never_seen_or_is_forgotten() {
        add("r1", "show", 1, 2);
        timeline.clear();

        assertEquals(Set.of(), timeline.keys());
        assertEquals(Map.of(), timeline.byOperation("r1"));
        assertEquals(Optional.empty(), timeline.first("r1"));
        assertEquals(Optional.empty(), timeline.last("r1"));
        assertEquals(Optional.empty(), timeline.lastBefore("r1", Recorded.list().exchange()));
        assertFalse(timeline.successive("r1", (a, b) -> true));
    }

    @Test
    void a_rule_is_shown_neighbours_of_one_operation_that_did_not_overlap() {
        add("r1", "show", 0, 10);
        add("r1", "show", 10, 20);
        add("r1", "show", 15, 30);
        add("r1", "list", 40, 50);
        List<String> pairs = new ArrayList<>();

        assertTrue(timeline.successive(
                "r1",
                (a, b) -> pairs.add(a.exchange().endNanos() + " " + b.exchange().endNanos())));
        assertEquals(List.of("10 20"), pairs);
        assertFalse(timeline.successive("r1", (a, b) -> false));
    }

    @Test
    void a_rule_that_applied_once_applied() {
        add("r1", "show", 0, 10);
        add("r1", "show", 10, 20);
        add("r1", "show", 20, 30);
        assertTrue(timeline.successive("r1", (a, b) -> a.exchange().endNanos() == 10));
    }

    @Test
    void last_before_is_the_latest_answer_that_was_over_when_the_exchange_began() {
        Observation shown = add("r1", "show", 0, 10);
        Observation listed = add("r1", "list", 0, 20);
        add("r1", "show", 15, 40);

        assertEquals(Optional.of(listed), before(30));
        assertEquals(Optional.of(listed), before(20));
        assertEquals(Optional.of(shown), before(19));
        assertEquals(Optional.empty(), before(9));
    }

    @Test
    void last_before_keeps_the_later_of_two_operations_in_either_order() {
        add("r1", "list", 0, 10);
        Observation shown = add("r1", "show", 0, 20);
        assertEquals(Optional.of(shown), before(30));
    }

    @Test
    void the_answer_to_a_call_is_the_last_that_was_given_to_just_that_call() {
        add("r1", "show", 0, 10);
        Observation again = add("r1", "show", 10, 20);
        add("r1", "list", 20, 30);
        Call call = again.exchange().call();

        assertEquals(Optional.of(again.exchange()), timeline.answerTo(call));
        assertEquals(Optional.empty(), timeline.answerTo(call.by(Caller.MEMBER)));
        assertEquals(
                Optional.empty(),
                timeline.answerTo(Recorded.show("r2").exchange().call()));
    }

    @Test
    void an_answer_is_none_any_more_once_the_resource_was_seen_in_another_state() {
        Observation open = add("r1", "show", "in_progress", 0, 10);
        Call call = open.exchange().call();
        assertEquals(Optional.of(open.exchange()), timeline.answerTo(call));

        add("r1", "list", 10, 20);
        assertEquals(Optional.empty(), timeline.answerTo(call));
    }

    private Optional<Observation> before(long start) {
        return timeline.lastBefore("r1", Recorded.list().from(start, start + 1).exchange());
    }

    private Observation add(String key, String operation, long start, long end) {
        return add(key, operation, "succeeded", start, end);
    }

    private Observation add(String key, String operation, String state, long start, long end) {
        Observation observation = new Observation(
                key,
                state,
                operation,
                JsonNodeFactory.instance.objectNode(),
                "",
                (operation.equals("list") ? Recorded.list() : Recorded.show(key))
                        .from(start, end)
                        .exchange());
        timeline.add(observation);
        return observation;
    }
}
