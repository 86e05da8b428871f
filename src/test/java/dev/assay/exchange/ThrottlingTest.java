package dev.assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottlingTest {
    private static final Answer THROTTLED = Answer.json(429, "{}");

    @Test
    void seconds_are_waited_out_and_the_throttled_answer_is_recorded_too() {
        try (Loopback server = throttling(1, THROTTLED.with("Retry-After", "1"));
                Calls calls = Calls.to(server.url())) {
            assertEquals("200", calls.send().outcome());
            assertEquals(
                    List.of("429", "200"),
                    calls.recorded.stream().map(Exchange::outcome).toList());
            assertTrue(apart(server) >= Duration.ofMillis(990).toNanos());
        }
    }

    @Test
    void a_date_is_waited_for() {
        ZonedDateTime until = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2).withNano(0);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(until);
        try (Loopback server = throttling(1, THROTTLED.with("Retry-After", date));
                Calls calls = Calls.to(server.url())) {
            assertEquals("200", calls.send().outcome());
            assertFalse(ZonedDateTime.now(ZoneOffset.UTC).isBefore(until));
            assertEquals(2, calls.recorded.size());
        }
    }

    @Test
    void without_a_word_it_is_tried_again_a_little_later_each_time() {
        try (Loopback server = throttling(2, THROTTLED);
                Calls calls = Calls.to(server.url())) {
            assertEquals("200", calls.send().outcome());
            assertEquals(3, server.asked().size());
            long first = server.asked().get(1).nanos() - server.asked().get(0).nanos();
            long second = server.asked().get(2).nanos() - server.asked().get(1).nanos();
            assertTrue(first >= Duration.ofMillis(195).toNanos(), () -> "first " + first);
            assertTrue(second >= Duration.ofMillis(395).toNanos(), () -> "second " + second);
        }
    }

    @Test
    void who_is_throttled_again_makes_room_for_others() {
        try (Loopback server = throttling(3, THROTTLED.with("Retry-After", "0"));
                Calls calls = Calls.to(server.url())) {
            assertEquals("200", calls.send().outcome());
            long second = server.asked().get(2).nanos() - server.asked().get(1).nanos();
            long third = server.asked().get(3).nanos() - server.asked().get(2).nanos();
            assertTrue(second >= Duration.ofMillis(95).toNanos(), () -> "second " + second);
            assertTrue(third >= Duration.ofMillis(195).toNanos(), () -> "third " + third);
        }
    }

    @Test
    void no_more_than_six_times_is_tried() {
        try (Loopback server = throttling(99, THROTTLED.with("Retry-After", "0"));
                Calls calls = Calls.to(server.url())) {
            Exchange last = calls.send();
            assertTrue(calls.client.throttled(last));
            assertEquals(6, server.asked().size());
            assertEquals(6, calls.recorded.size());
        }
    }

    @ParameterizedTest(name = "Retry-After: {0}")
    @ValueSource(strings = {"31536000", "9999999999", "99999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void a_year_and_more_is_not_waited_for(String year) {
        try (Loopback server = throttling(99, THROTTLED.with("Retry-After", year));
                Calls calls = Calls.to(server.url())) {
            assertEquals("429", calls.send().outcome());
            assertEquals(1, server.asked().size());
        }
    }

    @Test
    void what_was_not_waited_for_is_not_counted_as_waited() {
        AtomicInteger count = new AtomicInteger();
        try (Loopback server = new Loopback(asked -> switch (count.incrementAndGet()) {
                    case 1 -> THROTTLED.with("Retry-After", "31536000");
                    case 2 -> THROTTLED.with("Retry-After", "0");
                    default -> Answer.json(200, "{}");
                });
                Calls calls = Calls.to(server.url())) {
            assertEquals("429", calls.send().outcome());
            assertEquals("200", calls.send().outcome());
        }
    }

    @Test
    void all_waiting_together_has_a_bound() {
        try (Loopback server = throttling(99, THROTTLED);
                Calls calls = new Calls(server.url(), Calls.patient(Duration.ofMillis(500)))) {
            assertEquals("429", calls.send().outcome());
            assertEquals(2, server.asked().size());
            assertEquals("429", calls.send().outcome());
            // 200 ms each time; the 400 ms that were too long took nothing from what is left.
            assertEquals(4, server.asked().size());
            assertEquals("429", calls.send().outcome());
            assertEquals(5, server.asked().size());
        }
    }

    private static Loopback throttling(int times, Answer answer) {
        AtomicInteger count = new AtomicInteger();
        return new Loopback(asked -> count.incrementAndGet() <= times ? answer : Answer.json(200, "{}"));
    }

    private static long apart(Loopback server) {
        return server.asked().get(1).nanos() - server.asked().get(0).nanos();
    }
}
