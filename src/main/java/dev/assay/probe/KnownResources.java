package dev.assay.probe;

import dev.assay.verdict.Observation;
import dev.assay.verdict.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The resources that a target is known to have: those it listed at the opening, those that were given, those found. */
final class KnownResources {
    private final List<KnownRequest> given;
    private final Timeline timeline;
    private volatile List<FoundRequest> found = List.of();
    private volatile List<String> keys;
    private volatile Map<String, String> toldStates;

    KnownResources(List<KnownRequest> given, Timeline timeline) {
        this.given = List.copyOf(given);
        this.timeline = timeline;
        this.keys = keys(Set.of());
        this.toldStates = toldStates();
    }

    /** What the first walk listed, in its order: those come first. */
    void listed(Set<String> listed) {
        keys = keys(listed);
    }

    /** What other operations than those of the contract named. */
    void found(List<FoundRequest> requests) {
        found = List.copyOf(requests);
        keys = keys(new LinkedHashSet<>(keys));
        toldStates = toldStates();
    }

    List<KnownRequest> given() {
        return given;
    }

    List<FoundRequest> found() {
        return found;
    }

    /** All of them. */
    List<String> keys() {
        return keys;
    }

    /** Those last seen in that state. */
    List<String> keys(String state) {
        return keys.stream()
                .filter(key -> lastState(key).filter(state::equals).isPresent())
                .toList();
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
    Optional<String> lastState(String key) {
        Optional<String> seen = timeline.last(key).map(Observation::state);
        return seen.isPresent() ? seen : Optional.ofNullable(toldStates.get(key));
    }

    /** Forgets everything. */
    void clear() {
        found = List.of();
        keys = List.of();
        toldStates = Map.of();
    }

    private List<String> keys(Set<String> first) {
        Set<String> all = new LinkedHashSet<>(first);
        given.forEach(one -> all.add(one.key()));
        found.forEach(one -> all.add(one.key()));
        return List.copyOf(all);
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
