package dev.assay.reference.huaweicloud.defect;

import static dev.assay.reference.huaweicloud.defect.EditedItems.ITEM;

import dev.assay.reference.http.Answer;
import dev.assay.reference.huaweicloud.server.Call;
import dev.assay.reference.huaweicloud.server.Defect;
import dev.assay.reference.huaweicloud.server.Operation;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is shown, and for which ids. */
final class ShowDefects {
    private ShowDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                body(
                        "shown-missing",
                        "HW-SHOW-BODY",
                        "A show answer has no create_account_status.",
                        body -> body.remove(ITEM)),
                body("shown-null", "HW-REQUEST-OBJECT", "create_account_status is null.", body -> body.putNull(ITEM)),
                body(
                        "shown-bare",
                        "HW-SHOW-BODY",
                        "The request is shown without create_account_status around it.",
                        body -> {
                            JsonNode item = body.remove(ITEM);
                            body.setAll((ObjectNode) item);
                        }),
                body("shown-array", "HW-REQUEST-OBJECT", "create_account_status is an array of one.", body -> {
                    JsonNode item = body.path(ITEM);
                    body.putArray(ITEM).add(item);
                }),
                body(
                        "shown-text",
                        "HW-REQUEST-OBJECT",
                        "create_account_status is JSON in a string.",
                        body -> body.put(ITEM, body.path(ITEM).toString())),
                NamedDefect.of("shown-before", "HW-SHOW-ID-ECHO", "Show brings what it showed before.", Before::new),
                item(
                        "shown-id-upper-case",
                        "HW-SHOW-ID-ECHO",
                        "Show answers with the id in upper case.",
                        item -> item.put("id", EditedItems.text(item, "id").toUpperCase(Locale.ROOT))),
                item(
                        "shown-id-cut",
                        "HW-SHOW-ID-ECHO",
                        "Show answers with the id less its prefix.",
                        item -> item.put("id", EditedItems.text(item, "id").substring(4))),
                forgets("in_progress", "HW-SHOW-IN-PROGRESS"),
                forgets("succeeded", "HW-SHOW-SUCCEEDED"),
                forgets("failed", "HW-SHOW-FAILED"),
                NamedDefect.of(
                        "show-created",
                        "HW-SHOW-OK",
                        "Show answers with status 201.",
                        () -> EditedAnswers.brought(Operation.SHOW, answer -> answer.status(201))),
                NamedDefect.of(
                        "show-accepted-while-open",
                        "HW-SHOW-OK",
                        "Show answers with status 202 for a request in progress.",
                        () -> state("in_progress", answer -> answer.status(202))),
                accepts(
                        "unknown-id-shown",
                        "HW-SHOW-UNKNOWN-ID",
                        "Show invents a request for an id that it does not know.",
                        id -> id.matches("car-[0-9a-z]{8,32}")),
                accepts(
                        "long-id-shown",
                        "HW-SHOW-ID-LONG",
                        "Show invents a request for an id of more than 36 characters.",
                        id -> id.length() > 36),
                accepts(
                        "odd-id-shown",
                        "HW-SHOW-ID-ODD",
                        "Show invents a request for an id with odd characters.",
                        id -> !id.matches("[0-9A-Za-z_.-]*")),
                NamedDefect.of(
                        "unknown-id-shows-null",
                        "HW-SHOW-UNKNOWN-ID",
                        "Show answers 200 with null for an id that it does not know.",
                        () -> EditedAnswers.refusals(404, answer -> answer.status(200)
                                .body("application/json", "{\"create_account_status\":null}"))),
                id(
                        "long-id-cut",
                        "HW-SHOW-ID-LONG",
                        "Show reads 36 characters of a longer id.",
                        id -> id.substring(0, Math.min(36, id.length()))),
                id(
                        "odd-id-stripped",
                        "HW-SHOW-ID-ODD",
                        "Show ignores the odd characters of an id.",
                        id -> id.replaceAll("[^0-9a-z-]", "")),
                refuses("unknown-id-gone", "Show refuses an unknown id with 410.", 404, 410),
                refuses("unknown-id-forbidden", "Show refuses an unknown id with 403.", 404, 403),
                refuses("malformed-id-conflict", "Show refuses a malformed id with 409.", 400, 409));
    }

    private static NamedDefect body(String name, String clause, String description, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedAnswers.json(Operation.SHOW, edit));
    }

    private static NamedDefect item(String name, String clause, String description, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedItems.only(Operation.SHOW, item -> true, edit));
    }

    private static NamedDefect id(String name, String clause, String description, UnaryOperator<String> edit) {
        return NamedDefect.of(name, clause, description, () -> new Defect() {
            @Override
            public String id(String asked) {
                return edit.apply(asked);
            }
        });
    }

    private static NamedDefect forgets(String state, String clause) {
        String hyphenated = state.replace('_', '-');
        String refusal = "{\"error_code\":\"Organizations.1012\",\"error_msg\":\"No creation request has this id.\"}";
        return NamedDefect.of(
                "forgets-" + hyphenated,
                clause,
                "Show does not find a request that is " + state + ".",
                () -> state(state, answer -> answer.status(404).body("application/json", refusal)));
    }

    private static Defect state(String state, UnaryOperator<Answer> edit) {
        return EditedAnswers.brought(
                Operation.SHOW,
                answer -> answer.text().contains("\"state\":\"" + state + "\"") ? edit.apply(answer) : answer);
    }

    private static NamedDefect accepts(String name, String clause, String description, Predicate<String> which) {
        return NamedDefect.of(name, clause, description, () -> new Defect() {
            @Override
            public Answer answer(Call call, Answer answer) {
                boolean refused = answer.status() == 404 || answer.status() == 400;
                return call.operation() == Operation.SHOW && refused && which.test(call.id())
                        ? answer.status(200).body("application/json", invented(call.id()))
                        : answer;
            }
        });
    }

    private static String invented(String id) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.putObject(ITEM)
                .put("id", id)
                .put("account_name", "invented")
                .put("state", "in_progress")
                .put("created_at", "2024-05-06T07:08:09Z");
        return body.toString();
    }

    private static NamedDefect refuses(String name, String description, int conforming, int status) {
        return NamedDefect.of(
                name,
                "HW-SHOW-REFUSAL-STATUS",
                description,
                () -> new EditedAnswers(
                        (call, answer) -> answer.status() == conforming && call.operation() == Operation.SHOW,
                        answer -> answer.status(status)));
    }

    /** Lags one answer behind. */
    private static final class Before implements Defect {
        private final AtomicReference<Answer> before = new AtomicReference<>();

        @Override
        public Answer answer(Call call, Answer answer) {
            if (!answer.ok() || call.operation() != Operation.SHOW) {
                return answer;
            }
            Answer shown = before.getAndSet(answer);
            return shown == null ? answer : shown;
        }
    }
}
