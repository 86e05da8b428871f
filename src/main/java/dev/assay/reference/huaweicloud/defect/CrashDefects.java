package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.http.Answer;
import dev.assay.reference.huaweicloud.server.Call;
import dev.assay.reference.huaweicloud.server.Defect;
import dev.assay.reference.huaweicloud.server.Operation;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Statuses that no call may get: server errors, redirects, and throttling in a form that cannot be read. */
final class CrashDefects {
    private static final String CRASH = "HW-NO-SERVER-ERROR";
    private static final String THROTTLED =
            "{\"error_code\":\"APIGW.0308\",\"error_msg\":\"The throttling threshold has been reached.\"}";

    private CrashDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                parameter("limit-crashes", "A bad limit gets status 500.", "limit", value -> true),
                parameter(
                        "limit-text-crashes",
                        "A limit that is no integer gets status 500.",
                        "limit",
                        value -> !value.matches("-?[0-9]+")),
                parameter(
                        "limit-huge-crashes",
                        "A limit too large for any integer gets status 500.",
                        "limit",
                        value -> value.matches("[0-9]{10,}")),
                parameter(
                        "limit-negative-crashes",
                        "A negative limit gets status 500.",
                        "limit",
                        value -> value.startsWith("-")),
                parameter("limit-empty-crashes", "An empty limit gets status 500.", "limit", String::isEmpty),
                parameter("marker-unknown-crashes", "A bad marker gets status 500.", "marker", value -> true),
                parameter(
                        "marker-long-crashes",
                        "A marker of more than 400 characters gets status 500.",
                        "marker",
                        value -> value.length() > 400),
                parameter(
                        "states-unknown-crashes",
                        "A state that does not exist gets status 500.",
                        "states",
                        value -> true),
                parameter(
                        "states-upper-case-crashes",
                        "A state in upper case gets status 500.",
                        "states",
                        value -> value.matches("[A-Z_]+")),
                id("unknown-id-crashes", "An unknown id gets status 500.", id -> id.matches("[0-9a-z-]{1,36}")),
                id("long-id-crashes", "An id of more than 36 characters gets status 500.", id -> id.length() > 36),
                id(
                        "very-long-id-crashes",
                        "An id of 200 characters or more gets status 500.",
                        id -> id.length() >= 200),
                id("quote-crashes", "An id with a quote gets status 500.", id -> id.matches(".*['\"].*")),
                id("non-ascii-id-crashes", "An id with a letter outside ASCII gets status 500.", id -> id.chars()
                        .anyMatch(c -> c > 127)),
                NamedDefect.of(
                        "quote-in-longest-id-crashes",
                        CRASH,
                        "Every id is as long as it can be, and one with a quote that is no longer gets status 500.",
                        () -> new LongestIds(shown(id -> id.length() <= 36 && id.contains("'")))),
                NamedDefect.of(
                        "some-calls-crash",
                        CRASH,
                        "Every 25th call gets status 503.",
                        () -> new Nth(25, answer -> answer.status(503))),
                NamedDefect.of(
                        "unknown-path-crashes",
                        CRASH,
                        "A path that is not described gets status 500.",
                        () -> unknownPath(answer -> answer.status(500))),
                NamedDefect.of(
                        "unknown-path-answered",
                        "HW-UNKNOWN-PATH",
                        "A path that is not described gets status 200.",
                        () -> unknownPath(answer -> answer.status(200).body("application/json", "{}"))),
                NamedDefect.of(
                        "unknown-path-redirected",
                        "HW-UNKNOWN-PATH",
                        "A path that is not described gets a redirect.",
                        () -> unknownPath(answer -> answer.status(301).header("Location", "/"))),
                NamedDefect.of(
                        "unknown-id-redirected",
                        "HW-NO-REDIRECT",
                        "An unknown id gets a redirect.",
                        () -> EditedAnswers.refusals(
                                404, answer -> answer.status(303).header("Location", "/v1"))),
                NamedDefect.of(
                        "throttled-until-soon",
                        "HW-THROTTLED",
                        "Every 40th call is throttled, with a Retry-After that nobody can read.",
                        () -> new Nth(40, answer -> answer.status(429)
                                .body("application/json", THROTTLED)
                                .header("Retry-After", "soon"))),
                NamedDefect.of(
                        "throttled-without-body",
                        "HW-THROTTLED",
                        "Every 40th call is throttled with 429 and nothing else.",
                        () -> new Nth(40, answer -> answer.status(429).body("application/json", ""))),
                NamedDefect.of(
                        "throttled-without-code",
                        "HW-THROTTLED",
                        "Every 40th call is throttled with an error body that has no error_code.",
                        () -> new Nth(40, answer -> answer.status(429)
                                .body("application/json", "{\"error_msg\":\"Come back later.\"}"))));
    }

    private static NamedDefect parameter(String name, String description, String parameter, Predicate<String> which) {
        return NamedDefect.of(
                name,
                CRASH,
                description,
                () -> new EditedAnswers(
                        (call, answer) -> answer.status() == 400
                                && call.operation() == Operation.LIST
                                && call.parameters().all(parameter).stream().anyMatch(which),
                        answer -> answer.status(500)));
    }

    private static NamedDefect id(String name, String description, Predicate<String> which) {
        return NamedDefect.of(name, CRASH, description, () -> shown(which));
    }

    private static Defect shown(Predicate<String> which) {
        return new EditedAnswers(
                (call, answer) -> (answer.status() == 400 || answer.status() == 404)
                        && call.operation() == Operation.SHOW
                        && which.test(call.id()),
                answer -> answer.status(500));
    }

    private static Defect unknownPath(UnaryOperator<Answer> edit) {
        return new EditedAnswers((call, answer) -> call.operation() == null, edit);
    }

    /** Changes one call in so many. */
    private static final class Nth implements Defect {
        private final AtomicInteger calls = new AtomicInteger();
        private final int every;
        private final UnaryOperator<Answer> edit;

        Nth(int every, UnaryOperator<Answer> edit) {
            this.every = every;
            this.edit = edit;
        }

        @Override
        public Answer answer(Call call, Answer answer) {
            return calls.incrementAndGet() % every == 0 ? edit.apply(answer) : answer;
        }
    }
}
