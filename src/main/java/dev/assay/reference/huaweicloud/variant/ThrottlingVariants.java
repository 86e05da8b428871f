package dev.assay.reference.huaweicloud.variant;

import dev.assay.reference.http.Answer;
import dev.assay.reference.huaweicloud.server.Call;
import dev.assay.reference.huaweicloud.server.Variant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Calls that have to be sent again later. */
final class ThrottlingVariants {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US);

    private ThrottlingVariants() {}

    static List<NamedVariant> all() {
        return List.of(
                of("throttled-at-once", "Each 25th call is throttled, with Retry-After: 0.", 25, () -> "0"),
                of("throttled-for-a-second", "Each 150th call is throttled, with Retry-After: 1.", 150, () -> "1"),
                of("throttled-until", "Each 150th call is throttled until a date, a second away.", 150, () -> date(1)),
                of(
                        "throttled-until-past",
                        "Each 25th call is throttled until a date that is over.",
                        25,
                        () -> date(-60)),
                of("throttled-without-word", "Each 25th call is throttled, without Retry-After.", 25, () -> ""),
                NamedVariant.of(
                                "throttled-by-a-gateway",
                                "Each 25th call is throttled by a gateway in front, with a page of its own.",
                                () -> new Throttling(25, () -> "0", answer -> answer.status(429)
                                        .body("text/html", "<html><body>429 Too Many Requests</body></html>")))
                        .warned("HW-THROTTLED"),
                NamedVariant.of(
                                "throttled-with-nothing",
                                "Each 25th call is throttled, with an empty body.",
                                () -> new Throttling(25, () -> "0", answer -> answer.status(429)
                                        .body("application/json", "")))
                        .warned("HW-THROTTLED"),
                NamedVariant.of(
                        "throttled-in-crowds",
                        "More than four calls at once are throttled, with Retry-After: 0.",
                        Crowded::new));
    }

    private static NamedVariant of(String name, String description, int each, Supplier<String> retryAfter) {
        return NamedVariant.of(
                name, description, () -> new Throttling(each, retryAfter, ThrottlingVariants::throttled));
    }

    private static String date(int seconds) {
        return HTTP_DATE.format(ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(seconds));
    }

    private static Answer throttled(Answer answer) {
        return answer.status(429)
                .body(
                        "application/json",
                        "{\"error_code\":\"APIGW.0308\",\"error_msg\":\"The throttling threshold has been reached.\"}");
    }

    private static final class Crowded implements Variant {
        private static final int MOST = 4;
        private static final long TAKES = 2_000_000L;
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public Answer answer(Call call, Answer answer) {
            try {
                if (calls.incrementAndGet() > MOST) {
                    return throttled(answer).header("Retry-After", "0");
                }
                LockSupport.parkNanos(TAKES);
                return answer;
            } finally {
                calls.decrementAndGet();
            }
        }
    }

    private static final class Throttling implements Variant {
        private final AtomicInteger calls = new AtomicInteger();
        private final int each;
        private final Supplier<String> retryAfter;
        private final UnaryOperator<Answer> throttling;

        Throttling(int each, Supplier<String> retryAfter, UnaryOperator<Answer> throttling) {
            this.each = each;
            this.throttling = throttling;
            this.retryAfter = retryAfter;
        }

        @Override
        public Answer answer(Call call, Answer answer) {
            if (calls.incrementAndGet() % each != 0) {
                return answer;
            }
            Answer throttled = throttling.apply(answer);
            String after = retryAfter.get();
            return after.isEmpty() ? throttled : throttled.header("Retry-After", after);
        }
    }
}
