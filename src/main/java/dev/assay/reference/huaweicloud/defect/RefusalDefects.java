package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** The form of refusals. */
final class RefusalDefects {
    private static final String CODE = "error_code";
    private static final String MESSAGE = "error_msg";
    private static final String BODY = "HW-ERROR-BODY";
    private static final String TRACE = """
            java.lang.IllegalStateException: no such request
            \tat com.example.organizations.Requests.find(Requests.java:71)
            \tat com.example.organizations.Controller.show(Controller.java:38)
            """;

    private RefusalDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                answer(
                        "refusal-html",
                        BODY,
                        "A refusal is a page of HTML.",
                        answer -> answer.body("text/html", "<html><body><h1>Refused</h1></body></html>")),
                answer(
                        "refusal-plain-text",
                        BODY,
                        "A refusal is plain text.",
                        answer -> answer.body("text/plain", "refused")),
                answer("refusal-empty", BODY, "A refusal has no body.", answer -> answer.bytes(new byte[0])),
                answer(
                        "refusal-array",
                        BODY,
                        "A refusal is an array.",
                        answer -> answer.bytes(("[" + answer.text() + "]").getBytes(StandardCharsets.UTF_8))),
                answer(
                        "refusal-string",
                        BODY,
                        "A refusal is a JSON string.",
                        answer -> answer.body("application/json", "\"refused\"")),
                NamedDefect.of(
                        "refusal-of-parameters-empty",
                        BODY,
                        "A refusal with 400 has no body.",
                        () -> EditedAnswers.refusals(400, answer -> answer.bytes(new byte[0]))),
                NamedDefect.of(
                        "refusal-of-unknown-id-empty",
                        BODY,
                        "A refusal with 404 has no body.",
                        () -> EditedAnswers.refusals(404, answer -> answer.bytes(new byte[0]))),
                json("error-nested", "HW-ERROR-CODE", "The members of a refusal are inside of error.", body -> {
                    ObjectNode error = body.deepCopy();
                    body.removeAll();
                    body.set("error", error);
                }),
                json("error-code-missing", "HW-ERROR-CODE", "A refusal has no error_code.", body -> body.remove(CODE)),
                json("error-code-null", "HW-ERROR-CODE", "error_code is null.", body -> body.putNull(CODE)),
                json("error-code-number", "HW-ERROR-CODE", "error_code is a number.", body -> body.put(CODE, 1004)),
                json("error-code-empty", "HW-ERROR-CODE", "error_code is empty.", body -> body.put(CODE, "")),
                json(
                        "error-message-missing",
                        "HW-ERROR-MESSAGE",
                        "A refusal has no error_msg.",
                        body -> body.remove(MESSAGE)),
                json("error-message-null", "HW-ERROR-MESSAGE", "error_msg is null.", body -> body.putNull(MESSAGE)),
                json("error-message-object", "HW-ERROR-MESSAGE", "error_msg is an object.", body -> body.putObject(
                                MESSAGE)
                        .put("en", "refused")),
                json("error-message-empty", "HW-ERROR-MESSAGE", "error_msg is empty.", body -> body.put(MESSAGE, "")),
                json(
                        "error-message-renamed",
                        "HW-ERROR-MESSAGE",
                        "error_msg is called message.",
                        body -> body.set("message", body.remove(MESSAGE))),
                json(
                        "error-request-id-number",
                        "HW-ERROR-EXTRAS",
                        "request_id of a refusal is a number.",
                        body -> body.put("request_id", 7)),
                json(
                        "error-details-object",
                        "HW-ERROR-EXTRAS",
                        "details of a refusal is an object.",
                        body -> body.putObject("details")),
                json(
                        "error-authorization-object",
                        "HW-ERROR-EXTRAS",
                        "encoded_authorization_message of a refusal is an object.",
                        body -> body.putObject("encoded_authorization_message")),
                json(
                        "error-with-trace",
                        "HW-ERROR-NO-TRACE",
                        "A refusal shows a stack trace.",
                        body -> body.put(MESSAGE, TRACE)),
                json(
                        "error-with-trace-in-details",
                        "HW-ERROR-NO-TRACE",
                        "A refusal has a stack trace in its details.",
                        body -> body.putArray("details").addObject().put("trace", TRACE)));
    }

    private static NamedDefect answer(String name, String clause, String description, UnaryOperator<Answer> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedAnswers.refusals(edit));
    }

    private static NamedDefect json(String name, String clause, String description, Consumer<ObjectNode> edit) {
        return answer(name, clause, description, answer -> answer.edit(edit));
    }
}
