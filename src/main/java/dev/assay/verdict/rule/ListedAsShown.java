package dev.assay.verdict.rule;

import dev.assay.spec.Operation;
import dev.assay.spec.Pack;
import dev.assay.spec.Resource;
import dev.assay.verdict.History;
import dev.assay.verdict.Observation;
import dev.assay.verdict.Timeline;
import dev.assay.verdict.TimelineRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What two operations tell of one resource agrees: constant members always, every member once it is final in both, and
 * no state lies behind one that the other operation told before. A member that only one of the two tells is not held
 * against the other.
 */
final class ListedAsShown implements TimelineRule {
    private final Optional<String> lister;
    private final Optional<String> shower;

    ListedAsShown(Pack pack) {
        this.lister = pack.lister().map(Operation::id);
        this.shower = pack.shower().map(Operation::id);
    }

    @Override
    public String name() {
        return "listed-as-shown";
    }

    @Override
    public History judge(Timeline timeline, Resource resource) {
        History history = new History();
        if (lister.isEmpty() || shower.isEmpty()) {
            return history;
        }
        for (String key : timeline.keys()) {
            Map<String, List<Observation>> seen = timeline.byOperation(key);
            List<Observation> listed = seen.getOrDefault(lister.get(), List.of());
            List<Observation> shown = seen.getOrDefault(shower.get(), List.of());
            if (!listed.isEmpty() && !shown.isEmpty()) {
                history.exercised();
                compare(history, resource, listed, shown);
            }
        }
        return history;
    }

    private static void compare(History history, Resource resource, List<Observation> listed, List<Observation> shown) {
        Set<Pair> compared = new HashSet<>();
        for (Observation show : shown) {
            for (Observation list : neighbours(show, listed)) {
                if (compared.add(new Pair(list, show))) {
                    compare(history, resource, list, show);
                }
            }
        }
    }

    private static void compare(History history, Resource resource, Observation list, Observation show) {
        states(history, resource, list, show);
        boolean settled = resource.isFinal(list.state()) && list.state().equals(show.state());
        for (String member : settled ? resource.members() : resource.constant()) {
            boolean toldTwice = Comparison.told(list.node().path(member))
                    && Comparison.told(show.node().path(member));
            if (toldTwice
                    && !Comparison.same(list.node().path(member), show.node().path(member))) {
                history.broken(
                        member + " is not the same where a " + resource.noun() + " is listed and shown",
                        Comparison.text(list.node().path(member)) + ", as listed in "
                                + list.exchange().id(),
                        Comparison.text(show.node().path(member)),
                        show,
                        member);
            }
        }
    }

    /** The last that was over before this one began, the first that began after it, and what lies between. */
    private static List<Observation> neighbours(Observation one, List<Observation> others) {
        Observation before = null;
        Observation after = null;
        List<Observation> neighbours = new ArrayList<>();
        for (Observation other : others) {
            if (other.exchange().before(one.exchange())) {
                before = other;
            } else if (!one.exchange().before(other.exchange())) {
                neighbours.add(other);
            } else if (after == null) {
                after = other;
            }
        }
        if (before != null) {
            neighbours.add(before);
        }
        if (after != null) {
            neighbours.add(after);
        }
        return neighbours;
    }

    /** Two answers that tell the same in the same order as two others tell nothing new. */
    private static final class Pair {
        private final JsonNode list;
        private final JsonNode show;
        private final boolean listedFirst;
        private final boolean shownFirst;

        Pair(Observation list, Observation show) {
            this.list = list.node();
            this.show = show.node();
            this.listedFirst = list.exchange().before(show.exchange());
            this.shownFirst = show.exchange().before(list.exchange());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            // Equal resources are one tree during a run.
            return other instanceof Pair pair
                    && list == pair.list
                    && show == pair.show
                    && listedFirst == pair.listedFirst
                    && shownFirst == pair.shownFirst;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(list) + System.identityHashCode(show);
        }
    }

    private static void states(History history, Resource resource, Observation list, Observation show) {
        Observation earlier = list.exchange().before(show.exchange()) ? list : show;
        Observation later = earlier == list ? show : list;
        boolean ordered = earlier.exchange().before(later.exchange());
        boolean known =
                resource.states().contains(earlier.state()) && resource.states().contains(later.state());
        boolean agree = resource.mayFollow(earlier.state(), later.state())
                || (!ordered && resource.mayFollow(later.state(), earlier.state()));
        if (known && !agree) {
            history.broken(
                    "the state is not the same where a " + resource.noun() + " is listed and shown",
                    earlier.state() + ", as in " + earlier.exchange().id(),
                    later.state(),
                    later,
                    resource.state());
        }
    }
}
