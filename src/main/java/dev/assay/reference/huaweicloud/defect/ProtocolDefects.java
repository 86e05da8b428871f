package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.http.Answer;
import dev.assay.reference.huaweicloud.server.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Below the members: status, content type, encoding, and JSON itself. */
final class ProtocolDefects {
    private static final String JSON = "HW-JSON";
    private static final String UTF8 = "HW-UTF8";

    private ProtocolDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                text(
                        "json-trailing-comma",
                        JSON,
                        "A body has a comma before its last brace.",
                        text -> text.substring(0, text.length() - 1) + ",}"),
                text("json-trailing-garbage", JSON, "Something follows the JSON of a body.", text -> text + "\n0"),
                text(
                        "json-truncated",
                        JSON,
                        "A body lacks its last brace.",
                        text -> text.substring(0, text.length() - 1)),
                text("json-single-quotes", JSON, "A body has single quotes.", text -> text.replace('"', '\'')),
                text("json-guarded", JSON, "A body begins with a guard against scripts.", text -> ")]}',\n" + text),
                text(
                        "json-not-a-number",
                        JSON,
                        "A body has NaN for a number.",
                        text -> text.substring(0, text.length() - 1) + ",\"cost\":NaN}"),
                text("json-empty", JSON, "An answer with status 200 has no body.", text -> ""),
                text(
                        "key-twice-in-request",
                        "HW-UNIQUE-KEYS",
                        "A request has its id twice.",
                        text -> text.replace("{\"id\":", "{\"id\":\"car-00000000\",\"id\":")),
                text(
                        "key-twice-in-body",
                        "HW-UNIQUE-KEYS",
                        "A body has its first key twice.",
                        text -> text.replaceFirst("\\{(\"[a-z_]+\":)", "{$1null,$1")),
                NamedDefect.of(
                        "key-twice-in-refusal",
                        "HW-UNIQUE-KEYS",
                        "A refusal has its error_code twice.",
                        () -> EditedAnswers.refusals(answer -> utf8(
                                answer,
                                answer.text().replace("{\"error_code\":", "{\"error_code\":\"0\",\"error_code\":")))),
                bytes(
                        "byte-order-mark",
                        UTF8,
                        "A body begins with a byte order mark.",
                        answer -> utf8(answer, "\uFEFF" + answer.text())),
                bytes(
                        "latin-1",
                        UTF8,
                        "Names are in ISO 8859-1.",
                        answer -> answer.bytes(answer.text().getBytes(StandardCharsets.ISO_8859_1))),
                bytes(
                        "utf-16",
                        UTF8,
                        "A body is UTF-16.",
                        answer -> answer.bytes(answer.text().getBytes(StandardCharsets.UTF_16))),
                bytes(
                        "coding-untrue",
                        "HW-JSON",
                        "Content-Encoding says gzip over a body that is none.",
                        answer -> answer.header("Content-Encoding", "gzip")),
                bytes(
                        "content-type-html",
                        "HW-CONTENT-TYPE",
                        "JSON comes as text/html.",
                        answer -> answer.header("Content-Type", "text/html;charset=utf-8")),
                bytes(
                        "content-type-text",
                        "HW-CONTENT-TYPE",
                        "JSON comes as text/plain.",
                        answer -> answer.header("Content-Type", "text/plain")),
                NamedDefect.of(
                        "content-type-of-refusal-html",
                        "HW-CONTENT-TYPE",
                        "The JSON of a refusal comes as text/html.",
                        () -> EditedAnswers.refusals(answer -> answer.header("Content-Type", "text/html"))),
                bytes(
                        "content-type-latin-1",
                        "HW-CONTENT-TYPE-CHARSET",
                        "Content-Type calls UTF-8 another charset.",
                        answer -> answer.header("Content-Type", "application/json;charset=iso-8859-1")),
                bytes(
                        "content-type-missing",
                        "HW-CONTENT-TYPE-PRESENT",
                        "A body has no Content-Type.",
                        answer -> answer.withoutHeader("Content-Type")),
                list("list-created", "List answers with status 201.", answer -> answer.status(201)),
                list("list-accepted", "List answers with status 202.", answer -> answer.status(202)),
                list(
                        "list-partial",
                        "List answers with status 206 where a page follows.",
                        answer -> answer.text().contains("\"next_marker\":") ? answer.status(206) : answer),
                NamedDefect.of(
                        "list-without-parameters-refused",
                        "HW-LIST-OK",
                        "List is refused without parameters.",
                        () -> new EditedAnswers(
                                (call, answer) -> answer.ok()
                                        && call.operation() == Operation.LIST
                                        && call.parameters().sent().isEmpty(),
                                answer -> answer.status(400)
                                        .body(
                                                "application/json",
                                                "{\"error_code\":\"1\",\"error_msg\":\"No limit.\"}"))));
    }

    private static NamedDefect bytes(String name, String clause, String description, UnaryOperator<Answer> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedAnswers.everythingBrought(edit));
    }

    private static NamedDefect text(String name, String clause, String description, UnaryOperator<String> edit) {
        return bytes(name, clause, description, answer -> utf8(answer, edit.apply(answer.text())));
    }

    private static NamedDefect list(String name, String description, UnaryOperator<Answer> edit) {
        return NamedDefect.of(name, "HW-LIST-OK", description, () -> EditedAnswers.brought(Operation.LIST, edit));
    }

    private static Answer utf8(Answer answer, String text) {
        return answer.bytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
