package dev.assay.verdict.rule;

import dev.assay.spec.Resource;
import dev.assay.verdict.History;
import dev.assay.verdict.Observation;
import dev.assay.verdict.Timeline;
import dev.assay.verdict.TimelineRule;
import java.util.List;

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
            boolean applied = false;
            for (List<Observation> seen : timeline.byOperation(key).values()) {
                for (int i = 1; i < seen.size(); i++) {
                    Observation earlier = seen.get(i - 1);
                    Observation later = seen.get(i);
                    boolean known = resource.states().contains(earlier.state())
                            && resource.states().contains(later.state());
                    if (known && earlier.exchange().before(later.exchange())) {
                        applied = true;
                        boolean bothFinal = resource.isFinal(earlier.state()) && resource.isFinal(later.state());
                        if (!bothFinal && !resource.mayFollow(earlier.state(), later.state())) {
                            history.broken(
                                    "a " + resource.noun() + " went back from " + earlier.state() + " to "
                                            + later.state(),
                                    earlier.state() + " still, as in "
                                            + earlier.exchange().id(),
                                    later.state(),
                                    later,
                                    resource.state());
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
