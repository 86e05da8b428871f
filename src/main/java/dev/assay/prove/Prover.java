package dev.assay.prove;

import dev.assay.reference.DefectInfo;
import dev.assay.reference.Reference;
import dev.assay.run.Embedded;
import dev.assay.run.PackKit;
import dev.assay.run.RunOptions;
import dev.assay.run.TargetRun;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs a pack against its reference, broken in one way after the other. */
public final class Prover {
    private final PackKit kit;
    private final RunOptions options;

    public Prover(PackKit kit, RunOptions options) {
        this.kit = kit;
        this.options = options;
    }

    /** The ways in which the pack's reference can be broken; none where it has no reference. */
    public List<DefectInfo> defects() {
        return Embedded.of(kit.pack().id()).map(Reference::defects).orElse(List.of());
    }

    /** Runs the suite against the reference with this defect. */
    public Trial run(DefectInfo defect) {
        try (Embedded embedded = Embedded.start(kit, List.of(defect.name()));
                TargetRun run = new TargetRun(kit, embedded.target(), options)) {
            return new Trial(defect.name(), defect.clause(), run.run(Optional.empty()));
        }
    }

    /** Runs the suite against the reference with each of these defects in turn. */
    public void run(List<DefectInfo> defects, Consumer<Trial> told) {
        defects.forEach(defect -> told.accept(run(defect)));
    }
}
