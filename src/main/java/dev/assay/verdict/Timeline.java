package dev.assay.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that was seen of every resource during a run, in time. Safe for use by several threads. */
public final class Timeline {
    private final Map<String, List<Observation>> seen = new ConcurrentHashMap<>();

    /** Keeps one observation. */
    public void add(Observation observation) {
        List<Observation> list = seen.computeIfAbsent(observation.key(), key -> new ArrayList<>());
        synchronized (list) {
            // Answers come nearly in order: the place is at the end, or close to it.
            int place = list.size();
            while (place > 0
                    && list.get(place - 1).exchange().endNanos()
                            > observation.exchange().endNanos()) {
                place--;
            }
            list.add(place, observation);
        }
    }

    /** Keys of every resource that was seen, in alphabetical order. */
    public Set<String> keys() {
        return new TreeSet<>(seen.keySet());
    }

    /** What was seen of one resource, earliest answer first. */
    public List<Observation> of(String key) {
        List<Observation> list = seen.getOrDefault(key, List.of());
        synchronized (list) {
            return List.copyOf(list);
        }
    }

    /** What was seen of one resource, by operation, earliest answer first. */
    public Map<String, List<Observation>> byOperation(String key) {
        Map<String, List<Observation>> byOperation = new TreeMap<>();
        for (Observation observation : of(key)) {
            byOperation
                    .computeIfAbsent(observation.operation(), operation -> new ArrayList<>())
                    .add(observation);
        }
        return byOperation;
    }

    /** Forgets everything. */
    public void clear() {
        seen.clear();
    }
}
