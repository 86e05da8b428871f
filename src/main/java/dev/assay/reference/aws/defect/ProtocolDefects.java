package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Operation;
import dev.assay.reference.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Below the members: content type, encoding, and JSON itself. */
final class ProtocolDefects {
    private static final String JSON = "AWS-JSON";
    private static final String UTF8 = "AWS-UTF8";
    private static final String KEYS = "AWS-UNIQUE-KEYS";
    private static final String TYPE = "AWS-CONTENT-TYPE";
    private static final String REQUEST_ID = "x-amzn-RequestId";

    private ProtocolDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                text(
                        "json-trailing-comma",
                        JSON,
                        "A body has a comma before its last brace.",
                        text -> cut(text) + ",}"),
                text("json-trailing-garbage", JSON, "Something follows the JSON of a body.", text -> text + "\n0"),
                text("json-twice", JSON, "A body is two documents.", text -> text + text),
                text("json-truncated", JSON, "A body lacks its last brace.", ProtocolDefects::cut),
                text("json-single-quotes", JSON, "A body has single quotes.", text -> text.replace('"', '\'')),
                text(
                        "json-unquoted-keys",
                        JSON,
                        "A body has keys without quotes.",
                        text -> text.replaceAll("\"([A-Za-z]+)\":", "$1:")),
                text("json-comment", JSON, "A body begins with a comment.", text -> "/* organizations */" + text),
                text("json-guarded", JSON, "A body begins with a guard against scripts.", text -> ")]}',\n" + text),
                text("json-not-a-number", JSON, "A body has NaN for a number.", text -> cut(text) + ",\"Cost\":NaN}"),
                text(
                        "json-line-break-in-string",
                        JSON,
                        "A body has a line break inside of a string.",
                        text -> cut(text) + ",\"Note\":\"a\nb\"}"),
                text("json-empty", JSON, "An answer with status 200 has no body.", text -> ""),
                text(
                        "json-leading-zero",
                        JSON,
                        "A body has a number that begins with a zero.",
                        text -> cut(text) + ",\"Count\":007}"),
                text(
                        "key-twice-in-request",
                        KEYS,
                        "A request has its Id twice.",
                        text -> text.replace("{\"Id\":", "{\"Id\":\"car-00000000\",\"Id\":")),
                text(
                        "key-twice-in-body",
                        KEYS,
                        "A body has CreateAccountStatus twice.",
                        text -> text.replaceFirst("\\{\"", "{\"CreateAccountStatus\":null,\"")),
                refusal(
                        "key-twice-in-refusal",
                        KEYS,
                        "A refusal has its __type twice.",
                        answer -> answer.text(answer.text().replaceFirst("\\{", "{\"__type\":\"Error\","))),
                bytes(
                        "byte-order-mark",
                        UTF8,
                        "A body begins with a byte order mark.",
                        answer -> answer.text("\uFEFF" + answer.text())),
                bytes(
                        "utf-16",
                        UTF8,
                        "A body is UTF-16.",
                        answer -> answer.bytes(answer.text().getBytes(StandardCharsets.UTF_16))),
                refusal(
                        "latin-1-in-refusal",
                        UTF8,
                        "The message of a refusal is in ISO 8859-1.",
                        answer -> answer.bytes(answer.edit(body -> body.put("Message", "Refus\u00e9"))
                                .text()
                                .getBytes(StandardCharsets.ISO_8859_1))),
                refusal(
                        "byte-order-mark-in-refusal",
                        UTF8,
                        "A refusal begins with a byte order mark.",
                        answer -> answer.text("\uFEFF" + answer.text())),
                bytes(
                        "coding-untrue",
                        JSON,
                        "Content-Encoding says gzip over a body that is none.",
                        answer -> answer.header("Content-Encoding", "gzip")),
                bytes(
                        "coding-unasked",
                        JSON,
                        "Content-Encoding says br, for which nobody asked.",
                        answer -> answer.header("Content-Encoding", "br")),
                everywhere(
                        "json-comma-at-end-everywhere",
                        JSON,
                        "Every answer, lists included, has a comma too many.",
                        answer -> answer.text(cut(answer.text()) + ",}")),
                everywhere(
                        "created-everywhere",
                        "AWS-DESCRIBE-OK",
                        "Every answer, lists included, has status 201.",
                        answer -> answer.status(201)),
                type("content-type-html", TYPE, "JSON comes as text/html.", "text/html;charset=utf-8"),
                type("content-type-text", TYPE, "JSON comes as text/plain.", "text/plain"),
                type("content-type-octets", TYPE, "JSON comes as octets.", "application/octet-stream"),
                refusal(
                        "content-type-of-refusal-html",
                        TYPE,
                        "The JSON of a refusal comes as text/html.",
                        answer -> answer.header("Content-Type", "text/html")),
                type(
                        "content-type-usual-json",
                        "AWS-CONTENT-TYPE-EXACT",
                        "JSON comes as application/json.",
                        "application/json"),
                type(
                        "content-type-of-1-0",
                        "AWS-CONTENT-TYPE-EXACT",
                        "JSON comes as that of another version.",
                        "application/x-amz-json-1.0"),
                refusal(
                        "content-type-of-refusal-usual",
                        "AWS-CONTENT-TYPE-EXACT",
                        "A refusal comes as application/json.",
                        answer -> answer.header("Content-Type", "application/json")),
                type(
                        "content-type-latin-1",
                        "AWS-CONTENT-TYPE-CHARSET",
                        "Content-Type calls UTF-8 another charset.",
                        "application/x-amz-json-1.1; charset=iso-8859-1"),
                bytes(
                        "content-type-missing",
                        "AWS-CONTENT-TYPE-PRESENT",
                        "A body has no Content-Type.",
                        answer -> answer.withoutHeader("Content-Type")),
                refusal(
                        "content-type-of-refusal-missing",
                        "AWS-CONTENT-TYPE-PRESENT",
                        "A refusal has no Content-Type.",
                        answer -> answer.withoutHeader("Content-Type")),
                bytes(
                        "request-id-missing",
                        "AWS-REQUEST-ID",
                        "An answer has no request id.",
                        answer -> answer.withoutHeader(REQUEST_ID)),
                refusal(
                        "request-id-of-refusal-missing",
                        "AWS-REQUEST-ID",
                        "A refusal has no request id.",
                        answer -> answer.withoutHeader(REQUEST_ID)),
                bytes(
                        "request-id-renamed",
                        "AWS-REQUEST-ID",
                        "The request id comes as X-Request-Id.",
                        answer -> answer.withoutHeader(REQUEST_ID).header("X-Request-Id", "1")));
    }

    private static String cut(String text) {
        return text.substring(0, text.length() - 1);
    }

    private static NamedDefect bytes(String name, String clause, String description, UnaryOperator<Answer> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedAnswers.described(edit));
    }

    private static NamedDefect everywhere(String name, String clause, String description, UnaryOperator<Answer> edit) {
        return NamedDefect.of(name, clause, description, () -> new EditedAnswers((call, answer) -> answer.ok(), edit));
    }

    private static NamedDefect text(String name, String clause, String description, UnaryOperator<String> edit) {
        return bytes(name, clause, description, answer -> answer.text(edit.apply(answer.text())));
    }

    private static NamedDefect type(String name, String clause, String description, String type) {
        return NamedDefect.of(
                name,
                clause,
                description,
                () -> new EditedAnswers(
                        (call, answer) -> call.operation() == Operation.DESCRIBE && answer.body().length > 0,
                        answer -> answer.header("Content-Type", type)));
    }

    private static NamedDefect refusal(String name, String clause, String description, UnaryOperator<Answer> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedAnswers.refusals(edit));
    }
}
