package dev.assay.prove;

import dev.assay.reference.DefectInfo;
import dev.assay.reference.Reference;
import dev.assay.report.Report;
import dev.assay.run.Embedded;
import dev.assay.run.PackKit;
import dev.assay.run.RunOptions;
import dev.assay.run.TargetRun;
import dev.assay.spec.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs a pack against its reference, broken in one way after the other. */
public final class Prover {
    private static final int SIDE_BY_SIDE = 4;

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

    /**
     * Runs the suite against the reference with each of these defects, some at a time.
     *
     * @param told told of each trial when it is over, in the thread that ran it
     * @return the trials in the order of the defects
     */
    public List<Trial> run(List<DefectInfo> defects, Consumer<Trial> told) {
        ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE, task -> {
            Thread thread = new Thread(task, "assay-prove");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<Trial>> started = defects.stream()
                    .map(defect -> threads.submit(() -> {
                        Trial trial = trial(defect);
                        told.accept(trial);
                        return trial;
                    }))
                    .toList();
            List<Trial> trials = new ArrayList<>();
            for (Future<Trial> one : started) {
                trials.add(one.get());
            }
            return trials;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while proving", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a trial failed in the kit: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Trial trial(DefectInfo defect) {
        long start = System.nanoTime();
        try (Embedded embedded = Embedded.start(kit, List.of(defect.name()));
                TargetRun run = new TargetRun(kit, embedded.target(), options)) {
            Report report = run.run(Optional.empty());
            List<String> broken = report.clauses().stream()
                    .filter(clause ->
                            clause.outcome().equals("fail") || clause.outcome().equals("warn"))
                    .map(Report.ClauseEntry::id)
                    .toList();
            boolean must = kit.pack().clause(defect.clause()).level() == Level.MUST;
            boolean caught = broken.contains(defect.clause())
                    && (!must || report.verdict().equals("nonconformant"));
            return new Trial(
                    defect.name(),
                    defect.clause(),
                    defect.description(),
                    report.verdict(),
                    broken,
                    caught,
                    (System.nanoTime() - start) / 1_000_000);
        }
    }
}
