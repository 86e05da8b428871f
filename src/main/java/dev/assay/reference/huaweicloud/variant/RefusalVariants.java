package dev.assay.reference.huaweicloud.variant;

import dev.assay.reference.http.Answer;
import dev.assay.reference.huaweicloud.server.Call;
import dev.assay.reference.huaweicloud.server.Caller;
import dev.assay.reference.huaweicloud.server.Operation;
import dev.assay.reference.huaweicloud.server.Refusal;
import dev.assay.reference.huaweicloud.server.Variant;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Calls refused in other ways. */
final class RefusalVariants {
    private static final int LONG_ID = 200;

    private RefusalVariants() {}

    /** Refuses some callers with 403. */
    private record Forbidding(Set<Caller> callers) implements Variant {
        @Override
        public @Nullable Refusal access(Call call, Caller caller, @Nullable Refusal refusal) {
            return refusal != null && callers.contains(caller)
                    ? new Refusal(403, "Organizations.1007", "You are not allowed to perform this action.")
                    : refusal;
        }
    }

    static List<NamedVariant> all() {
        return List.of(
                NamedVariant.of(
                        "member-refused-with-403",
                        "Member accounts are refused with 403.",
                        () -> new Forbidding(Set.of(Caller.MEMBER))),
                NamedVariant.of(
                        "forged-refused-with-403",
                        "A wrong signature is refused with 403.",
                        () -> new Forbidding(Set.of(Caller.FORGED))),
                NamedVariant.of(
                        "all-refused-with-403",
                        "Everybody without access is refused with 403.",
                        () -> new Forbidding(Set.of(Caller.values()))),
                where("unknown-id-400", "An unknown id is refused with 400.", shown(404), answer -> answer.status(400)),
                where(
                        "malformed-id-404",
                        "A malformed id is refused with 404.",
                        shown(400),
                        answer -> answer.status(404)),
                where(
                        "long-id-414",
                        "An id of more than 200 characters is refused with 414.",
                        (call, answer) ->
                                shown(400).test(call, answer) && call.id().length() > LONG_ID,
                        answer -> answer.status(414)),
                refusals(
                        "refusal-extras",
                        "Refusals have every member that other sources name.",
                        RefusalVariants::extras),
                refusals(
                        "refusal-nulls",
                        "Members of refusals that other sources name are null.",
                        answer ->
                                answer.edit(body -> body.putNull("details").putNull("encoded_authorization_message"))),
                refusals("refusal-bare", "Refusals have error_code and error_msg only.", answer -> answer.withoutHeader(
                                "X-Request-Id")
                        .edit(body -> body.remove("request_id"))),
                refusals(
                        "refusal-other-codes",
                        "Refusals have codes and texts of their own.",
                        answer -> answer.edit(body -> body.put("error_code", "ORG." + answer.status())
                                .put("error_msg", "\u8bf7\u6c42\u65e0\u6548"))),
                where(
                        "unknown-path-html",
                        "A path that no page describes is answered with 404 and HTML.",
                        (call, answer) -> call.operation() == null,
                        answer -> answer.body("text/html", "<html><body><h1>404 Not Found</h1></body></html>")),
                where(
                        "slash-in-id-html",
                        "An id with a slash is answered with 404 and HTML, as a path that no page describes.",
                        (call, answer) -> shown(404).or(shown(400)).test(call, answer)
                                && call.id().contains("/"),
                        answer -> answer.body("text/html", "<html><body><h1>404 Not Found</h1></body></html>")),
                where(
                        "unknown-path-empty",
                        "A path that no page describes is answered with 403 and no body.",
                        (call, answer) -> call.operation() == null,
                        answer ->
                                answer.status(403).withoutHeader("Content-Type").bytes(new byte[0])));
    }

    private static BiPredicate<Call, Answer> shown(int status) {
        return (call, answer) -> call.operation() == Operation.SHOW && answer.status() == status;
    }

    private static NamedVariant where(
            String name, String description, BiPredicate<Call, Answer> which, UnaryOperator<Answer> edit) {
        return NamedVariant.of(name, description, () -> Answering.where(which, edit));
    }

    private static NamedVariant refusals(String name, String description, UnaryOperator<Answer> edit) {
        return NamedVariant.of(name, description, () -> Answering.refusals(edit));
    }

    private static Answer extras(Answer answer) {
        return answer.edit(body -> {
            body.put("request_id", "0a1b2c3d").put("encoded_authorization_message", "XQAAAB");
            body.putArray("details")
                    .addObject()
                    .put("error_code", "Organizations.1")
                    .put("error_msg", "More.");
        });
    }
}
