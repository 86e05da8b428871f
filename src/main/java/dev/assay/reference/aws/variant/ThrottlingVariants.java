package dev.assay.reference.aws.variant;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Variant;
import dev.assay.reference.http.Answer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls that have to be sent again later. */
final class ThrottlingVariants {
    private static final String ERROR = "TooManyRequestsException";

    private ThrottlingVariants() {}

    static List<NamedVariant> all() {
        return List.of(
                of("throttled", "Each 25th call is throttled, without Retry-After.", 25, 400, ERROR, ""),
                of("throttled-at-once", "Each 25th call is throttled, with Retry-After: 0.", 25, 400, ERROR, "0"),
                of("throttled-for-a-second", "Each 60th call is throttled, with Retry-After: 1.", 60, 400, ERROR, "1"),
                of(
                        "throttled-by-the-door",
                        "Each 25th call is throttled as ThrottlingException.",
                        25,
                        400,
                        "ThrottlingException",
                        "0"),
                NamedVariant.of(
                                "throttled-by-a-gateway",
                                "Each 25th call is throttled by a gateway in front, with a page of its own.",
                                () -> new Gateway(25))
                        .warned("AWS-THROTTLED"),
                of("throttled-429", "Each 25th call is throttled with status 429.", 25, 429, ERROR, "0")
                        .warned("AWS-ERROR-STATUS-400"));
    }

    private static NamedVariant of(
            String name, String description, int each, int status, String error, String retryAfter) {
        return NamedVariant.of(name, description, () -> new Throttling(each, status, error, retryAfter));
    }

    private static final class Gateway implements Variant {
        private final AtomicInteger calls = new AtomicInteger();
        private final int each;

        Gateway(int each) {
            this.each = each;
        }

        @Override
        public Answer answer(Call call, Answer answer) {
            return calls.incrementAndGet() % each != 0
                    ? answer
                    : answer.status(429)
                            .withoutHeader(Errors.HEADER)
                            .body("text/html", "<html><body>429 Too Many Requests</body></html>")
                            .header("Retry-After", "0");
        }
    }

    private static final class Throttling implements Variant {
        private final AtomicInteger calls = new AtomicInteger();
        private final int each;
        private final int status;
        private final String error;
        private final String retryAfter;

        Throttling(int each, int status, String error, String retryAfter) {
            this.each = each;
            this.status = status;
            this.error = error;
            this.retryAfter = retryAfter;
        }

        @Override
        public Answer answer(Call call, Answer answer) {
            if (calls.incrementAndGet() % each != 0) {
                return answer;
            }
            Answer throttled = answer.status(status)
                    .header(Errors.HEADER, error)
                    .text("{\"__type\":\"" + error + "\",\"Message\":\"You have sent too many requests in too short a"
                            + " period of time.\"}");
            return retryAfter.isEmpty() ? throttled : throttled.header("Retry-After", retryAfter);
        }
    }
}
