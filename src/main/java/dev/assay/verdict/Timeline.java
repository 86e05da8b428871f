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
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiPredicate;

/** Everything that was seen of every resource during a run, in time. Safe for use by several threads. */
public final class Timeline {
    private static final Story UNSEEN = new Story();

    private final Map<String, Story> seen = new ConcurrentHashMap<>();
    private final NavigableSet<String> keys = new ConcurrentSkipListSet<>();

    /** Keeps one observation. */
    public void add(Observation observation) {
        Story known = seen.get(observation.key());
        if (known != null) {
            known.add(observation);
            return;
        }
        seen.computeIfAbsent(observation.key(), key -> new Story()).add(observation);
        // Last: of what stands among the keys, something was seen.
        keys.add(observation.key());
    }

    /** Keys of every resource that was seen, in alphabetical order. What is seen meanwhile may turn up in it. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(keys);
    }

    /** What was seen of one resource, by operation, earliest answer first. */
    public Map<String, List<Observation>> byOperation(String key) {
        Map<String, List<Observation>> lists = new TreeMap<>();
        for (List<Observation> series : story(key).views()) {
            lists.put(series.get(0).operation(), series);
        }
        return lists;
    }

    private Story story(String key) {
        return seen.getOrDefault(key, UNSEEN);
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
        for (List<Observation> series : story(key).views()) {
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
        return story(key).first();
    }

    /** What was seen first of one resource in an answer of this operation; empty where nothing was. */
    public Optional<Observation> first(String key, String operation) {
        return story(key).first(operation);
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
        for (List<Observation> series : story(key).views()) {
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
        return story(key).last();
    }

    /** What was seen last of one resource in an answer that was there when this exchange began; empty where nothing was. */
    public Optional<Observation> lastBefore(String key, Exchange exchange) {
        return story(key).lastBefore(exchange);
    }

    private static boolean earlier(Observation one, Observation other) {
        return one.exchange().endNanos() < other.exchange().endNanos();
    }

    /** Forgets everything. */
    public void clear() {
        seen.clear();
        keys.clear();
    }

    /** What was seen of one resource. Rules ask for it again and again, so that nothing is copied for them. */
    private static final class Story {
        private final NavigableMap<String, Series> byOperation = new TreeMap<>();

        synchronized void add(Observation observation) {
            byOperation
                    .computeIfAbsent(observation.operation(), operation -> new Series())
                    .add(observation);
        }

        synchronized List<List<Observation>> views() {
            List<List<Observation>> views = new ArrayList<>(2);
            for (Series series : byOperation.values()) {
                views.add(series.view());
            }
            return views;
        }

        synchronized Optional<Observation> first() {
            Observation first = null;
            for (Series series : byOperation.values()) {
                if (first == null || earlier(series.at(0), first)) {
                    first = series.at(0);
                }
            }
            return Optional.ofNullable(first);
        }

        synchronized Optional<Observation> first(String operation) {
            Series series = byOperation.get(operation);
            return series == null ? Optional.empty() : Optional.of(series.at(0));
        }

        synchronized Optional<Observation> last() {
            Observation last = null;
            for (Series series : byOperation.values()) {
                Observation candidate = series.at(series.size() - 1);
                if (last == null || earlier(last, candidate)) {
                    last = candidate;
                }
            }
            return Optional.ofNullable(last);
        }

        synchronized Optional<Observation> lastBefore(Exchange exchange) {
            Observation last = null;
            for (Series series : byOperation.values()) {
                int place = series.size() - 1;
                while (place >= 0 && !series.at(place).exchange().before(exchange)) {
                    place--;
                }
                if (place >= 0 && (last == null || earlier(last, series.at(place)))) {
                    last = series.at(place);
                }
            }
            return Optional.ofNullable(last);
        }
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

        int size() {
            return size;
        }

        Observation at(int place) {
            return observations[place];
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
