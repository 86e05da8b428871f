package dev.assay.verdict.rule;

import dev.assay.spec.Resource;
import dev.assay.verdict.History;
import dev.assay.verdict.Observation;
import dev.assay.verdict.Timeline;
import dev.assay.verdict.TimelineRule;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Members that the contract calls unique differ from one resource to the next. */
final class UniqueMembers implements TimelineRule {
    @Override
    public String name() {
        return "unique-members";
    }

    @Override
    public History judge(Timeline timeline, Resource resource) {
        History history = new History();
        for (String member : resource.unique()) {
            Map<String, Observation> first = new HashMap<>();
            for (String key : timeline.keys()) {
                Observation last = timeline.last(key).orElseThrow();
                JsonNode value = last.node().path(member);
                if (!value.isString() || value.asString().isEmpty()) {
                    continue;
                }
                Observation other = first.putIfAbsent(value.asString(), last);
                if (other != null) {
                    history.broken(
                            "two " + resource.noun() + "s have the same " + member,
                            "another than " + other.key() + " has",
                            value.toString() + " of " + key,
                            last,
                            member);
                } else if (first.size() > 1) {
                    history.exercised();
                }
            }
        }
        return history;
    }
}
