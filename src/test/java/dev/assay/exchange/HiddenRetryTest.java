package dev.assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Some HTTP clients send a call again by themselves; what was answered first would then be seen by nobody. */
class HiddenRetryTest {
    @Test
    void a_server_error_that_asks_to_come_back_at_once_is_recorded() {
        assertEquals("503", first(Answer.json(503, "{}").with("Retry-After", "0")));
    }

    @Test
    void a_request_timeout_is_recorded() {
        assertEquals("408", first(Answer.json(408, "{}")));
    }

    @Test
    void a_misdirected_request_is_recorded() {
        assertEquals("421", first(Answer.json(421, "{}")));
    }

    @Test
    void headers_that_would_ask_for_it_are_recorded_as_they_came() {
        try (Loopback server = new Loopback(asked -> Answer.json(503, "{}").with("Retry-After", "0"));
                Calls calls = Calls.to(server.url())) {
            assertEquals(Optional.of("0"), calls.send().response().orElseThrow().header("Retry-After"));
        }
    }

    private static String first(Answer answer) {
        AtomicInteger count = new AtomicInteger();
        try (Loopback server = new Loopback(asked -> count.incrementAndGet() == 1 ? answer : Answer.json(200, "{}"));
                Calls calls = Calls.to(server.url())) {
            Exchange exchange = calls.send();
            assertEquals(1, server.asked().size());
            return exchange.outcome();
        }
    }
}
