package dev.assay.reference.huaweicloud.defect;

import static dev.assay.reference.huaweicloud.defect.EditedItems.text;

import dev.assay.reference.huaweicloud.server.Operation;
import java.time.Instant;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** What two reads of one request show. */
final class HistoryDefects {
    private static final String STAYS = "HW-STATE-FINISHED-STAYS";
    private static final String FORWARD = "HW-STATE-FORWARD";
    private static final String CONSTANT = "HW-STATE-CONSTANT";
    private static final Predicate<ObjectNode> ANY = item -> true;

    private HistoryDefects() {}

    static List<NamedDefect> all() {
        Predicate<ObjectNode> succeeded = EditedItems.inState("succeeded");
        Predicate<ObjectNode> failed = EditedItems.inState("failed");
        return List.of(
                show(
                        "shown-again-open",
                        FORWARD,
                        "A finished request is in progress when it is shown again.",
                        EditedItems.finished(),
                        (item, before) -> reopen(item)),
                list(
                        "listed-again-open",
                        FORWARD,
                        "A finished request is in progress when it is listed again.",
                        EditedItems.finished(),
                        (item, before) -> reopen(item)),
                show(
                        "shown-again-failed",
                        STAYS,
                        "A request that succeeded has failed when it is shown again.",
                        succeeded,
                        (item, before) -> fail(item)),
                list(
                        "listed-again-failed",
                        STAYS,
                        "A request that succeeded has failed when it is listed again.",
                        succeeded,
                        (item, before) -> fail(item)),
                show(
                        "shown-completed-moves",
                        STAYS,
                        "completed_at moves by a second each time it is shown.",
                        EditedItems.finished(),
                        (item, before) -> move(item, "completed_at", before)),
                list(
                        "listed-completed-moves",
                        STAYS,
                        "completed_at moves by a second each time it is listed.",
                        EditedItems.finished(),
                        (item, before) -> move(item, "completed_at", before)),
                show(
                        "shown-reason-changes",
                        STAYS,
                        "failure_reason changes each time it is shown.",
                        failed,
                        (item, before) ->
                                item.put("failure_reason", "Error 0000: System error. Attempt " + before + ".")),
                list(
                        "listed-reason-changes",
                        STAYS,
                        "failure_reason changes each time it is listed.",
                        failed,
                        (item, before) ->
                                item.put("failure_reason", "Error 0000: System error. Attempt " + before + ".")),
                show(
                        "shown-account-changes",
                        STAYS,
                        "account_id changes each time it is shown.",
                        succeeded,
                        (item, before) -> item.put("account_id", String.format("%032x", before))),
                list(
                        "listed-account-changes",
                        STAYS,
                        "account_id changes each time it is listed.",
                        succeeded,
                        (item, before) -> item.put("account_id", String.format("%032x", before))),
                show(
                        "shown-account-vanishes",
                        STAYS,
                        "account_id is gone when a request is shown again.",
                        succeeded,
                        (item, before) -> item.remove("account_id")),
                show(
                        "shown-name-changes",
                        CONSTANT,
                        "account_name changes each time it is shown.",
                        ANY,
                        (item, before) -> item.put("account_name", "renamed-" + before)),
                list(
                        "listed-name-changes",
                        CONSTANT,
                        "account_name changes each time it is listed.",
                        ANY,
                        (item, before) -> item.put("account_name", "renamed-" + before)),
                show(
                        "shown-created-moves",
                        CONSTANT,
                        "created_at moves by a second each time it is shown.",
                        ANY,
                        (item, before) -> move(item, "created_at", -before)),
                list(
                        "listed-created-moves",
                        CONSTANT,
                        "created_at moves by a second each time it is listed.",
                        ANY,
                        (item, before) -> move(item, "created_at", -before)));
    }

    private static NamedDefect show(
            String name,
            String clause,
            String description,
            Predicate<ObjectNode> which,
            ObjIntConsumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> new Reread(Operation.SHOW, which, edit));
    }

    private static NamedDefect list(
            String name,
            String clause,
            String description,
            Predicate<ObjectNode> which,
            ObjIntConsumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> new Reread(Operation.LIST, which, edit));
    }

    static void reopen(ObjectNode item) {
        item.remove(List.of("completed_at", "account_id", "failure_reason", "failure_detail_msg"));
        item.put("state", "in_progress");
    }

    static void fail(ObjectNode item) {
        item.remove("account_id");
        item.put("state", "failed").put("failure_reason", "Error 0000: System error.");
    }

    static void move(ObjectNode item, String member, int seconds) {
        item.put(member, Instant.parse(text(item, member)).plusSeconds(seconds).toString());
    }
}
