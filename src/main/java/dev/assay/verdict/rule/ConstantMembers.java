package dev.assay.verdict.rule;

import dev.assay.spec.Resource;
import dev.assay.verdict.History;
import dev.assay.verdict.Observation;
import dev.assay.verdict.Timeline;
import dev.assay.verdict.TimelineRule;
import java.util.List;

/** Members that the contract calls constant are the same in every answer of one operation, in whatever state. */
final class ConstantMembers implements TimelineRule {
    @Override
    public String name() {
        return "constant-members";
    }

    @Override
    public History judge(Timeline timeline, Resource resource) {
        History history = new History();
        for (String key : timeline.keys()) {
            boolean applied = false;
            for (List<Observation> seen : timeline.byOperation(key).values()) {
                Observation first = seen.get(0);
                for (int i = 1; i < seen.size(); i++) {
                    Observation other = seen.get(i);
                    applied = true;
                    if (other.node() == first.node()) {
                        continue;
                    }
                    for (String member : resource.constant()) {
                        if (!Comparison.same(
                                first.node().path(member), other.node().path(member))) {
                            history.broken(
                                    member + " of a " + resource.noun() + " changed",
                                    Comparison.text(first.node().path(member)) + ", as in "
                                            + first.exchange().id(),
                                    Comparison.text(other.node().path(member)),
                                    other,
                                    member);
                        }
                    }
                }
            }
            if (applied) {
                history.exercised();
            }
        }
        return history;
    }
}
