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
    private final Map<String, Map<String, List<Observation>>> seen = new ConcurrentHashMap<>();

    /** Keeps one observation. */
    public void add(Observation observation) {
        Map<String, List<Observation>> operations = seen.computeIfAbsent(observation.key(), key -> new TreeMap<>());
        synchronized (operations) {
            insert(operations.computeIfAbsent(observation.operation(), operation -> new ArrayList<>()), observation);
        }
    }

    /** Keys of every resource that was seen, in alphabetical order. */
    public Set<String> keys() {
        return new TreeSet<>(seen.keySet());
    }

    /** What was seen of one resource, earliest answer first. */
    public List<Observation> of(String key) {
        List<Observation> all = new ArrayList<>();
        for (List<Observation> ofOperation : byOperation(key).values()) {
            if (all.isEmpty()) {
                all.addAll(ofOperation);
            } else {
                ofOperation.forEach(observation -> insert(all, observation));
            }
        }
        return all;
    }

    /** What was seen of one resource, by operation, earliest answer first. */
    public Map<String, List<Observation>> byOperation(String key) {
        Map<String, List<Observation>> operations = seen.getOrDefault(key, Map.of());
        synchronized (operations) {
            Map<String, List<Observation>> copy = new TreeMap<>();
            operations.forEach((operation, observations) -> copy.put(operation, List.copyOf(observations)));
            return copy;
        }
    }

    /** Forgets everything. */
    public void clear() {
        seen.clear();
    }

    /** Answers come nearly in order: the place is at the end, or close to it. */
    private static void insert(List<Observation> list, Observation observation) {
        int place = list.size();
        while (place > 0
                && list.get(place - 1).exchange().endNanos()
                        > observation.exchange().endNanos()) {
            place--;
        }
        list.add(place, observation);
    }
}
