package dev.assay.prove;

import dev.assay.report.Proof;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Runs the trials of several suites some at a time. None knows of another. */
public final class SideBySide {
    private static final int MOST = 16;

    private SideBySide() {}

    /**
     * Runs several suites, each against all of its trials, some at a time of all of them together.
     *
     * @param version of the kit
     * @param told told of each result when it is there, in the thread that ran it
     * @return what each of them proves, in the order in which they are given
     */
    public static List<Proof> prove(Map<Prover, List<Trial>> trials, String version, Consumer<Proof.TrialEntry> told) {
        ExecutorService threads = Executors.newFixedThreadPool(MOST, task -> {
            Thread thread = new Thread(task, "assay-prove");
            thread.setDaemon(true);
            return thread;
        });
        long start = System.nanoTime();
        try {
            Map<Prover, List<Future<Timed>>> started = new HashMap<>();
            List<Due> due = new ArrayList<>();
            trials.forEach((prover, its) -> {
                List<Future<Timed>> futures = new ArrayList<>();
                started.put(prover, futures);
                for (Prover.Run run : prover.runs(its)) {
                    FutureTask<Timed> task = new FutureTask<>(() -> {
                        List<Proof.TrialEntry> results = run.work().get();
                        results.forEach(told);
                        return new Timed(results, (System.nanoTime() - start) / 1e9);
                    });
                    due.add(new Due(run.longest(), futures.size(), task));
                    futures.add(task);
                }
            });
            // What runs to its end takes longest: begun first, it is not what the others wait for at the end.
            // And suites that wait for a second to pass leave the time to others.
            due.sort(Comparator.comparing((Due one) -> !one.longest()).thenComparing(Due::place));
            due.forEach(one -> threads.execute(one.task()));
            List<Proof> proofs = new ArrayList<>();
            for (Prover prover : trials.keySet()) {
                Map<String, Proof.TrialEntry> results = new HashMap<>();
                double seconds = 0;
                for (Future<Timed> future : Objects.requireNonNull(started.get(prover))) {
                    future.get().results().forEach(result -> results.put(result.name(), result));
                    seconds = Math.max(seconds, future.get().seconds());
                }
                List<Proof.TrialEntry> planned = Objects.requireNonNull(trials.get(prover)).stream()
                        .map(trial -> Objects.requireNonNull(results.get(trial.name())))
                        .toList();
                proofs.add(prover.proof(planned, seconds, version));
            }
            return proofs;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while proving", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a trial failed in the kit: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Results of one run, and when they were there, in seconds from the beginning. */
    private record Timed(List<Proof.TrialEntry> results, double seconds) {}

    /** A run that waits for its turn: the longest first, and of each suite in the order of its trials. */
    private record Due(boolean longest, int place, Runnable task) {}
}
