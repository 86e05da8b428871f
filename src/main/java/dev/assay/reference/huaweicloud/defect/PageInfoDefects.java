package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.huaweicloud.server.Operation;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import tools.jackson.databind.node.ObjectNode;

/** The members of page_info. */
final class PageInfoDefects {
    private static final String COUNT = "current_count";
    private static final String NEXT = "next_marker";

    private PageInfoDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                count(
                        "count-missing",
                        "HW-PAGE-COUNT-PRESENT",
                        "current_count is missing.",
                        (info, size) -> info.remove(COUNT)),
                count(
                        "count-null",
                        "HW-PAGE-COUNT-TYPE",
                        "current_count is null.",
                        (info, size) -> info.putNull(COUNT)),
                count(
                        "count-string",
                        "HW-PAGE-COUNT-TYPE",
                        "current_count is a string of digits.",
                        (info, size) -> info.put(COUNT, Integer.toString(size))),
                count(
                        "count-fraction",
                        "HW-PAGE-COUNT-TYPE",
                        "current_count has a fraction.",
                        (info, size) -> info.put(COUNT, size + 0.5)),
                count(
                        "count-negative",
                        "HW-PAGE-COUNT-RANGE",
                        "current_count is -1.",
                        (info, size) -> info.put(COUNT, -1)),
                count(
                        "count-over-maximum",
                        "HW-PAGE-COUNT-RANGE",
                        "current_count is 2,001.",
                        (info, size) -> info.put(COUNT, 2001)),
                count(
                        "count-zero",
                        "HW-PAGE-COUNT-IS-ITEMS",
                        "current_count is 0 whatever the page holds.",
                        (info, size) -> info.put(COUNT, 0)),
                count(
                        "count-one-more",
                        "HW-PAGE-COUNT-IS-ITEMS",
                        "current_count is one too many.",
                        (info, size) -> info.put(COUNT, size + 1)),
                count(
                        "count-of-whole",
                        "HW-PAGE-COUNT-IS-ITEMS",
                        "current_count is the size of the whole list.",
                        (info, size) -> info.put(COUNT, 460)),
                count(
                        "count-wrong-at-end",
                        "HW-PAGE-COUNT-IS-ITEMS",
                        "current_count of the last page is 200.",
                        (info, size) -> {
                            if (!info.has(NEXT)) {
                                info.put(COUNT, 200);
                            }
                        }),
                next("next-number", "HW-PAGE-NEXT-TYPE", "next_marker is a number.", info -> info.put(NEXT, 123_456)),
                next("next-object", "HW-PAGE-NEXT-TYPE", "next_marker is an object.", info -> info.putObject(NEXT)
                        .put("value", "abcd")),
                end(
                        "next-false-at-end",
                        "HW-PAGE-NEXT-TYPE",
                        "next_marker of the last page is false.",
                        info -> info.put(NEXT, false)),
                end(
                        "next-zero-at-end",
                        "HW-PAGE-NEXT-TYPE",
                        "next_marker of the last page is 0.",
                        info -> info.put(NEXT, 0)),
                end(
                        "next-empty-at-end",
                        "HW-PAGE-NEXT-LENGTH",
                        "next_marker of the last page is an empty string.",
                        info -> info.put(NEXT, "")),
                next(
                        "next-too-short",
                        "HW-PAGE-NEXT-LENGTH",
                        "next_marker has 3 characters.",
                        info -> info.put(NEXT, "abc")),
                next(
                        "next-too-long",
                        "HW-PAGE-NEXT-LENGTH",
                        "next_marker has 401 characters.",
                        info -> info.put(NEXT, "m".repeat(401))),
                end(
                        "next-text-null-at-end",
                        "HW-WALK-ENDS",
                        "next_marker of the last page is the text null.",
                        info -> info.put(NEXT, "null")));
    }

    private static NamedDefect count(String name, String clause, String description, ObjIntConsumer<ObjectNode> edit) {
        return NamedDefect.of(
                name,
                clause,
                description,
                () -> EditedAnswers.json(Operation.LIST, body -> {
                    if (body.path("page_info") instanceof ObjectNode info) {
                        edit.accept(info, body.path(EditedItems.ITEMS).size());
                    }
                }));
    }

    private static NamedDefect next(String name, String clause, String description, Consumer<ObjectNode> edit) {
        return count(name, clause, description, (info, size) -> {
            if (info.has(NEXT)) {
                edit.accept(info);
            }
        });
    }

    private static NamedDefect end(String name, String clause, String description, Consumer<ObjectNode> edit) {
        return count(name, clause, description, (info, size) -> {
            if (!info.has(NEXT)) {
                edit.accept(info);
            }
        });
    }
}
