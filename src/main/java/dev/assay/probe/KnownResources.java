package dev.assay.probe;

import dev.assay.plan.Spread;
import dev.assay.verdict.Observation;
import dev.assay.verdict.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The resources that a target is known to have: those it listed at the opening, those that were given, those found. */
public final class KnownResources {
    /** As many as any scenario of the contracts at hand takes. */
    private static final int CHOICE = 100;

    private final List<KnownRequest> given;
    private final Timeline timeline;
    private volatile List<FoundRequest> found = List.of();
    private volatile List<String> keys = List.of();
    private volatile List<String> spread = List.of();
    private volatile Map<String, String> toldStates;

    KnownResources(List<KnownRequest> given, Timeline timeline) {
        this.given = List.copyOf(given);
        this.timeline = timeline;
        keep(Set.of());
        this.toldStates = toldStates();
    }

    /** What the first walk listed, in its order: those come first. */
    void listed(Set<String> listed) {
        keep(listed);
    }

    /** What other operations than those of the contract named. */
    void found(List<FoundRequest> requests) {
        found = List.copyOf(requests);
        keep(new LinkedHashSet<>(keys));
        toldStates = toldStates();
    }

    /** Those that are known without having been listed. */
    public List<KnownRequest> given() {
        return given;
    }

    /** Those that other operations than those of the contract named. */
    List<FoundRequest> found() {
        return found;
    }

    /** Their keys, in the order of the first walk. */
    public List<String> keys() {
        return keys;
    }

    /** The keys of those last seen in that state. */
    public List<String> keys(String state) {
        return keys.stream().filter(in(state)).toList();
    }

    /** So many of those at most that were last seen in that state, or of all if none is given, spread over the whole. */
    public List<String> some(Optional<String> state, int count) {
        return spread.stream()
                .filter(state.map(this::in).orElse(key -> true))
                .limit(count)
                .toList();
    }

    /** The keys of so many of those at most that this operation named. */
    public List<String> foundBy(String operation, int count) {
        Set<String> named = found.stream()
                .filter(one -> one.source().equals(operation))
                .map(FoundRequest::key)
                .collect(Collectors.toSet());
        return spread.stream().filter(named::contains).limit(count).toList();
    }

    private Predicate<String> in(String state) {
        return key -> lastState(key).filter(state::equals).isPresent();
    }

    /**
     * The key of one of these, for the calls of this scenario; empty where there is none. The name alone chooses among them, so that it
     * is the same in every run, while the scenarios together ask for many: those that others take their answers of.
     */
    public Optional<String> oneFor(String scenario, Predicate<String> which) {
        List<String> choice = spread.stream().filter(which).limit(CHOICE).toList();
        return choice.isEmpty()
                ? Optional.empty()
                : Optional.of(choice.get(Math.floorMod(scenario.hashCode(), choice.size())));
    }

    /** One that an answer of this operation showed; empty where none did. */
    Optional<String> seenBy(String operation) {
        return spread.stream()
                .filter(key -> timeline.first(key, operation).isPresent())
                .findFirst();
    }

    /** One that was seen if there is one; empty where none is known. */
    Optional<String> any() {
        for (String key : keys) {
            if (timeline.seen(key)) {
                return Optional.of(key);
            }
        }
        return keys.stream().findFirst();
    }

    /** The state in which it was last seen, or was said to be; empty where nothing is known of it. */
    public Optional<String> lastState(String key) {
        Optional<String> seen = timeline.last(key).map(Observation::state);
        return seen.isPresent() ? seen : Optional.ofNullable(toldStates.get(key));
    }

    /** Forgets everything. */
    void clear() {
        found = List.of();
        keys = List.of();
        spread = List.of();
        toldStates = Map.of();
    }

    /** These, and behind them what was given and found besides. */
    private void keep(Set<String> first) {
        Set<String> all = new LinkedHashSet<>(first);
        given.forEach(one -> all.add(one.key()));
        found.forEach(one -> all.add(one.key()));
        keys = List.copyOf(all);
        spread = Spread.of(keys);
    }

    private Map<String, String> toldStates() {
        List<KnownRequest> told = new ArrayList<>(given);
        found.forEach(one -> told.add(one.known()));
        Map<String, String> states = new HashMap<>();
        for (KnownRequest one : told) {
            if (!one.state().isEmpty()) {
                states.putIfAbsent(one.key(), one.state());
            }
        }
        return states;
    }
}
