package dev.assay.verdict.rule;

import dev.assay.spec.Resource;
import dev.assay.verdict.History;
import dev.assay.verdict.Observation;
import dev.assay.verdict.Timeline;
import dev.assay.verdict.TimelineRule;

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
            boolean applied = timeline.successive(key, (earlier, later) -> {
                boolean finished = resource.bothFinal(earlier.state(), later.state());
                if (finished) {
                    compare(history, resource, earlier, later);
                }
                return finished;
            });
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
