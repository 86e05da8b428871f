package dev.assay.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.report.Proof;
import dev.assay.run.Catalog;
import dev.assay.run.PackKit;
import dev.assay.run.RunOptions;
import dev.assay.spec.Clause;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every check is seen to fail: one defect of each clause is caught by the clause that it breaks. All defects are run by
 * {@code ./assay prove}.
 */
class DefectsIT {
    private static final Catalog CATALOG = Catalog.of(List.of());

    static List<String> packs() {
        return CATALOG.packs();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void one_defect_of_each_clause_is_caught_by_it(String pack) {
        PackKit kit = CATALOG.kit(pack);
        Prover prover = new Prover(kit, RunOptions.usual());
        Map<String, Trial> first = new LinkedHashMap<>();
        for (Trial trial : prover.trials()) {
            if (trial instanceof Trial.Broken broken) {
                first.putIfAbsent(broken.defect().clause(), trial);
            }
        }
        List<Proof.TrialEntry> survivors =
                SideBySide.prove(Map.of(prover, List.copyOf(first.values())), "", trial -> {}).get(0).trials().stream()
                        .filter(trial -> !trial.right())
                        .toList();

        assertEquals(List.of(), survivors);
        Set<String> unproven = kit.pack().clauses().values().stream()
                .filter(clause -> clause.excluded().isEmpty())
                .map(Clause::id)
                .collect(Collectors.toCollection(TreeSet::new));
        unproven.removeAll(first.keySet());
        assertEquals(Set.of(), unproven, "a clause without a defect that it catches");
    }
}
