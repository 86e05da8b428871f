package dev.assay.reference.aws.defect;

import static dev.assay.reference.aws.defect.EditedItems.ITEM;

import dev.assay.reference.http.Answer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where in an answer the request stands. */
final class BodyDefects {
    private static final String BODY = "AWS-DESCRIBE-BODY";
    private static final String OBJECT = "AWS-STATUS-OBJECT";

    private BodyDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                json("described-missing", BODY, "An answer has no CreateAccountStatus.", body -> body.remove(ITEM)),
                json(
                        "described-renamed",
                        BODY,
                        "CreateAccountStatus begins with a small letter.",
                        body -> body.set("createAccountStatus", body.remove(ITEM))),
                json("described-flattened", BODY, "The request stands at the top of the answer.", body -> {
                    JsonNode item = body.remove(ITEM);
                    body.setAll((ObjectNode) item);
                }),
                json("described-nested", BODY, "CreateAccountStatus is inside of another member.", body -> {
                    JsonNode item = body.remove(ITEM);
                    body.putObject("Output").set(ITEM, item);
                }),
                json("described-null", OBJECT, "CreateAccountStatus is null.", body -> body.putNull(ITEM)),
                json("described-empty", "AWS-STATUS-ID", "CreateAccountStatus is empty.", body -> body.putObject(ITEM)),
                json("described-in-list", OBJECT, "CreateAccountStatus is a list of one.", body -> {
                    JsonNode item = body.remove(ITEM);
                    body.putArray(ITEM).add(item);
                }),
                json(
                        "described-as-text",
                        OBJECT,
                        "CreateAccountStatus is a string of JSON.",
                        body -> body.put(ITEM, body.path(ITEM).toString())),
                json(
                        "described-as-id",
                        OBJECT,
                        "CreateAccountStatus is the id alone.",
                        body -> body.put(ITEM, body.path(ITEM).path("Id").asString(""))),
                answer("body-array", "The answer is an array.", answer -> answer.text("[" + answer.text() + "]")),
                answer("body-string", "The answer is a JSON string.", answer -> answer.text("\"SUCCEEDED\"")),
                answer("body-null", "The answer is null.", answer -> answer.text("null")));
    }

    private static NamedDefect json(String name, String clause, String description, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedAnswers.json(edit));
    }

    private static NamedDefect answer(String name, String description, UnaryOperator<Answer> edit) {
        return NamedDefect.of(name, BODY, description, () -> EditedAnswers.described(edit));
    }
}
