package dev.assay.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** RFC 9110, 10.2.3: seconds, or a date. */
public final class RetryAfter {
    private RetryAfter() {}

    /** How long to wait, never negative; empty where the value is neither form. */
    public static Optional<Duration> parse(String value, Instant now) {
        String stripped = value.strip();
        if (!stripped.isEmpty() && stripped.length() < 12 && stripped.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(stripped)));
        }
        try {
            Instant until = ZonedDateTime.parse(stripped, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(until.isBefore(now) ? Duration.ZERO : Duration.between(now, until));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
