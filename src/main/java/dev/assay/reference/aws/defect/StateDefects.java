package dev.assay.reference.aws.defect;

import static dev.assay.reference.aws.defect.EditedItems.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** State of the request that is described. */
final class StateDefects {
    private static final String STATE = "State";
    private static final String THERE = "AWS-STATE";
    private static final String VALUES = "AWS-STATE-VALUES";

    private StateDefects() {}

    static List<NamedDefect> all() {
        Predicate<ObjectNode> any = item -> true;
        Predicate<ObjectNode> open = EditedItems.inState("IN_PROGRESS");
        Predicate<ObjectNode> succeeded = EditedItems.inState("SUCCEEDED");
        Predicate<ObjectNode> failed = EditedItems.inState("FAILED");
        return List.of(
                of("state-missing", THERE, "A request has no State.", any, item -> item.remove(STATE)),
                of(
                        "state-missing-once-in-a-while",
                        THERE,
                        "One request in five has no State.",
                        EditedItems.oneInFive(),
                        item -> item.remove(STATE)),
                of("state-null", THERE, "State is null.", any, item -> item.putNull(STATE)),
                of(
                        "state-null-while-open",
                        THERE,
                        "State is null while in progress.",
                        open,
                        item -> item.putNull(STATE)),
                of("state-number", THERE, "State is a number.", any, item -> item.put(STATE, 1)),
                of("state-list", THERE, "State is a list.", any, item -> item.putArray(STATE)
                        .add("SUCCEEDED")),
                of("state-object", THERE, "State is an object.", any, item -> item.putObject(STATE)
                        .put("Value", "SUCCEEDED")),
                of(
                        "state-renamed",
                        THERE,
                        "State is called Status.",
                        any,
                        item -> item.set("Status", item.remove(STATE))),
                of(
                        "state-lower-case",
                        VALUES,
                        "The state of a request that succeeded is in lower case.",
                        succeeded,
                        item -> item.put(STATE, text(item, STATE).toLowerCase(Locale.ROOT))),
                of(
                        "state-failed-lower-case",
                        VALUES,
                        "The state of a request that failed is in lower case.",
                        failed,
                        item -> item.put(STATE, "failed")),
                of(
                        "state-with-blank",
                        VALUES,
                        "A request is IN PROGRESS, with a blank.",
                        open,
                        item -> item.put(STATE, "IN PROGRESS")),
                of(
                        "state-pending",
                        VALUES,
                        "A request in progress is PENDING.",
                        open,
                        item -> item.put(STATE, "PENDING")),
                of(
                        "state-complete",
                        VALUES,
                        "A request that succeeded is COMPLETED.",
                        succeeded,
                        item -> item.put(STATE, "COMPLETED")),
                of("state-empty", VALUES, "State is empty.", any, item -> item.put(STATE, "")),
                of(
                        "open-shown-as-succeeded",
                        "AWS-SUCCEEDED-HAS-ACCOUNT",
                        "A request in progress is told to have" + " succeeded.",
                        open,
                        item -> item.put(STATE, "SUCCEEDED")),
                of(
                        "failed-shown-as-succeeded",
                        "AWS-DESCRIBE-FAILED",
                        "A request that failed is told to have" + " succeeded.",
                        failed,
                        item -> HistoryDefects.succeed(item)),
                of(
                        "succeeded-shown-as-open",
                        "AWS-DESCRIBE-SUCCEEDED",
                        "A request that succeeded is told to be in" + " progress.",
                        succeeded,
                        HistoryDefects::reopen),
                of(
                        "failed-shown-as-open",
                        "AWS-DESCRIBE-FAILED",
                        "A request that failed is told to be in progress.",
                        failed,
                        HistoryDefects::reopen));
    }

    private static NamedDefect of(
            String name, String clause, String description, Predicate<ObjectNode> which, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> new EditedItems(which, edit));
    }
}
