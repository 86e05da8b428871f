package dev.assay.run;

import dev.assay.report.Background.LifeEntry;
import dev.assay.report.Background.SpellEntry;
import dev.assay.report.Background.StatesEntry;
import dev.assay.report.Background.StayedEntry;
import dev.assay.spec.Resource;
import dev.assay.verdict.Observation;
import dev.assay.verdict.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was seen of each resource over time, in few words. */
final class StatesSeen {
    private static final int MOST_LIVES = 20;
    private static final int MOST_SPELLS = 24;
    private static final int MOST_STATES = 24;
    private static final int LONGEST_TEXT = 100;

    private final Timeline timeline;
    private final Resource resource;
    private final Instant started;

    StatesSeen(Timeline timeline, Resource resource, Instant started) {
        this.timeline = timeline;
        this.resource = resource;
        this.started = started;
    }

    /** Null where nothing was seen. */
    @Nullable
    StatesEntry entry() {
        Map<String, Integer> stayed = new TreeMap<>();
        List<LifeEntry> moved = new ArrayList<>();
        List<LifeEntry> still = new ArrayList<>();
        int resources = 0;
        for (String key : timeline.keys()) {
            Map<String, List<Observation>> seen = timeline.byOperation(key);
            Optional<String> only = only(seen);
            if (only.isEmpty()) {
                moved.add(life(key, seen));
            } else if (stayed.merge(only.get(), 1, Integer::sum) == 1) {
                // One of each state stands for all of them.
                still.add(life(key, seen));
            }
            resources++;
        }
        int changed = moved.size();
        moved.sort(Comparator.comparing(StatesSeen::broken).reversed());
        moved.addAll(still);
        return resources == 0
                ? null
                : new StatesEntry(
                        resource.noun(),
                        resource.states(),
                        resources,
                        changed,
                        stayed(stayed),
                        List.copyOf(moved.subList(0, Math.min(MOST_LIVES, moved.size()))));
    }

    private static List<StayedEntry> stayed(Map<String, Integer> stayed) {
        return stayed.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_STATES)
                .map(one -> new StayedEntry(shortened(one.getKey()), one.getValue()))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "\u2026";
    }

    private static boolean broken(LifeEntry life) {
        return life.spells().stream().anyMatch(spell -> spell.broken() != null);
    }

    /** The state that all show; empty where there are several. */
    private static Optional<String> only(Map<String, List<Observation>> seen) {
        Set<String> states = new HashSet<>();
        for (List<Observation> series : seen.values()) {
            for (Observation observation : series) {
                states.add(observation.state());
                if (states.size() > 1) {
                    return Optional.empty();
                }
            }
        }
        return states.stream().findFirst();
    }

    private LifeEntry life(String key, Map<String, List<Observation>> seen) {
        Set<Observation> backwards = backwards(seen);
        List<Observation> all = seen.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(
                        observation -> observation.exchange().endNanos()))
                .toList();
        List<SpellEntry> spells = new ArrayList<>();
        for (int from = 0; from < all.size() && spells.size() < MOST_SPELLS; ) {
            String state = all.get(from).state();
            boolean broken = backwards.contains(all.get(from));
            int to = from + 1;
            while (to < all.size() && all.get(to).state().equals(state)) {
                broken |= backwards.contains(all.get(to));
                to++;
            }
            spells.add(new SpellEntry(
                    shortened(state),
                    millis(all.get(from)),
                    millis(all.get(to - 1)),
                    to - from,
                    all.get(from).exchange().id(),
                    broken ? Boolean.TRUE : null));
            from = to;
        }
        return new LifeEntry(shortened(key), List.copyOf(spells));
    }

    /** Moves that the contract does not allow, between answers of one operation that have an order. */
    private Set<Observation> backwards(Map<String, List<Observation>> seen) {
        Set<Observation> backwards = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<Observation> series : seen.values()) {
            for (int i = 1; i < series.size(); i++) {
                Observation earlier = series.get(i - 1);
                Observation later = series.get(i);
                if (!earlier.state().equals(later.state())
                        && resource.states().contains(earlier.state())
                        && resource.states().contains(later.state())
                        && earlier.exchange().before(later.exchange())
                        && !resource.mayFollow(earlier.state(), later.state())) {
                    backwards.add(later);
                }
            }
        }
        return backwards;
    }

    private double millis(Observation observation) {
        Duration sent = Duration.between(started, observation.exchange().started());
        long nanos = observation.exchange().endNanos() - observation.exchange().startNanos();
        return Math.max(0, (sent.toNanos() + nanos) / 10_000 / 100.0);
    }
}
