package dev.assay.reference.aws.defect;

import java.util.List;

/** Null in place of members that are not there. */
final class NullDefects {
    private static final String NULLS = "AWS-NO-NULLS";
    private static final List<String> MEMBERS =
            List.of("CompletedTimestamp", "AccountId", "GovCloudAccountId", "FailureReason");

    private NullDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                NamedDefect.of(
                        "members-null",
                        NULLS,
                        "Members without a value are null.",
                        () -> EditedItems.all(item -> MEMBERS.stream()
                                .filter(member -> !item.has(member))
                                .forEach(item::putNull))),
                NamedDefect.of(
                        "completed-null-while-open",
                        NULLS,
                        "CompletedTimestamp is null while in progress.",
                        () -> EditedItems.in("IN_PROGRESS", item -> item.putNull("CompletedTimestamp"))),
                NamedDefect.of(
                        "govcloud-null",
                        NULLS,
                        "GovCloudAccountId is null where there is none.",
                        () -> new EditedItems(
                                item -> !item.has("GovCloudAccountId"), item -> item.putNull("GovCloudAccountId"))),
                NamedDefect.of(
                        "next-to-described-null",
                        NULLS,
                        "A null stands beside CreateAccountStatus.",
                        () -> EditedAnswers.json(body -> body.putNull("ResponseMetadata"))),
                NamedDefect.of(
                        "reason-of-refusal-null",
                        NULLS,
                        "Reason is null in refusals that need none.",
                        () -> EditedAnswers.refusals(
                                "CreateAccountStatusNotFoundException",
                                answer -> answer.edit(body -> body.putNull("Reason")))));
    }
}
