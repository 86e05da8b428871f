package dev.assay.reference.aws.defect;

import dev.assay.reference.http.Answer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** The form of refusals: body, message, what must not be in them. */
final class RefusalDefects {
    private static final String MESSAGE = "Message";
    private static final String BODY = "AWS-ERROR-BODY";
    private static final String TEXT = "AWS-ERROR-MESSAGE";
    private static final String TRACE = "AWS-ERROR-NO-TRACE";
    private static final String JAVA = """
            java.lang.IllegalStateException: no such request
            \tat com.example.organizations.Requests.find(Requests.java:71)
            """;
    private static final String PYTHON = """
            Traceback (most recent call last):
              File "/srv/organizations/views.py", line 71, in describe
            KeyError: 'CreateAccountRequestId'
            """;
    private static final String GO = """
            panic: runtime error: invalid memory address or nil pointer dereference
            goroutine 42 [running]:
            main.describe(0xc000010000)
            \t/srv/organizations/main.go:71 +0x1d
            """;
    private static final String NODE = """
            TypeError: Cannot read properties of undefined (reading 'match')
                at describe (/srv/organizations/describe.js:71:18)
            """;

    private static final String NET = """
            System.FormatException: The input string was not in a correct format.
               at Organizations.Requests.Find(String id, Int32 limit) in /srv/Organizations/Requests.cs:line 71
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
                answer(
                        "refusal-xml",
                        BODY,
                        "A refusal is XML.",
                        answer -> answer.body("text/xml", "<Error><Code>InvalidInput</Code></Error>")),
                answer("refusal-empty", BODY, "A refusal has no body.", answer -> answer.bytes(new byte[0])),
                answer(
                        "refusal-array",
                        BODY,
                        "A refusal is an array.",
                        answer -> answer.text("[" + answer.text() + "]")),
                answer("refusal-string", BODY, "A refusal is a JSON string.", answer -> answer.text("\"refused\"")),
                answer("refusal-null", BODY, "A refusal is null.", answer -> answer.text("null")),
                answer(
                        "refusal-truncated",
                        "AWS-JSON",
                        "A refusal lacks its last brace.",
                        answer -> answer.text(
                                answer.text().substring(0, answer.text().length() - 1))),
                NamedDefect.of(
                        "refusal-of-unknown-id-empty",
                        BODY,
                        "An unknown id is refused without a body.",
                        () -> EditedAnswers.refusals(
                                "CreateAccountStatusNotFoundException", answer -> answer.bytes(new byte[0]))),
                NamedDefect.of(
                        "refusal-of-access-empty",
                        BODY,
                        "A member account is refused without a body.",
                        () -> EditedAnswers.refusals("AccessDeniedException", answer -> answer.bytes(new byte[0]))),
                json("message-missing", TEXT, "A refusal has no message.", body -> body.remove(MESSAGE)),
                json("message-empty", TEXT, "The message of a refusal is empty.", body -> body.put(MESSAGE, "")),
                json("message-null", TEXT, "The message of a refusal is null.", body -> body.putNull(MESSAGE)),
                json("message-number", TEXT, "The message of a refusal is a number.", body -> body.put(MESSAGE, 7)),
                json("message-object", TEXT, "The message of a refusal is an object.", body -> body.putObject(MESSAGE)
                        .put("en", "refused")),
                json(
                        "message-renamed",
                        TEXT,
                        "The message of a refusal is called errorMessage.",
                        body -> body.set("errorMessage", body.remove(MESSAGE))),
                json("java-trace", TRACE, "A refusal shows a stack trace of Java.", body -> body.put(MESSAGE, JAVA)),
                json(
                        "python-trace",
                        TRACE,
                        "A refusal shows a stack trace of Python.",
                        body -> body.put(MESSAGE, PYTHON)),
                json("go-trace", TRACE, "A refusal shows a stack trace of Go.", body -> body.put(MESSAGE, GO)),
                json(
                        "node-trace",
                        TRACE,
                        "A refusal shows a stack trace of JavaScript.",
                        body -> body.put(MESSAGE, NODE)),
                json("net-trace", TRACE, "A refusal shows a stack trace of .NET.", body -> body.put(MESSAGE, NET)),
                json("trace-aside", TRACE, "A refusal has a stack trace beside its message.", body -> body.putArray(
                                "trace")
                        .add(JAVA)));
    }

    private static NamedDefect answer(String name, String clause, String description, UnaryOperator<Answer> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedAnswers.refusals(edit));
    }

    private static NamedDefect json(String name, String clause, String description, Consumer<ObjectNode> edit) {
        return answer(name, clause, description, answer -> answer.edit(edit));
    }
}
