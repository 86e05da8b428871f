package dev.assay.reference.aws.variant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Members that may be there or not. */
final class MemberVariants {
    private static final List<String> CONDITIONAL =
            List.of("CompletedTimestamp", "AccountId", "GovCloudAccountId", "FailureReason");

    private MemberVariants() {}

    static List<NamedVariant> all() {
        return List.of(
                NamedVariant.of(
                        "extra-members",
                        "Every object has members that no page describes.",
                        () -> Answering.always(answer -> answer.edit(MemberVariants::add))),
                items(
                        "members-reversed",
                        "The members of a request come in the reverse order.",
                        MemberVariants::reverse),
                without("no-gov-cloud", "GovCloudAccountId"),
                items(
                        "gov-cloud-everywhere",
                        "Every request that succeeded has a GovCloudAccountId.",
                        MemberVariants::govCloud),
                without("no-completed", "CompletedTimestamp").warned("AWS-FINISHED-HAS-COMPLETED"),
                without("no-name", "AccountName").warned("AWS-NAME-PRESENT"),
                without("no-requested", "RequestedTimestamp").warned("AWS-REQUESTED-PRESENT"),
                items("null-for-nothing", "What a request has not, is null.", item -> CONDITIONAL.stream()
                                .filter(member -> !item.has(member))
                                .forEach(item::putNull))
                        .warned("AWS-NO-NULLS"));
    }

    private static NamedVariant without(String name, String member) {
        return items(name, "No request has a " + member + ".", item -> item.remove(member));
    }

    private static NamedVariant items(String name, String description, Consumer<ObjectNode> edit) {
        return NamedVariant.of(name, description, () -> Answering.items(edit));
    }

    private static void add(JsonNode node) {
        node.forEach(MemberVariants::add);
        if (node instanceof ObjectNode object) {
            object.put("X-Extra", "more")
                    .putArray("Links")
                    .addObject()
                    .put("Rel", "self")
                    .put("Weight", 0.5);
        }
    }

    private static void reverse(ObjectNode item) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(item.properties());
        Collections.reverse(members);
        item.removeAll();
        members.forEach(member -> item.set(member.getKey(), member.getValue()));
    }

    private static void govCloud(ObjectNode item) {
        String account = item.path("AccountId").asString("");
        if (!account.isEmpty()) {
            item.put("GovCloudAccountId", new StringBuilder(account).reverse().toString());
        }
    }
}
