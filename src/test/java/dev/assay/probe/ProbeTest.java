package dev.assay.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import dev.assay.Packs;
import dev.assay.exchange.Exchange;
import dev.assay.plan.Call;
import dev.assay.plan.PageSize;
import dev.assay.spec.Caller;
import dev.assay.verdict.ClauseResult;
import dev.assay.verdict.Outcome;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProbeTest {
    @Test
    void a_walk_that_ends_keeps_its_clause() {
        ClauseResult result = walked(ScriptedList.of(3), "a test", "HW-WALK-ENDS");
        assertEquals(Outcome.PASS, result.outcome());
    }

    @Test
    void a_walk_that_does_not_end_breaks_its_clause_whatever_it_was_made_for() {
        ClauseResult result =
                walked(asked -> ScriptedList.page(ScriptedList.of(1).requests, "again"), Probe.OPENING, "HW-WALK-ENDS");
        assertEquals(Outcome.FAIL, result.outcome());
        assertEquals(
                "a walk with limit 2 does not end", result.findings().get(0).message());
        assertEquals(
                "page 2 names a next_marker that was there before",
                result.findings().get(0).actual());
    }

    @Test
    void a_walk_whose_first_page_is_refused_is_a_call_that_is_not_accepted() {
        ClauseResult result = walked(asked -> ScriptedList.refusal(400), "a test", "HW-LIST-OK");
        assertEquals(
                "a walk with limit 2 is not accepted", result.findings().get(0).message());
        assertEquals(
                Outcome.NOT_EXERCISED,
                walked(asked -> ScriptedList.refusal(400), Probe.OPENING, "HW-LIST-OK")
                        .outcome());
    }

    @Test
    void a_walk_that_trouble_ends_is_an_error_and_no_failure() {
        ClauseResult result =
                walked(asked -> Answer.json(429, "{}").with("Retry-After", "3600"), "a test", "HW-WALK-ENDS");
        assertEquals(Outcome.ERROR, result.outcome());
        assertEquals(List.of("429"), result.reasons());
    }

    @Test
    void a_second_passes_from_the_first_look_and_none_without_one() {
        try (Loopback server = new Loopback(ScriptedList.of(1));
                Probe probe = ScriptedList.probe(server.url())) {
            long before = System.nanoTime();
            probe.letASecondPass(List.of("r1"));
            assertTrue(System.nanoTime() - before < 1_000_000_000L);
            probe.open();
            probe.letASecondPass(List.of("r1", "r9"));
            assertTrue(System.nanoTime() - before > 1_000_000_000L);
        }
    }

    @Test
    void a_walk_of_the_same_states_and_size_is_made_once() {
        try (Loopback server = new Loopback(ScriptedList.of(8));
                Probe probe = ScriptedList.probe(server.url())) {
            probe.open();
            int before = server.asked().size();
            assertEquals(
                    probe.walk(List.of(), PageSize.QUARTER, "one"), probe.walk(List.of(), PageSize.QUARTER, "another"));
            assertEquals(before + 3, server.asked().size());
        }
    }

    @Test
    void calls_at_once_are_answered_each_for_itself() {
        ScriptedList list = ScriptedList.of(16);
        try (Loopback server = new Loopback(list);
                Probe probe = ScriptedList.probe(server.url())) {
            var show = Packs.huaweicloud().operation("ShowCreateAccountStatus");
            List<Call> calls = IntStream.rangeClosed(1, 16)
                    .mapToObj(i -> Call.of(show).with(show.parameter("create_account_status_id"), List.of("r" + i)))
                    .toList();
            List<Exchange> answered = probe.sendAtOnce(calls, calls.size(), "a test");
            assertEquals(calls, answered.stream().map(Exchange::call).toList());
            assertEquals(16, probe.timeline().keys().size());
        }
    }

    @Test
    void a_caller_that_cannot_be_played_is_told_with_what_to_give() {
        try (Probe probe = ScriptedList.probe(URI.create("http://127.0.0.1:1"))) {
            assertEquals(
                    "no credentials are given for a member account: set FAKE_MEMBER, or callers.member in the config, or"
                            + " exclude the clauses with a reason",
                    probe.lacks(Caller.MEMBER));
        }
    }

    @Test
    void a_given_request_has_the_state_that_was_given_until_it_is_seen() {
        try (Loopback server = new Loopback(ScriptedList.of(1));
                Probe probe = ScriptedList.probe(server.url(), new KnownRequest("r1", "in_progress"))) {
            assertEquals(Optional.of("in_progress"), probe.known().lastState("r1"));
            probe.open();
            assertEquals(Optional.of("succeeded"), probe.known().lastState("r1"));
            assertEquals(Optional.empty(), probe.known().lastState("r2"));
        }
    }

    private static ClauseResult walked(Loopback.Script script, String scenario, String clause) {
        try (Loopback server = new Loopback(script);
                Probe probe = ScriptedList.probe(server.url())) {
            probe.walkAgain(List.of(), OptionalLong.of(2), scenario);
            return probe.board().results(List.of()).stream()
                    .filter(result -> result.clause().id().equals(clause))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
