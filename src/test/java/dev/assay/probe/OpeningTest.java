package dev.assay.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Bench;
import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import dev.assay.Packs;
import dev.assay.RawLoopback;
import dev.assay.exchange.ClientOptions;
import dev.assay.exchange.ErrorShape;
import dev.assay.exchange.Target;
import dev.assay.plan.Call;
import dev.assay.verdict.ClauseResult;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The one reason why nothing can be checked. */
class OpeningTest {
    private static final KnownRequest KNOWN = new KnownRequest("r1", "succeeded");

    @Test
    void a_good_target_is_walked_twice_and_has_no_root_cause() {
        try (Loopback server = new Loopback(ScriptedList.of(3));
                Probe probe = ScriptedList.probe(server.url())) {
            probe.open();
            assertEquals(Optional.empty(), probe.rootCause());
            assertEquals(
                    List.of("", "?limit=2000"),
                    server.asked().stream()
                            .map(asked -> asked.target().substring(ScriptedList.LIST.length()))
                            .toList());
            assertEquals(List.of("r1", "r2", "r3"), probe.known().keys());
            assertEquals(List.of(), probe.known().keys("failed"));
            assertEquals(Optional.of("succeeded"), probe.known().lastState("r1"));
            assertEquals(2, probe.exchangeCount());
        }
    }

    @Test
    void where_nothing_comes_after_it_no_more_is_sent_than_tells_whether_anything_can_be_checked() {
        try (Loopback server = new Loopback(ScriptedList.of(3));
                Probe probe = ScriptedList.probe(server.url())) {
            probe.open(() -> true);
            assertEquals(Optional.empty(), probe.rootCause());
            assertEquals(List.of("r1", "r2", "r3"), probe.known().keys());
            assertEquals(1, probe.exchangeCount());
        }
    }

    @Test
    void without_credentials_nothing_is_sent() {
        try (Loopback server = new Loopback(ScriptedList.of(3));
                Probe probe = new Probe(
                        Bench.judge(),
                        new Target("stub", server.url(), Map.of()),
                        (base, call, headers, credentials) -> Map.of(),
                        ErrorShape.STATUS_ONLY,
                        ClientOptions.usual(),
                        List.of(),
                        caller -> "FAKE_" + caller.name())) {
            probe.open();
            assertEquals(
                    Optional.of("no credentials are given for the management account of stub: set FAKE_MANAGEMENT, or"
                            + " callers.management in the config"),
                    probe.rootCause());
            assertEquals(List.of(), server.asked());
        }
    }

    @Test
    void credentials_that_are_refused_are_the_root_cause_and_no_finding() {
        for (int status : new int[] {401, 403}) {
            try (Loopback server = new Loopback(asked -> ScriptedList.refusal(status));
                    Probe probe = ScriptedList.probe(server.url())) {
                probe.open();
                assertEquals(
                        Optional.of("stub refuses the credentials of the management account with " + status
                                + " (ORG.1: No.)"),
                        probe.rootCause());
                assertEquals(0, listOk(probe).found());
            }
        }
    }

    @Test
    void a_closed_port_is_the_root_cause() {
        URI url;
        try (Loopback server = new Loopback(ScriptedList.of(1))) {
            url = server.url();
        }
        assertEquals(
                "nobody listens on " + url.getAuthority() + " (Failed to connect to /" + url.getAuthority() + ")",
                rootCause(url, KNOWN));
    }

    @Test
    void a_target_without_requests_is_told_what_it_needs() {
        assertEquals(
                "stub has no creation request at all: create at least two, one of them finished, and run again",
                rootCause(ScriptedList.of(0)));
    }

    @Test
    void an_answer_that_is_no_page_is_the_root_cause() {
        assertEquals(
                "ListCreateAccountStatuses is answered with 200, and the answer is no page",
                rootCause(asked -> Answer.json(200, "{}")));
    }

    @Test
    void a_server_error_is_the_root_cause() {
        assertEquals(
                "ListCreateAccountStatuses is answered with 500 (ORG.1: No.)",
                rootCause(asked -> ScriptedList.refusal(500)));
    }

    @Test
    void an_operation_that_is_not_there_is_the_root_cause_and_breaks_its_clause() {
        try (Loopback server = new Loopback(asked -> ScriptedList.refusal(404));
                Probe probe = ScriptedList.probe(server.url())) {
            probe.open();
            assertEquals(Optional.of("ListCreateAccountStatuses is answered with 404 (ORG.1: No.)"), probe.rootCause());
            ClauseResult result = listOk(probe);
            assertEquals(1, result.found());
            assertEquals(
                    "ListCreateAccountStatuses is not answered with success",
                    result.findings().get(0).message());
        }
    }

    @Test
    void throttling_without_end_is_the_root_cause() {
        assertEquals(
                "stub answers 429 and did not let a call through in the time that the kit waits",
                rootCause(asked -> Answer.json(429, "{}").with("Retry-After", "0")));
    }

    @Test
    void what_is_no_http_is_the_root_cause() {
        try (RawLoopback server = RawLoopback.saying("SSH-2.0-stub\r\n\r\n")) {
            assertEquals(
                    "the connection to " + server.url().getAuthority() + " broke: Unexpected status line: SSH-2.0-stub",
                    rootCause(server.url()));
        }
    }

    @Test
    void a_target_that_cannot_list_but_shows_a_known_request_can_be_checked() {
        ScriptedList list = ScriptedList.of(1);
        try (Loopback server = new Loopback(asked ->
                        asked.target().equals(ScriptedList.LIST) ? ScriptedList.refusal(403) : list.answer(asked));
                Probe probe = ScriptedList.probe(server.url(), KNOWN)) {
            probe.open();
            assertEquals(Optional.empty(), probe.rootCause());
            assertEquals(List.of("r1"), probe.known().keys("succeeded"));
            assertEquals(
                    Optional.of(ScriptedList.LIST + "/r1"),
                    probe.acceptable(Packs.huaweicloud().operation("ShowCreateAccountStatus"))
                            .map(Call::encodedPath));
        }
    }

    private static ClauseResult listOk(Probe probe) {
        return probe.board().results(List.of()).stream()
                .filter(result -> result.clause().id().equals("HW-LIST-OK"))
                .findFirst()
                .orElseThrow();
    }

    private static String rootCause(Loopback.Script script) {
        try (Loopback server = new Loopback(script)) {
            return rootCause(server.url());
        }
    }

    private static String rootCause(URI url, KnownRequest... given) {
        try (Probe probe = ScriptedList.probe(url, given)) {
            probe.open();
            return probe.rootCause().orElse("none");
        }
    }
}
