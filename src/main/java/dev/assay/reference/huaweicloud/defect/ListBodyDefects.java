package dev.assay.reference.huaweicloud.defect;

import static dev.assay.reference.huaweicloud.defect.EditedItems.ITEMS;

import dev.assay.reference.huaweicloud.server.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The body of a list answer, down to its items. */
final class ListBodyDefects {
    private ListBodyDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                list(
                        "items-missing",
                        "HW-LIST-ITEMS",
                        "A list answer has no create_account_statuses.",
                        body -> body.remove(ITEMS)),
                list("items-null", "HW-LIST-ITEMS", "create_account_statuses is null.", body -> body.putNull(ITEMS)),
                list("items-object", "HW-LIST-ITEMS", "create_account_statuses is an object, by id.", body -> {
                    JsonNode items = body.path(ITEMS);
                    ObjectNode byId = body.putObject(ITEMS);
                    items.forEach(item -> byId.set(EditedItems.text(item, "id"), item));
                }),
                list("items-are-ids", "HW-REQUEST-OBJECT", "A list has ids in place of requests.", body -> {
                    JsonNode items = body.path(ITEMS);
                    ArrayNode ids = body.putArray(ITEMS);
                    items.forEach(item -> ids.add(EditedItems.text(item, "id")));
                }),
                list("item-null", "HW-REQUEST-OBJECT", "The last request of a list is null.", body -> {
                    if (body.path(ITEMS) instanceof ArrayNode items && !items.isEmpty()) {
                        items.setNull(items.size() - 1);
                    }
                }),
                NamedDefect.of(
                        "list-bare",
                        "HW-LIST-BODY",
                        "A list answer is an array.",
                        () -> EditedAnswers.brought(
                                Operation.LIST,
                                answer -> answer.bytes(("[" + answer.text() + "]").getBytes(StandardCharsets.UTF_8)))),
                list(
                        "page-info-missing",
                        "HW-LIST-PAGE-INFO",
                        "A list answer has no page_info.",
                        body -> body.remove("page_info")),
                list("page-info-null", "HW-LIST-PAGE-INFO", "page_info is null.", body -> body.putNull("page_info")),
                list("page-info-array", "HW-LIST-PAGE-INFO", "page_info is an array.", body -> {
                    JsonNode info = body.path("page_info");
                    body.putArray("page_info").add(info);
                }),
                list(
                        "page-info-missing-at-end",
                        "HW-LIST-PAGE-INFO",
                        "The last page of a list has no page_info.",
                        body -> {
                            if (!body.path("page_info").has("next_marker")) {
                                body.remove("page_info");
                            }
                        }));
    }

    private static NamedDefect list(String name, String clause, String description, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedAnswers.json(Operation.LIST, edit));
    }
}
