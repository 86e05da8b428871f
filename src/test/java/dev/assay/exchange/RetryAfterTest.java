package dev.assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    @Test
    void seconds_are_read() {
        assertEquals(Optional.of(Duration.ofSeconds(120)), RetryAfter.parse("120", NOW));
        assertEquals(Optional.of(Duration.ZERO), RetryAfter.parse(" 0 ", NOW));
    }

    @Test
    void a_date_is_read_as_the_time_from_now() {
        assertEquals(Optional.of(Duration.ofSeconds(90)), RetryAfter.parse("Wed, 04 Mar 2026 12:01:30 GMT", NOW));
    }

    @Test
    void a_date_that_is_past_is_no_wait() {
        assertEquals(Optional.of(Duration.ZERO), RetryAfter.parse("Wed, 04 Mar 2026 11:59:59 GMT", NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "1.5", "soon", "1s", "2026-03-04T12:01:30Z", "\u0661"})
    void other_forms_cannot_be_read(String value) {
        assertEquals(Optional.empty(), RetryAfter.parse(value, NOW));
    }
}
