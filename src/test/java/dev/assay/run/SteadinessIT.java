package dev.assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same target gets the same report, outcome by outcome, in whatever order its scenarios come and however many of them
 * at a time. The order of run n is told by seed n; {@code -Dassay.seed=1000} tries others.
 */
class SteadinessIT {
    /** Some on every build, fifty before a change lands: {@code -Dassay.runs=50}. */
    private static final int RUNS = Integer.getInteger("assay.runs", 12);

    private static final Catalog CATALOG = Catalog.of(List.of());
    private static final int[] THREADS = {1, 4, 16};
    private static final int SIDE_BY_SIDE = 8;
    private static final long FIRST_SEED = Long.getLong("assay.seed", 0);

    @ParameterizedTest
    @CsvSource({"huaweicloud", "aws"})
    void a_good_target_gets_the_same_report_in_every_run(String pack) throws Exception {
        steady(pack, List.of(), RUNS);
    }

    /**
     * Defects that break the same whatever came before; those of walks where nothing finishes meanwhile, since where a page
     * ends depends on how many are left.
     */
    @ParameterizedTest
    @CsvSource({
        "huaweicloud, member-lists",
        "huaweicloud, walk-overlaps only-finished",
        "huaweicloud, walk-gap-on-third-page only-finished",
        "aws, completed-is-now",
        "aws, requested-moves",
    })
    void a_broken_target_gets_the_same_outcomes_in_every_run(String pack, String defect) throws Exception {
        steady(pack, List.of(defect.split(" ")), 6);
    }

    /**
     * Some defects answer by what was asked before, or by what finished meanwhile: in another order it is another target,
     * and clauses beside may be broken too. The broken clause and the verdict are the same all the same. Left out are those
     * that are random by nature: pages that are shuffled anew, answers that calls at the same time take from each other.
     */
    @ParameterizedTest
    @CsvSource({
        "huaweicloud, walk-overlaps",
        "huaweicloud, walk-gap-on-third-page",
        "huaweicloud, shown-again-open",
        "huaweicloud, listed-again-failed",
        "aws, some-again-open",
    })
    void a_target_that_answers_by_what_came_before_breaks_the_same_clause_in_every_run(String pack, String defect)
            throws Exception {
        String clause = Embedded.of(pack).orElseThrow().defects().stream()
                .filter(info -> info.name().equals(defect))
                .findFirst()
                .orElseThrow()
                .clause();
        steady(pack, List.of(defect), 6, Set.of("verdict", clause)::contains);
    }

    private static void steady(String pack, List<String> defects, int runs) throws Exception {
        steady(pack, defects, runs, everything -> true);
    }

    private static void steady(String pack, List<String> defects, int runs, Predicate<String> compared)
            throws Exception {
        PackKit kit = CATALOG.kit(pack);
        Map<String, String> first = outcomes(kit, defects, RunOptions.usual());
        Map<String, Map<String, String>> others = new ConcurrentSkipListMap<>();
        // Side by side: a run waits for a second to pass more than it computes.
        ExecutorService pool = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            List<Future<?>> started = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                int threads = THREADS[run % THREADS.length];
                long seed = FIRST_SEED + run;
                started.add(pool.submit(() -> {
                    Map<String, String> outcomes = outcomes(
                            kit, defects, RunOptions.usual().atATime(threads).shuffled(seed));
                    outcomes.entrySet()
                            .removeIf(entry -> !compared.test(entry.getKey())
                                    || entry.getValue().equals(first.get(entry.getKey())));
                    if (!outcomes.isEmpty()) {
                        others.put(threads + " at a time in the order of seed " + seed, outcomes);
                    }
                }));
            }
            for (Future<?> one : started) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(Map.of(), others, "what differs from the first run");
    }

    /** Outcome by clause, with the reasons that are given for it, and the verdict. */
    private static Map<String, String> outcomes(PackKit kit, List<String> defects, RunOptions options) {
        try (Embedded embedded = Embedded.startSmall(kit, defects);
                TargetRun run = new TargetRun(kit, embedded.target(), options)) {
            Report report = run.run(Optional.empty());
            Map<String, String> outcomes = new LinkedHashMap<>();
            outcomes.put("verdict", report.verdict());
            report.clauses().forEach(clause -> outcomes.put(clause.id(), clause.outcome() + " " + clause.reasons()));
            return outcomes;
        }
    }
}
