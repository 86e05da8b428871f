package dev.assay.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Everything that was seen of every resource during a run, in time. Safe for use by several threads. */
public final class Timeline {
    private final Map<String, List<Observation>> seen = new ConcurrentHashMap<>();

    /** Keeps one observation. */
    public void add(Observation observation) {
        List<Observation> list = seen.computeIfAbsent(observation.key(), key -> new ArrayList<>());
        synchronized (list) {
            list.add(observation);
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
            return list.stream()
                    .sorted(Comparator.comparingLong(o -> o.exchange().endNanos()))
                    .toList();
        }
    }

    /** What was seen of one resource, by operation, earliest answer first. */
    public Map<String, List<Observation>> byOperation(String key) {
        return of(key).stream()
                .collect(Collectors.groupingBy(Observation::operation, TreeMap::new, Collectors.toList()));
    }

    /** Forgets everything. */
    public void clear() {
        seen.clear();
    }
}
