package dev.assay.reference.huaweicloud.defect;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Members that tell how a request ended, in states that do not go with them included. */
final class OutcomeDefects {
    private static final String ACCOUNT = "account_id";
    private static final String REASON = "failure_reason";
    private static final String DETAIL = "failure_detail_msg";
    private static final String COMPLETED = "completed_at";
    private static final String OPEN = "in_progress";
    private static final String SUCCEEDED = "succeeded";
    private static final String FAILED = "failed";

    private OutcomeDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                in(
                        SUCCEEDED,
                        "account-id-number",
                        "HW-REQUEST-ACCOUNT-ID-TYPE",
                        "account_id is a number.",
                        item -> item.put(ACCOUNT, 123_456_789_012L)),
                in(
                        SUCCEEDED,
                        "account-id-object",
                        "HW-REQUEST-ACCOUNT-ID-TYPE",
                        "account_id is an object.",
                        item -> item.putObject(ACCOUNT).put("id", "0123")),
                in(
                        OPEN,
                        "account-id-false",
                        "HW-REQUEST-ACCOUNT-ID-TYPE",
                        "account_id is false while there is none.",
                        item -> item.put(ACCOUNT, false)),
                in(
                        SUCCEEDED,
                        "account-id-too-long",
                        "HW-REQUEST-ACCOUNT-ID-MAX",
                        "account_id has 37 characters.",
                        item -> item.put(ACCOUNT, EditedItems.text(item, ACCOUNT) + "01234")),
                in(
                        SUCCEEDED,
                        "account-id-same",
                        "HW-REQUEST-ACCOUNT-ID-UNIQUE",
                        "Every request that succeeded has the same account_id.",
                        item -> item.put(ACCOUNT, "00000000000000000000000000000000")),
                in(
                        SUCCEEDED,
                        "account-id-missing",
                        "HW-STATE-SUCCEEDED-ACCOUNT",
                        "A request that succeeded has no account_id.",
                        item -> item.remove(ACCOUNT)),
                in(
                        SUCCEEDED,
                        "account-id-null",
                        "HW-STATE-SUCCEEDED-ACCOUNT",
                        "account_id is null after success.",
                        item -> item.putNull(ACCOUNT)),
                in(
                        SUCCEEDED,
                        "account-id-empty",
                        "HW-STATE-SUCCEEDED-ACCOUNT",
                        "account_id is empty after success.",
                        item -> item.put(ACCOUNT, "")),
                in(
                        OPEN,
                        "account-id-early",
                        "HW-STATE-OPEN-NO-ACCOUNT",
                        "A request in progress has an account_id.",
                        item -> item.put(ACCOUNT, "0123456789abcdef0123456789abcdef")),
                in(
                        SUCCEEDED,
                        "completed-missing-after-success",
                        "HW-STATE-SUCCEEDED-COMPLETED",
                        "A request that succeeded has no completed_at.",
                        item -> item.remove(COMPLETED)),
                in(
                        SUCCEEDED,
                        "completed-null-after-success",
                        "HW-STATE-SUCCEEDED-COMPLETED",
                        "completed_at is null after success.",
                        item -> item.putNull(COMPLETED)),
                in(
                        FAILED,
                        "completed-missing-after-failure",
                        "HW-STATE-FAILED-COMPLETED",
                        "A request that failed has no completed_at.",
                        item -> item.remove(COMPLETED)),
                in(
                        OPEN,
                        "completed-while-open",
                        "HW-STATE-OPEN-NOT-COMPLETED",
                        "A request in progress has a completed_at.",
                        item -> item.put(COMPLETED, EditedItems.text(item, "created_at"))),
                in(
                        FAILED,
                        "reason-number",
                        "HW-REQUEST-REASON-TYPE",
                        "failure_reason is a number.",
                        item -> item.put(REASON, 2001)),
                in(
                        FAILED,
                        "reason-array",
                        "HW-REQUEST-REASON-TYPE",
                        "failure_reason is an array.",
                        item -> item.putArray(REASON).add("Error 2001")),
                in(
                        SUCCEEDED,
                        "reason-false",
                        "HW-REQUEST-REASON-TYPE",
                        "failure_reason is false after success.",
                        item -> item.put(REASON, false)),
                in(
                        FAILED,
                        "reason-missing",
                        "HW-STATE-FAILED-REASON",
                        "A request that failed does not say why.",
                        item -> {
                            item.remove(REASON);
                            item.remove(DETAIL);
                        }),
                in(FAILED, "reason-null", "HW-STATE-FAILED-REASON", "failure_reason is null after a failure.", item -> {
                    item.putNull(REASON);
                    item.remove(DETAIL);
                }),
                in(
                        FAILED,
                        "reason-empty",
                        "HW-STATE-FAILED-REASON",
                        "failure_reason is empty after a failure.",
                        item -> {
                            item.put(REASON, "");
                            item.remove(DETAIL);
                        }),
                in(
                        SUCCEEDED,
                        "reason-after-success",
                        "HW-STATE-SUCCEEDED-NO-REASON",
                        "A request that succeeded has a failure_reason.",
                        item -> item.put(REASON, "Error 0000: System error.")),
                in(
                        OPEN,
                        "reason-while-open",
                        "HW-STATE-OPEN-NO-REASON",
                        "A request in progress has a failure_reason.",
                        item -> item.put(REASON, "Error 0000: System error.")),
                in(
                        FAILED,
                        "detail-text",
                        "HW-REQUEST-DETAIL-TYPE",
                        "failure_detail_msg is a string.",
                        item -> item.put(DETAIL, "Step 3 was refused.")),
                in(
                        FAILED,
                        "detail-array",
                        "HW-REQUEST-DETAIL-TYPE",
                        "failure_detail_msg is an array.",
                        item -> item.putArray(DETAIL).addObject().put("error_msg", "Step 3 was refused.")),
                in(
                        FAILED,
                        "detail-message-number",
                        "HW-REQUEST-DETAIL-MEMBERS",
                        "error_msg of failure_detail_msg is a number.",
                        item -> item.putObject(DETAIL).put("error_msg", 3)),
                in(
                        FAILED,
                        "detail-authorization-object",
                        "HW-REQUEST-DETAIL-MEMBERS",
                        "encoded_authorization_message of failure_detail_msg is an object.",
                        item -> item.putObject(DETAIL).putObject("encoded_authorization_message")));
    }

    private static NamedDefect in(
            String state, String name, String clause, String description, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedItems.in(state, edit));
    }
}
