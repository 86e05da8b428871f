package dev.assay.reference.aws.defect;

import dev.assay.reference.http.Answer;
import java.util.List;
import java.util.function.UnaryOperator;

/** Answers that a call gets now and then: server errors, redirects, throttling in a form that cannot be read. */
final class CrashDefects {
    private static final String CRASH = "AWS-NO-SERVER-ERROR";
    private static final String JSON = "application/x-amz-json-1.1";
    private static final String TOO_MANY = "{\"__type\":\"TooManyRequestsException\",\"Message\":\"Slow down.\"}";
    private static final String FAILED = "{\"__type\":\"ServiceException\",\"Message\":\"Try again later.\"}";

    private CrashDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                nth("some-calls-crash", CRASH, "Every 25th call gets status 500.", 25, answer -> answer.status(500)
                        .body(JSON, FAILED)),
                nth("some-calls-unavailable", CRASH, "Every 25th call gets status 503.", 25, answer -> answer.status(
                                503)
                        .header("Retry-After", "0")
                        .body("text/html", "<h1>Service Unavailable</h1>")),
                nth(
                        "some-calls-redirected",
                        "AWS-NO-REDIRECT",
                        "Every 25th call gets a redirect.",
                        25,
                        answer -> answer.status(307).header("Location", "https://other.test/")),
                nth(
                        "throttled-until-soon",
                        "AWS-THROTTLED",
                        "Every 40th call is throttled until soon, as a word.",
                        40,
                        answer -> throttled(answer, 400).header("Retry-After", "soon")),
                nth(
                        "throttled-with-429-until-soon",
                        "AWS-THROTTLED",
                        "Every 40th call gets 429 and a Retry-After of" + " words.",
                        40,
                        answer -> throttled(answer, 429).header("Retry-After", "in a second")),
                nth(
                        "throttled-nameless",
                        "AWS-THROTTLED",
                        "Every 40th call is throttled without a name.",
                        40,
                        answer -> EditedAnswers.nameless(throttled(answer, 429)).header("Retry-After", "0")),
                nth(
                        "throttled-without-body",
                        "AWS-THROTTLED",
                        "Every 40th call is throttled with status 429 and nothing else.",
                        40,
                        answer -> answer.status(429)
                                .withoutHeader(EditedAnswers.ERROR)
                                .body(JSON, "")));
    }

    private static Answer throttled(Answer answer, int status) {
        return EditedAnswers.renamed(answer.status(status).body(JSON, TOO_MANY), "TooManyRequestsException");
    }

    private static NamedDefect nth(
            String name, String clause, String description, int every, UnaryOperator<Answer> edit) {
        return NamedDefect.of(name, clause, description, () -> new Nth(every, edit));
    }
}
