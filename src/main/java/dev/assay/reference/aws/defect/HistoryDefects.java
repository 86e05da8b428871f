package dev.assay.reference.aws.defect;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** What two answers show of one request. */
final class HistoryDefects {
    private static final String STAYS = "AWS-FINISHED-STAYS";
    private static final String FORWARD = "AWS-FORWARD";
    private static final String CONSTANT = "AWS-CONSTANT";

    private HistoryDefects() {}

    static List<NamedDefect> all() {
        Predicate<ObjectNode> any = item -> true;
        Predicate<ObjectNode> finished = EditedItems.finished();
        Predicate<ObjectNode> succeeded = EditedItems.inState("SUCCEEDED");
        Predicate<ObjectNode> failed = EditedItems.inState("FAILED");
        Predicate<ObjectNode> some = EditedItems.oneInFive();
        return List.of(
                again(
                        "succeeded-again-open",
                        FORWARD,
                        "A request that succeeded is in progress when it is read again.",
                        succeeded,
                        (item, before) -> reopen(item)),
                again(
                        "failed-again-open",
                        FORWARD,
                        "A request that failed is in progress when it is read again.",
                        failed,
                        (item, before) -> reopen(item)),
                again(
                        "finished-open-in-turn",
                        FORWARD,
                        "A finished request is in progress at every second look.",
                        finished,
                        (item, before) -> {
                            if (before % 2 == 1) {
                                reopen(item);
                            }
                        }),
                again(
                        "some-again-open",
                        FORWARD,
                        "One finished request in five is in progress when it is read again.",
                        finished.and(some),
                        (item, before) -> reopen(item)),
                again(
                        "succeeded-then-failed",
                        STAYS,
                        "A request that succeeded has failed when it is read again.",
                        succeeded,
                        (item, before) -> fail(item)),
                again(
                        "failed-then-succeeded",
                        STAYS,
                        "A request that failed has succeeded when it is read again.",
                        failed,
                        (item, before) -> succeed(item)),
                again(
                        "completed-moves",
                        STAYS,
                        "CompletedTimestamp moves by a second with each look.",
                        finished,
                        (item, before) -> move(item, "CompletedTimestamp", before)),
                NamedDefect.of(
                        "completed-is-now",
                        STAYS,
                        "CompletedTimestamp is the time of the answer, in whole seconds.",
                        () -> new EditedItems(
                                finished,
                                item -> item.put(
                                        "CompletedTimestamp", Instant.now().getEpochSecond()))),
                again(
                        "completed-vanishes",
                        STAYS,
                        "CompletedTimestamp is gone at the second look.",
                        finished,
                        (item, before) -> item.remove("CompletedTimestamp")),
                again(
                        "account-changes",
                        STAYS,
                        "AccountId changes with each look.",
                        succeeded,
                        (item, before) -> item.put("AccountId", String.format("%012d", 900_000_000L + before))),
                again(
                        "account-vanishes",
                        STAYS,
                        "AccountId is gone at the second look.",
                        succeeded,
                        (item, before) -> item.remove("AccountId")),
                again(
                        "account-changes-for-some",
                        STAYS,
                        "AccountId of one request in five changes at the second look.",
                        succeeded.and(some),
                        (item, before) -> item.put("AccountId", "900000000001")),
                again(
                        "govcloud-vanishes",
                        STAYS,
                        "GovCloudAccountId is gone at the second look.",
                        item -> item.has("GovCloudAccountId"),
                        (item, before) -> item.remove("GovCloudAccountId")),
                again(
                        "failure-reason-changes",
                        STAYS,
                        "FailureReason changes with each look.",
                        failed,
                        (item, before) ->
                                item.put("FailureReason", before % 2 == 0 ? "INTERNAL_FAILURE" : "INVALID_ADDRESS")),
                again(
                        "failure-reason-vanishes",
                        STAYS,
                        "FailureReason is gone at the second look.",
                        failed,
                        (item, before) -> item.remove("FailureReason")),
                again(
                        "name-changes",
                        CONSTANT,
                        "AccountName changes with each look.",
                        any,
                        (item, before) -> item.put("AccountName", "renamed-" + before)),
                again(
                        "name-changes-for-some",
                        CONSTANT,
                        "AccountName of one request in five changes at the second look.",
                        some,
                        (item, before) -> item.put("AccountName", "renamed")),
                again(
                        "name-vanishes",
                        CONSTANT,
                        "AccountName is gone at the second look.",
                        any,
                        (item, before) -> item.remove("AccountName")),
                again(
                        "requested-moves",
                        CONSTANT,
                        "RequestedTimestamp moves by a second with each look.",
                        any,
                        (item, before) -> move(item, "RequestedTimestamp", -before)),
                again(
                        "requested-moves-while-open",
                        CONSTANT,
                        "RequestedTimestamp moves while a request is in progress.",
                        EditedItems.inState("IN_PROGRESS"),
                        (item, before) -> move(item, "RequestedTimestamp", before)));
    }

    private static NamedDefect again(
            String name,
            String clause,
            String description,
            Predicate<ObjectNode> which,
            ObjIntConsumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> new Reread(which, edit));
    }

    static void reopen(ObjectNode item) {
        item.remove(List.of("CompletedTimestamp", "AccountId", "GovCloudAccountId", "FailureReason"));
        item.put("State", "IN_PROGRESS");
    }

    static void fail(ObjectNode item) {
        item.remove(List.of("AccountId", "GovCloudAccountId"));
        item.put("State", "FAILED").put("FailureReason", "INTERNAL_FAILURE");
    }

    static void succeed(ObjectNode item) {
        item.remove("FailureReason");
        String id = EditedItems.text(item, "Id");
        item.put("State", "SUCCEEDED").put("AccountId", String.format("%012d", 0xffffffffL & id.hashCode()));
    }

    private static void move(ObjectNode item, String member, int seconds) {
        item.put(member, TimeDefects.time(item, member).add(BigDecimal.valueOf(seconds)));
    }
}
