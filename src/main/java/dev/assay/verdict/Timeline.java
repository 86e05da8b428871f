package dev.assay.verdict;

import dev.assay.exchange.Exchange;
import dev.assay.plan.Call;
import dev.assay.spec.Operation;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/** Everything that was seen of every resource during a run, in time. Safe for use by several threads. */
public final class Timeline {
    private final Map<String, Map<String, Series>> seen = new ConcurrentHashMap<>();

    /** Keeps one observation. */
    public void add(Observation observation) {
        Map<String, Series> operations = seen.computeIfAbsent(observation.key(), key -> new TreeMap<>());
        synchronized (operations) {
            operations
                    .computeIfAbsent(observation.operation(), operation -> new Series())
                    .add(observation);
        }
    }

    /** Keys of every resource that was seen, in alphabetical order. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(new TreeSet<>(seen.keySet()));
    }

    /** What was seen of one resource, by operation, earliest answer first. */
    public Map<String, List<Observation>> byOperation(String key) {
        Map<String, Series> operations = seen.getOrDefault(key, Map.of());
        Map<String, List<Observation>> lists = new TreeMap<>();
        synchronized (operations) {
            operations.forEach((operation, series) -> lists.put(operation, series.view()));
        }
        return lists;
    }

    /** What was seen of one resource, one list for each operation; no copy, since rules ask for it again and again. */
    private List<List<Observation>> series(String key) {
        Map<String, Series> operations = seen.get(key);
        if (operations == null) {
            return List.of();
        }
        List<List<Observation>> lists = new ArrayList<>(2);
        synchronized (operations) {
            for (Series series : operations.values()) {
                lists.add(series.view());
            }
        }
        return lists;
    }

    /**
     * Shows a rule each two answers of one operation that follow one another, where the one was over before the other
     * began.
     *
     * @param rule tells whether it applies to the earlier and the later observation
     * @return whether it applied to any
     */
    public boolean successive(String key, BiPredicate<Observation, Observation> rule) {
        boolean applied = false;
        for (List<Observation> series : series(key)) {
            for (int i = 1; i < series.size(); i++) {
                Observation earlier = series.get(i - 1);
                Observation later = series.get(i);
                applied |= earlier.exchange().before(later.exchange()) && rule.test(earlier, later);
            }
        }
        return applied;
    }

    /** Whether anything was seen of one resource. */
    public boolean seen(String key) {
        return seen.containsKey(key);
    }

    /** What was seen first of one resource; empty where nothing was. */
    public Optional<Observation> first(String key) {
        Optional<Observation> first = Optional.empty();
        for (List<Observation> series : series(key)) {
            if (first.isEmpty() || earlier(series.get(0), first.get())) {
                first = Optional.of(series.get(0));
            }
        }
        return first;
    }

    /** What was seen first of one resource in an answer of this operation; empty where nothing was. */
    public Optional<Observation> first(String key, String operation) {
        for (List<Observation> series : series(key)) {
            if (series.get(0).operation().equals(operation)) {
                return Optional.of(series.get(0));
            }
        }
        return Optional.empty();
    }

    /**
     * The last exchange in which just this call was answered with what it asks for; empty where it was not, or where the
     * resource has been seen in another state since.
     */
    public Optional<Exchange> answerTo(Call call) {
        Operation operation = call.operation().orElseThrow();
        String key = call.value(
                        operation.parameter(operation.shows().orElseThrow().parameter()))
                .orElseThrow();
        String state = last(key).map(Observation::state).orElse("");
        for (List<Observation> series : series(key)) {
            for (int i = series.size() - 1; i >= 0; i--) {
                Observation seen = series.get(i);
                if (seen.exchange().call().equals(call)) {
                    return seen.state().equals(state) ? Optional.of(seen.exchange()) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** What was seen last of one resource; empty where nothing was. */
    public Optional<Observation> last(String key) {
        Optional<Observation> last = Optional.empty();
        for (List<Observation> series : series(key)) {
            Observation candidate = series.get(series.size() - 1);
            if (last.isEmpty() || earlier(last.get(), candidate)) {
                last = Optional.of(candidate);
            }
        }
        return last;
    }

    /** What was seen last of one resource in an answer that was there when this exchange began; empty where nothing was. */
    public Optional<Observation> lastBefore(String key, Exchange exchange) {
        Optional<Observation> last = Optional.empty();
        for (List<Observation> series : series(key)) {
            int at = series.size() - 1;
            while (at >= 0 && !series.get(at).exchange().before(exchange)) {
                at--;
            }
            if (at >= 0 && (last.isEmpty() || earlier(last.get(), series.get(at)))) {
                last = Optional.of(series.get(at));
            }
        }
        return last;
    }

    private static boolean earlier(Observation one, Observation other) {
        return one.exchange().endNanos() < other.exchange().endNanos();
    }

    /** Forgets everything. */
    public void clear() {
        seen.clear();
    }

    /** Observations by one operation. A view shows those that were there when it was taken, and costs no copy. */
    private static final class Series {
        private Observation[] observations = new Observation[4];
        private int size;

        void add(Observation observation) {
            int place = size;
            // Answers come nearly in order: the place is at the end, or close to it.
            while (place > 0 && earlier(observation, observations[place - 1])) {
                place--;
            }
            if (size == observations.length || place < size) {
                // What views look at stays as it is.
                observations =
                        Arrays.copyOf(observations, size == observations.length ? 2 * size : observations.length);
                System.arraycopy(observations, place, observations, place + 1, size - place);
            }
            observations[place] = observation;
            size++;
        }

        List<Observation> view() {
            return new View(observations, size);
        }
    }

    private static final class View extends AbstractList<Observation> implements RandomAccess {
        private final Observation[] observations;
        private final int size;

        View(Observation[] observations, int size) {
            this.observations = observations;
            this.size = size;
        }

        @Override
        public Observation get(int index) {
            return observations[Objects.checkIndex(index, size)];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
