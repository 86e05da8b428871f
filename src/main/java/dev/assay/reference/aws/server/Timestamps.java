package dev.assay.reference.aws.server;

import dev.assay.reference.http.WrittenNumber;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Times as the protocol has them: seconds since 1970. They stand in JSON in three forms, as those of the real service
 * do: {@code 1631121728}, {@code 1631121728.67} and, with an odd number of milliseconds, {@code 1.631121728677E9}. The
 * same time is always written in the same form.
 */
final class Timestamps {
    private static final int MILLISECONDS = 3;

    private Timestamps() {}

    /** To the millisecond. */
    static BigDecimal of(Instant instant) {
        BigDecimal seconds =
                BigDecimal.valueOf(instant.toEpochMilli(), MILLISECONDS).stripTrailingZeros();
        boolean exponent = instant.toEpochMilli() % 2 != 0;
        return new WrittenNumber(exponent ? scientific(seconds) : seconds.toPlainString());
    }

    private static String scientific(BigDecimal seconds) {
        String digits = seconds.unscaledValue().toString();
        int exponent = digits.length() - 1 - seconds.scale();
        return digits.charAt(0) + "." + digits.substring(1) + "E" + exponent;
    }
}
