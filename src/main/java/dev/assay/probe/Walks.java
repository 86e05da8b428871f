package dev.assay.probe;

import dev.assay.plan.Call;
import dev.assay.spec.Operation;
import dev.assay.verdict.Board;
import dev.assay.verdict.Finding;
import dev.assay.verdict.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The walks of one run: each made when it is first asked for, and judged for whether it ends. */
final class Walks {
    private final Probe probe;
    private final Map<String, CompletableFuture<Walk>> made = new ConcurrentHashMap<>();

    private final List<WalkTrace> traces = new ArrayList<>();

    private volatile @Nullable Walk endless;

    Walks(Probe probe) {
        this.probe = probe;
    }

    /** The walk of that name; who asks first makes it, the others wait for it. */
    Walk once(String name, Supplier<Walk> walk) {
        CompletableFuture<Walk> place = made.computeIfAbsent(name, key -> new CompletableFuture<>());
        synchronized (place) {
            if (!place.isDone()) {
                place.complete(walk.get());
            }
        }
        return place.join();
    }

    Walk make(List<String> states, OptionalLong limit, String scenario) {
        return made(scenario, walker -> walker.walk(states, limit));
    }

    Walk from(Call call, String scenario) {
        return made(scenario, walker -> walker.walk(call));
    }

    private Walk made(String scenario, Function<Walker, Walk> way) {
        // One walk without an end is enough: the next would take as long and prove no more.
        Walk before = endless;
        if (before != null) {
            return before;
        }
        Operation lister = probe.pack().lister().orElseThrow();
        Walk walk = way.apply(new Walker(probe, lister, scenario));
        if (walk.ending() == Walk.Ending.ENDLESS || outOfTime(walk)) {
            endless = walk;
        }
        WalkTrace trace = WalkTrace.of(walk, scenario);
        synchronized (traces) {
            traces.add(trace);
        }
        judge(walk, lister, scenario.equals(Probe.OPENING));
        return walk;
    }

    private boolean outOfTime(Walk walk) {
        return walk.ending() == Walk.Ending.TROUBLE && walk.last().trouble().isEmpty() && !probe.throttled(walk.last());
    }

    /** Every walk so far, in the order in which they ended. */
    List<WalkTrace> traces() {
        synchronized (traces) {
            return List.copyOf(traces);
        }
    }

    void clear() {
        made.clear();
        synchronized (traces) {
            traces.clear();
        }
    }

    /** At first contact, what ends a walk early is the root cause of all that could not run, and told as such. */
    private void judge(Walk walk, Operation lister, boolean opening) {
        Board board = probe.board();
        String ends = lister.pages().orElseThrow().ends();
        switch (walk.ending()) {
            case COMPLETE -> board.exercised(ends);
            case TROUBLE -> {
                if (!opening) {
                    board.error(ends, walk.why());
                }
            }
            case CIRCLING, ENDLESS -> endless(ends, walk);
            case OVERTAKEN -> board.skipped(ends, walk.why());
            case REFUSED -> {
                if (walk.pages().size() > 1) {
                    endless(ends, walk);
                } else if (!opening) {
                    found(lister.clause(), "is not accepted", "200 with a page", walk);
                }
            }
        }
    }

    private void endless(String clause, Walk walk) {
        found(clause, "does not end", "a page without a next marker", walk);
    }

    private void found(String clause, String what, String expected, Walk walk) {
        probe.board()
                .found(new Finding(
                        clause,
                        walk.describe() + " " + what,
                        expected,
                        walk.why(),
                        "",
                        walk.last().scenario(),
                        walk.last().id()));
    }
}
