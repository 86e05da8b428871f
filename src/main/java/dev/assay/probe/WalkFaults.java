package dev.assay.probe;

import dev.assay.exchange.Exchange;
import dev.assay.plan.Call;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import dev.assay.spec.Resource;
import dev.assay.verdict.Observation;
import dev.assay.verdict.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a walk lost or brought twice. Requests that appear or finish meanwhile may shift the pages of a good target, so a
 * fault counts only where it outnumbers what changed, or comes again in every further walk: in more of them where something
 * changes all the time, and the same request may be hit again by chance.
 */
public final class WalkFaults {
    private static final int WALKS = 3;
    private static final int WALKS_WHILE_IT_CHANGES = 8;
    private static final int ASKED_AFTER = 5;

    private final Probe probe;
    private final Resource resource;
    private final String scenario;
    private @Nullable Walk held;
    private Map<String, String> heldAgainst = Map.of();

    public WalkFaults(Probe probe, String scenario) {
        this.probe = probe;
        this.resource = probe.pack().resource().orElseThrow();
        this.scenario = scenario;
    }

    /** Keys that came twice for no good reason; empty where that cannot be told, since no further walk comes to its end. */
    public Optional<List<String>> twice(Walk walk) {
        return confirmed(walk, Walk::twice, true);
    }

    /** Keys that should have come and did not; empty where that cannot be told. */
    public Optional<List<String>> lost(Walk walk) {
        return confirmed(walk, this::missing, false);
    }

    /** How many resources this walk can be held against; where there are none, it proves nothing. */
    public int expected(Walk walk) {
        return expectedKeys(walk).size();
    }

    /** @param shifts whether requests that appear can cause such a fault time and again: they double, but never lose */
    private Optional<List<String>> confirmed(Walk first, Function<Walk, List<String>> faults, boolean shifts) {
        Walk walk = first;
        List<String> found = faults.apply(walk);
        Set<String> always = new LinkedHashSet<>(found);
        int due = WALKS;
        for (int made = 1; made < WALKS ? !found.isEmpty() : made < due && !always.isEmpty(); made++) {
            Walk again = probe.walkAgain(walk.states(), walk.limit(), scenario);
            if (!again.complete()) {
                return Optional.empty();
            }
            int changes = changes(walk, again);
            if (found.size() > changes) {
                return Optional.of(found);
            }
            if (shifts && changes > 1 && 2 * changes >= walk.pages().size()) {
                // Something changed on many a page: the same ones may be hit each time.
                always.clear();
            }
            if (changes > 0) {
                due = WALKS_WHILE_IT_CHANGES;
            }
            walk = again;
            found = faults.apply(walk);
            always.retainAll(found);
        }
        return Optional.of(List.copyOf(always));
    }

    /** How many resources appeared, moved into the states that were asked for, or moved on, since the walk began. */
    private int changes(Walk walk, Walk again) {
        Map<String, String> before = new HashMap<>();
        walk.items().forEach(item -> before.put(item.key(), item.state()));
        Set<String> changed = new LinkedHashSet<>();
        for (Walk.Item item : again.items()) {
            String earlier = before.get(item.key());
            boolean appeared = earlier == null && !wasThere(item.key(), walk);
            if (appeared || (earlier != null && !earlier.equals(item.state()))) {
                changed.add(item.key());
            }
        }
        Set<String> now = again.keys();
        before.forEach((key, state) -> {
            if (!now.contains(key) && !resource.isFinal(state)) {
                changed.add(key);
            }
        });
        return changed.size();
    }

    /** Whether it was in a state that the walk asks for when it was last seen before the walk. */
    private boolean wasThere(String key, Walk walk) {
        return probe.timeline()
                .lastBefore(key, walk.first())
                .map(Observation::state)
                .filter(last -> walk.states().isEmpty() || walk.states().contains(last))
                .isPresent();
    }

    private List<String> missing(Walk walk) {
        Set<String> keys = walk.keys();
        List<String> missing = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<String, String> expected : expectedKeys(walk).entrySet()) {
            if (keys.contains(expected.getKey())) {
                continue;
            }
            boolean settled = walk.states().isEmpty() || resource.isFinal(expected.getValue());
            if (settled || (asked++ < ASKED_AFTER && stillThere(expected.getKey(), walk))) {
                missing.add(expected.getKey());
            }
        }
        return missing;
    }

    /** Keys that were listed before the walk began, in a state that it asks for, with that state. */
    private Map<String, String> expectedKeys(Walk walk) {
        if (held != walk) {
            heldAgainst = listedBefore(walk);
            held = walk;
        }
        return heldAgainst;
    }

    private Map<String, String> listedBefore(Walk walk) {
        Map<String, String> expected = new java.util.LinkedHashMap<>();
        Set<String> given = new LinkedHashSet<>();
        probe.known().given().forEach(one -> given.add(one.key()));
        String lister = probe.pack().lister().map(Operation::id).orElse("");
        for (String key : probe.timeline().keys()) {
            boolean listed = given.contains(key)
                    || probe.timeline()
                            .first(key, lister)
                            .filter(first -> first.exchange().before(walk.first()))
                            .isPresent();
            if (listed) {
                probe.timeline()
                        .lastBefore(key, walk.first())
                        .map(Observation::state)
                        .filter(state ->
                                walk.states().isEmpty() || walk.states().contains(state))
                        .ifPresent(state -> expected.put(key, state));
            }
        }
        return expected;
    }

    /** Whether it is in a state that was asked for now, and so was all the time: states are left, not come back to. */
    private boolean stillThere(String key, Walk walk) {
        Optional<Operation> shower = probe.pack().shower();
        if (shower.isEmpty()) {
            return false;
        }
        Parameter parameter =
                shower.get().parameter(shower.get().shows().orElseThrow().parameter());
        Exchange shown = probe.send(Call.of(shower.get()).with(parameter, List.of(key)), scenario);
        return shown.response().filter(answer -> answer.status() == 200).isPresent()
                && probe.known().lastState(key).filter(walk.states()::contains).isPresent();
    }
}
