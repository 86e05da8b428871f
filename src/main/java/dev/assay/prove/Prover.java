package dev.assay.prove;

import dev.assay.prove.mutant.MutantTarget;
import dev.assay.prove.mutant.Mutants;
import dev.assay.prove.mutant.Mutation;
import dev.assay.reference.Reference;
import dev.assay.reference.VariantGroups;
import dev.assay.reference.VariantInfo;
import dev.assay.reference.stranger.RunningStranger;
import dev.assay.reference.stranger.Stranger;
import dev.assay.report.Proof;
import dev.assay.report.Proof.Kind;
import dev.assay.report.Report;
import dev.assay.run.Embedded;
import dev.assay.run.PackKit;
import dev.assay.run.RunOptions;
import dev.assay.run.RunTarget;
import dev.assay.run.TargetRun;
import dev.assay.spec.Clause;
import dev.assay.spec.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs a pack against what its verdict is known of. */
public final class Prover {
    private final PackKit kit;
    private final RunOptions options;
    private final Mutants mutants;
    private final Care care;

    /** What a proof takes its time for; each takes it for all that the one before does. */
    public enum Care {
        /** A trial is over when the clause that it breaks is found broken; variants of several aspects share a server. */
        QUICK,
        /** Each variant has a server of its own: nothing that another one does can hide that it is failed. */
        APART,
        /** Trials run to their end, which tells every clause that is broken besides. */
        WHOLE
    }

    /** A prover that takes no more time than it has to. */
    public Prover(PackKit kit, RunOptions options) {
        this(kit, options, Care.QUICK);
    }

    /** A prover that takes its time. */
    public Prover(PackKit kit, RunOptions options, Care care) {
        this.kit = kit;
        this.care = care;
        // A reference is made for its trial and gone after it: whatever the suite wants to make there, it may.
        this.options = options.provisioning("assay@example.com", told -> {});
        this.mutants = new Mutants(kit, target -> broken(run(target, this.options)));
    }

    /** Everything that there is to try this pack on: defects, mutants, variants, strangers. Empty where it has no reference. */
    public List<Trial> trials() {
        Optional<Reference> reference = Embedded.of(kit.pack().id());
        List<Trial> trials = new ArrayList<>();
        if (reference.isPresent()) {
            reference.get().defects().forEach(defect -> trials.add(new Trial.Broken(defect)));
            Mutants.of(kit.pack()).forEach(mutation -> trials.add(new Trial.Mutant(mutation)));
            reference.get().variants().forEach(variant -> trials.add(new Trial.Legal(variant)));
            Stranger.all().forEach(stranger -> trials.add(new Trial.Foreign(stranger)));
        }
        return List.copyOf(trials);
    }

    /**
     * What is run at once.
     *
     * @param longest whether it runs to its end
     */
    record Run(boolean longest, Supplier<List<Proof.TrialEntry>> work) {}

    /** One run for each trial, but for variants that one server can have at once. */
    List<Run> runs(List<Trial> trials) {
        List<Run> runs = new ArrayList<>();
        List<VariantInfo> variants = new ArrayList<>();
        for (Trial trial : trials) {
            if (trial instanceof Trial.Legal legal) {
                variants.add(legal.variant());
            } else if (trial instanceof Trial.Broken broken) {
                runs.add(new Run(false, () -> List.of(broken(broken))));
            } else if (trial instanceof Trial.Mutant mutant) {
                runs.add(new Run(false, () -> List.of(mutant(mutant))));
            } else if (trial instanceof Trial.Foreign foreign) {
                runs.add(new Run(false, () -> List.of(foreign(foreign.stranger()))));
            }
        }
        List<List<VariantInfo>> servers = care == Care.QUICK
                ? VariantGroups.of(variants)
                : variants.stream().map(List::of).toList();
        servers.forEach(at -> runs.add(new Run(true, () -> legal(at))));
        return runs;
    }

    private Proof.TrialEntry broken(Trial.Broken trial) {
        long start = System.nanoTime();
        String clause = trial.defect().clause();
        try (Embedded embedded = Embedded.startSmall(kit, List.of(trial.name()))) {
            Report report = run(embedded.target(), seeking(Set.of(clause)));
            return entry(Kind.DEFECT, trial, clause, report, caught(clause, report), start);
        }
    }

    /** Where what one server has at once is not accepted, each is tried by itself: one of them is the reason. */
    List<Proof.TrialEntry> legal(List<VariantInfo> variants) {
        long start = System.nanoTime();
        List<String> names = variants.stream().map(VariantInfo::name).toList();
        Report report = run(names);
        boolean accepted = accepted(variants, report);
        if (!accepted && variants.size() > 1) {
            List<Proof.TrialEntry> apart = variants.stream()
                    .flatMap(variant -> legal(List.of(variant)).stream())
                    .toList();
            if (!apart.stream().allMatch(Proof.TrialEntry::right)) {
                return apart;
            }
        }
        return variants.stream()
                .map(variant -> entry(Kind.VARIANT, new Trial.Legal(variant), null, report, accepted, start)
                        .beside(names.stream()
                                .filter(name -> !name.equals(variant.name()))
                                .toList()))
                .toList();
    }

    private Report run(List<String> variants) {
        try (Embedded embedded = Embedded.startSmall(kit, variants)) {
            return run(embedded.target(), options);
        }
    }

    /**
     * Whether nothing is held against it but the shoulds that are known to be broken. What is tried beside others must also
     * leave no question open: they could hide it.
     */
    private static boolean accepted(List<VariantInfo> variants, Report report) {
        Set<String> known =
                variants.stream().flatMap(variant -> variant.warned().stream()).collect(Collectors.toSet());
        return !report.verdict().equals("nonconformant")
                && (variants.size() == 1 || report.verdict().equals("conformant"))
                && report.count("error") == 0
                && known.containsAll(broken(report));
    }

    private RunOptions seeking(Set<String> clauses) {
        return care == Care.WHOLE ? options : options.seeking(clauses);
    }

    private boolean caught(String clause, Report report) {
        boolean must = kit.pack().clause(clause).level() == Level.MUST;
        return broken(report).contains(clause) && (!must || report.verdict().equals("nonconformant"));
    }

    private Proof.TrialEntry mutant(Trial.Mutant trial) {
        long start = System.nanoTime();
        Mutation mutation = trial.mutation();
        Optional<String> unseen = mutants.unseen(mutation);
        if (unseen.isPresent()) {
            return Proof.TrialEntry.unseen(trial.name(), mutation.clause(), trial.description(), unseen.get());
        }
        try (MutantTarget target = mutants.start(mutation)) {
            List<String> clauses = mutants.caughtBy(mutation);
            Report report = run(target.target(), seeking(Set.copyOf(clauses)));
            Optional<String> caught =
                    clauses.stream().filter(clause -> caught(clause, report)).findFirst();
            Proof.TrialEntry entry =
                    entry(Kind.MUTANT, trial, caught.orElse(mutation.clause()), report, caught.isPresent(), start);
            return caught.isPresent()
                    ? entry
                    : mutants.gap(mutation)
                            .map(gap -> entry.described(entry.description() + " Missed: " + gap + "."))
                            .orElse(entry);
        }
    }

    private Proof.TrialEntry foreign(Stranger stranger) {
        long start = System.nanoTime();
        try (Embedded embedded = Embedded.startSmall(kit, List.of());
                RunningStranger running = stranger.start()) {
            Report report = run(embedded.target().at(running.uri()), options);
            boolean turnedAway = !report.verdict().equals("conformant") && report.rootCause() != null;
            return entry(Kind.STRANGER, new Trial.Foreign(stranger), null, report, turnedAway, start);
        } catch (IOException e) {
            throw new UncheckedIOException("the stranger " + stranger + " does not start: " + e.getMessage(), e);
        }
    }

    private Report run(RunTarget target, RunOptions how) {
        try (TargetRun run = new TargetRun(kit, target, how)) {
            return run.run(Optional.empty());
        }
    }

    private Proof.TrialEntry entry(
            Kind kind,
            Trial trial,
            @org.jspecify.annotations.Nullable String clause,
            Report report,
            boolean right,
            long start) {
        return new Proof.TrialEntry(
                kind.word(),
                trial.name(),
                clause,
                trial.description(),
                report.verdict(),
                broken(report),
                null,
                right,
                right && care != Care.WHOLE ? List.of() : why(report, clause),
                (System.nanoTime() - start) / 1_000_000,
                List.of());
    }

    /** How it came to this, a line for each clause that has something to say. */
    private static List<String> why(Report report, @org.jspecify.annotations.Nullable String sought) {
        List<String> why = new ArrayList<>();
        if (report.rootCause() != null) {
            why.add(report.rootCause());
        }
        for (Report.ClauseEntry clause : report.clauses()) {
            boolean wanted = clause.outcome().equals("error") || clause.id().equals(sought);
            if (!clause.findings().isEmpty()) {
                Report.FindingEntry first = clause.findings().get(0);
                why.add(clause.id() + ": " + first.message() + ": expected " + first.expected() + ", got "
                        + first.actual() + ", in \"" + first.scenario() + "\"");
            } else if (wanted && report.rootCause() == null) {
                why.add(clause.id() + ": " + clause.outcome()
                        + (clause.reasons().isEmpty() ? "" : ", " + String.join("; ", clause.reasons())));
            }
        }
        return List.copyOf(why);
    }

    private static List<String> broken(Report report) {
        return report.clauses().stream()
                .filter(clause ->
                        clause.outcome().equals("fail") || clause.outcome().equals("warn"))
                .map(Report.ClauseEntry::id)
                .toList();
    }

    /** What the results prove together. */
    Proof proof(List<Proof.TrialEntry> results, double seconds, String version) {
        List<Proof.ClauseRow> clauses = kit.pack().clauses().values().stream()
                .filter(clause -> clause.excluded().isEmpty())
                .map(clause -> {
                    List<Proof.TrialEntry> defects = borne(clause, results, Kind.DEFECT);
                    List<Proof.TrialEntry> mutants = borne(clause, results, Kind.MUTANT);
                    return new Proof.ClauseRow(
                            clause.id(),
                            clause.text(),
                            clause.topic(),
                            clause.level().word(),
                            defects.size(),
                            count(defects),
                            mutants.size(),
                            count(mutants));
                })
                .toList();
        boolean proven = results.stream().allMatch(Proof.TrialEntry::right)
                && clauses.stream().allMatch(clause -> clause.kills() > 0);
        return new Proof(Proof.SCHEMA, version, kit.pack().id(), seconds, proven, clauses, results);
    }

    private static List<Proof.TrialEntry> borne(Clause clause, List<Proof.TrialEntry> results, Kind kind) {
        return results.stream()
                .filter(trial ->
                        trial.is(kind) && trial.unseen() == null && clause.id().equals(trial.clause()))
                .toList();
    }

    private static int count(List<Proof.TrialEntry> trials) {
        return (int) trials.stream().filter(Proof.TrialEntry::right).count();
    }
}
