package dev.assay.reference.huaweicloud.variant;

import dev.assay.reference.huaweicloud.server.Operation;
import dev.assay.reference.huaweicloud.server.Variant;
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
            List.of("account_id", "completed_at", "failure_reason", "failure_detail_msg");
    private static final String DETAIL = "failure_detail_msg";

    private MemberVariants() {}

    static List<NamedVariant> all() {
        return List.of(
                of("null-for-nothing", "What a request has not, is null.", Answering.items(item -> CONDITIONAL.stream()
                        .filter(member -> !item.has(member))
                        .forEach(item::putNull))),
                of("next-marker-null", "next_marker is null on the last page.", body(body -> {
                    if (body.path("page_info") instanceof ObjectNode info && !info.has("next_marker")) {
                        info.putNull("next_marker");
                    }
                })),
                of("extra-members", "Every object has members that no page describes.", body(MemberVariants::add)),
                of(
                        "members-reversed",
                        "The members of every request come in the reverse order.",
                        Answering.items(MemberVariants::reverse)),
                of(
                        "detail-on-every-failed",
                        "Every failed request has a failure_detail_msg.",
                        Answering.failed(item -> item.putObject(DETAIL).put("error_msg", "The name is taken."))),
                of(
                        "detail-empty",
                        "failure_detail_msg of a failed request is an empty object.",
                        Answering.failed(item -> item.putObject(DETAIL))),
                of(
                        "detail-empty-on-all",
                        "failure_detail_msg is always there, and always empty.",
                        Answering.items(item -> item.putObject(DETAIL))),
                of(
                        "detail-only-shown",
                        "Only ShowCreateAccountStatus gives failure_detail_msg.",
                        Answering.items(Operation.LIST, item -> item.remove(DETAIL))),
                of(
                        "detail-for-reason",
                        "A failed request has failure_detail_msg in place of failure_reason.",
                        Answering.failed(item -> {
                            item.putObject(DETAIL).put("error_msg", "The name is taken.");
                            item.remove("failure_reason");
                        })));
    }

    private static NamedVariant of(String name, String description, Variant variant) {
        return NamedVariant.of(name, description, () -> variant);
    }

    private static Variant body(Consumer<ObjectNode> edit) {
        return Answering.always(answer -> answer.edit(edit));
    }

    private static void add(JsonNode node) {
        node.forEach(MemberVariants::add);
        if (node instanceof ObjectNode object) {
            object.put("x_extra", "more")
                    .putArray("links")
                    .addObject()
                    .put("rel", "self")
                    .putNull("href");
        }
    }

    private static void reverse(ObjectNode item) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(item.properties());
        Collections.reverse(members);
        item.removeAll();
        members.forEach(member -> item.set(member.getKey(), member.getValue()));
    }
}
