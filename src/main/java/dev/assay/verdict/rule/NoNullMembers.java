package dev.assay.verdict.rule;

import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A member without a value is left out: no member of an object is null, at any depth. */
final class NoNullMembers implements ExchangeRule {
    @Override
    public String name() {
        return "no-null-members";
    }

    @Override
    public void judge(Judged judged, Ruling ruling) {
        if (!judged.json().isContainer()) {
            return;
        }
        Optional<String> at = nullIn(judged.json(), "");
        ruling.check(at.isEmpty(), "a member is null", "a value, or no such member", "null", at.orElse(""));
    }

    /** JSON pointer to the first null. */
    private static Optional<String> nullIn(JsonNode node, String at) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                Optional<String> inside = nullIn(node.get(i), at + "/" + i);
                if (inside.isPresent()) {
                    return inside;
                }
            }
            return Optional.empty();
        }
        for (var member : node.properties()) {
            String place = at + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            Optional<String> inside =
                    member.getValue().isNull() ? Optional.of(place) : nullIn(member.getValue(), place);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }
}
