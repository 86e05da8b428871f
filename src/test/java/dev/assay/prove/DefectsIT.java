package dev.assay.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.run.Catalog;
import dev.assay.run.RunOptions;
import dev.assay.spec.Level;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check is seen to fail: each defect of a reference is caught by the clause that it breaks. */
class DefectsIT {
    private static final Catalog CATALOG = Catalog.of(List.of());

    static List<String> packs() {
        return CATALOG.packs();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_defect_is_caught_by_the_clause_that_it_breaks(String pack) {
        var kit = CATALOG.kit(pack);
        Prover prover = new Prover(kit, RunOptions.usual());
        List<String> survivors = new ArrayList<>();
        prover.run(prover.defects(), trial -> {
            boolean must = kit.pack().clause(trial.clause()).level() == Level.MUST;
            boolean caught =
                    trial.caught() && (!must || trial.report().verdict().equals("nonconformant"));
            if (!caught) {
                survivors.add(trial.defect() + " of " + trial.clause() + ", but broken are " + trial.broken());
            }
        });
        System.out.println(pack + ": " + (prover.defects().size() - survivors.size()) + " of "
                + prover.defects().size() + " defects caught");
        assertEquals(List.of(), survivors);
    }
}
