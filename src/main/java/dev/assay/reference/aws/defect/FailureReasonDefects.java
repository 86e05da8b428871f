package dev.assay.reference.aws.defect;

import static dev.assay.reference.aws.defect.EditedItems.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Why a request failed. */
final class FailureReasonDefects {
    private static final String REASON = "FailureReason";
    private static final String TYPE = "AWS-FAILURE-REASON-TYPE";
    private static final String VALUES = "AWS-FAILURE-REASON-VALUES";
    private static final String THERE = "AWS-FAILED-HAS-REASON";
    private static final String ONLY = "AWS-REASON-ONLY-FAILED";

    private FailureReasonDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                failed("failure-reason-number", TYPE, "FailureReason is a number.", item -> item.put(REASON, 7)),
                failed("failure-reason-list", TYPE, "FailureReason is a list.", item -> item.putArray(REASON)
                        .add("INVALID_EMAIL")),
                failed("failure-reason-object", TYPE, "FailureReason is an object.", item -> item.putObject(REASON)
                        .put("Code", "INVALID_EMAIL")),
                in(
                        "SUCCEEDED",
                        "failure-reason-false",
                        TYPE,
                        "FailureReason is false after success.",
                        item -> item.put(REASON, false)),
                failed(
                        "failure-reason-unknown",
                        VALUES,
                        "FailureReason is a value that there is not.",
                        item -> item.put(REASON, "QUOTA_EXCEEDED")),
                failed(
                        "failure-reason-sentence",
                        VALUES,
                        "FailureReason is a sentence.",
                        item -> item.put(REASON, "The e-mail address is in use already.")),
                failed(
                        "failure-reason-lower-case",
                        VALUES,
                        "FailureReason is in lower case.",
                        item -> item.put(REASON, text(item, REASON).toLowerCase(Locale.ROOT))),
                NamedDefect.of(
                        "failure-reason-unknown-once-in-a-while",
                        VALUES,
                        "One failure in five has an unknown" + " FailureReason.",
                        () -> new EditedItems(
                                EditedItems.oneInFive().and(item -> item.has(REASON)),
                                item -> item.put(REASON, "UNKNOWN"))),
                failed(
                        "failure-reason-missing",
                        THERE,
                        "A request that failed has no FailureReason.",
                        item -> item.remove(REASON)),
                failed(
                        "failure-reason-null",
                        THERE,
                        "FailureReason is null after failure.",
                        item -> item.putNull(REASON)),
                failed(
                        "failure-reason-empty",
                        THERE,
                        "FailureReason is empty after failure.",
                        item -> item.put(REASON, "")),
                failed(
                        "failure-reason-renamed",
                        THERE,
                        "FailureReason is called Reason.",
                        item -> item.set("Reason", item.remove(REASON))),
                in(
                        "SUCCEEDED",
                        "failure-reason-after-success",
                        ONLY,
                        "A request that succeeded has a FailureReason.",
                        item -> item.put(REASON, "INTERNAL_FAILURE")),
                in(
                        "IN_PROGRESS",
                        "failure-reason-while-open",
                        ONLY,
                        "A request in progress has a FailureReason.",
                        item -> item.put(REASON, "PENDING_BUSINESS_VALIDATION")),
                in(
                        "SUCCEEDED",
                        "failure-reason-none",
                        ONLY,
                        "FailureReason is NONE after success.",
                        item -> item.put(REASON, "NONE")));
    }

    private static NamedDefect failed(String name, String clause, String description, Consumer<ObjectNode> edit) {
        return in("FAILED", name, clause, description, edit);
    }

    private static NamedDefect in(
            String state, String name, String clause, String description, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedItems.in(state, edit));
    }
}
