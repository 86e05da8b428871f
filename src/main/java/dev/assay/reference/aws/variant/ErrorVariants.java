package dev.assay.reference.aws.variant;

import dev.assay.reference.http.Answer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Errors named and told in other places and forms. */
final class ErrorVariants {
    private static final String NAMESPACE = "com.amazonaws.organizations.v20161128#";
    private static final String ORIGIN = ":http://internal.amazon.com/coral/com.amazon.coral.validate/";
    private static final String MESSAGE = "Message";

    private ErrorVariants() {}

    static List<NamedVariant> all() {
        return List.of(
                of(
                        "error-in-header",
                        "The header alone names the error.",
                        answer -> answer.edit(body -> body.remove(Errors.TYPE))),
                of("error-in-type", "__type alone names the error.", answer -> answer.withoutHeader(Errors.HEADER)),
                of("error-in-code", "The member code alone names the error.", answer -> answer.withoutHeader(
                                Errors.HEADER)
                        .edit(body -> body.set("code", body.remove(Errors.TYPE)))),
                of(
                        "error-with-namespace",
                        "__type alone names the error, after a namespace.",
                        answer -> answer.withoutHeader(Errors.HEADER)
                                .edit(body -> body.put(Errors.TYPE, NAMESPACE + Errors.of(answer)))),
                of("error-with-uri", "The header alone names the error, and a URI follows.", answer -> answer.header(
                                Errors.HEADER, Errors.of(answer) + ORIGIN)
                        .edit(body -> body.remove(Errors.TYPE))),
                of(
                        "error-with-both",
                        "The header names the error between a namespace and a URI, and __type after a namespace.",
                        answer -> answer.header(Errors.HEADER, NAMESPACE + Errors.of(answer) + ORIGIN)
                                .edit(body -> body.put(Errors.TYPE, NAMESPACE + Errors.of(answer)))),
                json(
                        "error-type-last",
                        "__type is the last member of a refusal.",
                        body -> body.set(Errors.TYPE, body.remove(Errors.TYPE))),
                json(
                        "message-lower-case",
                        "The text of a refusal stands in message.",
                        body -> body.set("message", body.remove(MESSAGE))),
                json(
                        "message-twice",
                        "The text of a refusal stands in message and in Message.",
                        body -> body.set("message", body.path(MESSAGE))),
                json(
                        "message-other",
                        "The texts of refusals are other ones, not all of ASCII.",
                        body -> body.put(MESSAGE, "Ung\u00fcltige Anfrage \u2013 \u8bf7\u6c42\u65e0\u6548")),
                json("message-left-out", "Refusals have no text.", body -> body.remove(MESSAGE))
                        .warned("AWS-ERROR-MESSAGE"),
                json("refusal-extras", "Refusals have members that no page describes.", body -> body.put(
                                "RequestId", "0a1b2c3d")
                        .put("Type", "Sender")
                        .putObject("Detail")),
                json("reason-bare", "Nothing follows a Reason.", body -> reason(body, "")),
                json(
                        "reason-with-more",
                        "Every Reason is followed by a colon and more.",
                        body -> reason(body, ":CREATE_ACCOUNT_REQUEST_ID/length: 12-36")));
    }

    private static void reason(ObjectNode body, String suffix) {
        String reason = body.path(Errors.REASON).asString("");
        if (!reason.isEmpty()) {
            body.put(Errors.REASON, reason.split(":", 2)[0] + suffix);
        }
    }

    private static NamedVariant json(String name, String description, Consumer<ObjectNode> edit) {
        return of(name, description, answer -> answer.edit(edit));
    }

    private static NamedVariant of(String name, String description, UnaryOperator<Answer> edit) {
        return NamedVariant.of(name, description, () -> Answering.refusals(edit));
    }
}
