package dev.assay.verdict.rule;

import dev.assay.spec.Resource;
import dev.assay.verdict.History;
import dev.assay.verdict.Observation;
import dev.assay.verdict.Timeline;
import dev.assay.verdict.TimelineRule;

/** A resource stays in its state or moves on as the contract's moves allow; a change of final states is another rule's. */
final class OnlyForward implements TimelineRule {
    @Override
    public String name() {
        return "only-forward";
    }

    @Override
    public History judge(Timeline timeline, Resource resource) {
        History history = new History();
        for (String key : timeline.keys()) {
            boolean applied = timeline.successive(key, (earlier, later) -> {
                boolean same = earlier.state().equals(later.state());
                boolean known = resource.states().contains(earlier.state())
                        && (same || resource.states().contains(later.state()));
                if (known && !same) {
                    compare(history, resource, earlier, later);
                }
                return known;
            });
            if (applied) {
                history.exercised();
            }
        }
        return history;
    }

    private static void compare(History history, Resource resource, Observation earlier, Observation later) {
        if (!resource.bothFinal(earlier.state(), later.state())
                && !resource.mayFollow(earlier.state(), later.state())) {
            history.broken(
                    "a " + resource.noun() + " went back from " + earlier.state() + " to " + later.state(),
                    earlier.state() + " still, as in " + earlier.exchange().id(),
                    later.state(),
                    later,
                    resource.state());
        }
    }
}
