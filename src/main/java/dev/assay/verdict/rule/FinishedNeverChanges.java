package dev.assay.verdict.rule;

import dev.assay.spec.Resource;
import dev.assay.verdict.History;
import dev.assay.verdict.Observation;
import dev.assay.verdict.Timeline;
import dev.assay.verdict.TimelineRule;
import java.util.List;

/** A resource in a final state keeps its members as they are. That it leaves the state is another rule's. */
final class FinishedNeverChanges implements TimelineRule {
    @Override
    public String name() {
        return "finished-never-changes";
    }

    @Override
    public History judge(Timeline timeline, Resource resource) {
        History history = new History();
        for (String key : timeline.keys()) {
            boolean applied = false;
            for (List<Observation> seen : timeline.byOperation(key).values()) {
                for (int i = 1; i < seen.size(); i++) {
                    Observation earlier = seen.get(i - 1);
                    Observation later = seen.get(i);
                    if (resource.isFinal(earlier.state())
                            && resource.isFinal(later.state())
                            && earlier.exchange().before(later.exchange())) {
                        applied = true;
                        compare(history, resource, earlier, later);
                    }
                }
            }
            if (applied) {
                history.exercised();
            }
        }
        return history;
    }

    private static void compare(History history, Resource resource, Observation earlier, Observation later) {
        if (earlier.node() == later.node()) {
            return;
        }
        for (String member : resource.members()) {
            if (!Comparison.same(earlier.node().path(member), later.node().path(member))) {
                history.broken(
                        member + " of a finished " + resource.noun() + " changed",
                        Comparison.text(earlier.node().path(member)) + ", as in "
                                + earlier.exchange().id(),
                        Comparison.text(later.node().path(member)),
                        later,
                        member);
            }
        }
    }
}
