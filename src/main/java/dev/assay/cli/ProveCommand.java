package dev.assay.cli;

import dev.assay.exchange.ClientOptions;
import dev.assay.prove.Prover;
import dev.assay.prove.SideBySide;
import dev.assay.prove.Trial;
import dev.assay.report.Proof;
import dev.assay.report.ProofFiles;
import dev.assay.report.ReportLock;
import dev.assay.run.Catalog;
import dev.assay.run.RunOptions;
import dev.assay.run.UsageException;
import dev.assay.run.Version;
import dev.assay.spec.Nearest;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assay prove}. */
@Command(
        name = "prove",
        description = {
            "Runs each pack against its reference, broken in every way that it knows and against each constraint of the",
            "contract, against other legal habits of servers, and against servers that are no implementation: which",
            "clause catches what, and what is missed."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:every defect and mutant is caught by the clause that it breaks, and nothing legal is failed",
            "1:a defect or mutant survives, something legal is failed, or a clause catches nothing",
            "2:bad usage",
            "4:the kit itself failed"
        })
final class ProveCommand implements Callable<Integer> {
    private static final int MOST_LINES = 8;
    private static final int LONGEST_LINE = 300;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final RootOptions roots = new RootOptions();

    @Option(names = "--pack", paramLabel = "PACK", description = "Only this contract; may be given again.")
    private List<String> packs = List.of();

    @Option(
            names = "--defect",
            paramLabel = "NAME",
            description = "Only this defect, mutant, variant or stranger, run to its end; may be given again.")
    private List<String> names = List.of();

    @Option(
            names = "--whole",
            description = {
                "Runs each defect and mutant to the end of the suite, to tell every clause that is broken besides; takes",
                "four times as long. Without it, a run is over when the clause that is sought is found broken."
            })
    private boolean whole;

    @Option(
            names = "--apart",
            description = {
                "Tries each legal habit by itself, which --whole and --defect do as well. Without it, a server has several",
                "that have nothing to do with each other, and each is tried by itself only where these are not accepted."
            })
    private boolean apart;

    @Mixin
    private final ReportsOption reports = new ReportsOption();

    @Override
    public Integer call() {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        Catalog catalog = roots.catalog();
        Map<Prover, List<Trial>> chosen = new LinkedHashMap<>();
        for (String id : packs.isEmpty() ? catalog.packs() : packs) {
            Prover prover = new Prover(
                    catalog.kit(id),
                    new RunOptions(ClientOptions.usual(), Optional.empty(), 1, Optional.empty()),
                    care());
            chosen.put(prover, prover.trials());
        }
        choose(chosen);
        ReportLock lock = reports.taken();
        try {
            return proved(out, chosen);
        } finally {
            lock.close();
        }
    }

    private Prover.Care care() {
        if (whole || !names.isEmpty()) {
            return Prover.Care.WHOLE;
        }
        return apart ? Prover.Care.APART : Prover.Care.QUICK;
    }

    private int proved(PrintWriter out, Map<Prover, List<Trial>> chosen) {
        List<Proof> proofs = prove(out, chosen);
        ProofFiles.write(reports.directory(), proofs);
        proofs.forEach(proof -> tell(out, proof));
        out.println("matrix: " + reports.directory().resolve("prove.html"));
        boolean right = proofs.stream()
                .allMatch(proof -> names.isEmpty()
                        ? proof.proven()
                        : proof.trials().stream().allMatch(Proof.TrialEntry::right));
        return right ? Exit.CONFORMANT : Exit.NONCONFORMANT;
    }

    /** Leaves what was asked for: what no pack has is refused. */
    private void choose(Map<Prover, List<Trial>> trials) {
        Set<String> known = new TreeSet<>();
        trials.values().forEach(all -> all.forEach(trial -> known.add(trial.name())));
        for (String name : names) {
            if (!known.contains(name)) {
                throw new UsageException(
                        "there is no defect, mutant, variant or stranger \"" + name + "\"" + Nearest.hint(name, known));
            }
        }
        trials.replaceAll((prover, all) -> all.stream()
                .filter(trial -> names.isEmpty() || names.contains(trial.name()))
                .toList());
        trials.values().removeIf(List::isEmpty);
        if (trials.isEmpty()) {
            throw new UsageException("there is nothing to prove: no pack has a reference implementation");
        }
    }

    private static List<Proof> prove(PrintWriter out, Map<Prover, List<Trial>> chosen) {
        int all = chosen.values().stream().mapToInt(List::size).sum();
        AtomicInteger over = new AtomicInteger();
        AtomicInteger wrong = new AtomicInteger();
        List<Proof> proofs = SideBySide.prove(chosen, Version.text(), result -> {
            int count = over.incrementAndGet();
            int bad = result.right() ? wrong.get() : wrong.incrementAndGet();
            if (Terminal.live()) {
                synchronized (out) {
                    out.print("\r\u001b[K" + count + " of " + all + " tried, " + bad + " not as they have to be");
                    out.flush();
                }
            }
        });
        if (Terminal.live()) {
            out.print("\r\u001b[K");
        }
        return proofs;
    }

    private static String shortened(String line) {
        String first = line.lines().findFirst().orElse("");
        return first.length() > LONGEST_LINE ? first.substring(0, LONGEST_LINE) + "\u2026" : first;
    }

    private void tell(PrintWriter out, Proof proof) {
        int width = proof.clauses().stream()
                .mapToInt(row -> row.id().length())
                .max()
                .orElse(0);
        if (names.isEmpty()) {
            for (Proof.ClauseRow row : proof.clauses()) {
                int all = row.defects() + row.mutants();
                boolean whole = row.kills() == all && all > 0;
                String count = String.format("%3d of %-3d", row.kills(), all);
                out.println(String.format("  %-" + width + "s  ", row.id())
                        + (whole ? count : Terminal.red(count + " !")) + "  " + "\u25a0".repeat(row.kills())
                        + "\u25a1".repeat(all - row.kills()));
            }
        }
        for (Proof.TrialEntry trial : proof.trials()) {
            if (trial.unseen() == null && (!trial.right() || !names.isEmpty())) {
                out.println(
                        "  " + (trial.right() ? Terminal.green("right") : Terminal.red("wrong")) + "  " + trial.kind()
                                + " " + trial.name() + (trial.clause() == null ? "" : " of " + trial.clause()) + ": "
                                + trial.verdict()
                                + (trial.broken().isEmpty() ? "" : ", broken " + String.join(", ", trial.broken())));
                if (!trial.right() && trial.is(Proof.Kind.MUTANT)) {
                    out.println("         " + trial.description());
                }
                trial.why().stream().limit(MOST_LINES).forEach(line -> out.println("         " + shortened(line)));
            }
        }
        proof.unseen()
                .forEach((why, mutants) -> out.println("  unseen  " + why + ": "
                        + Names.folded(
                                mutants.stream().map(Proof.TrialEntry::name).toList())));
        StringBuilder line = new StringBuilder(proof.pack() + ": ");
        for (Proof.Kind kind : Proof.Kind.values()) {
            line.append(proof.tally(kind)).append(", ");
        }
        out.println(Terminal.bold(line.toString()) + String.format(java.util.Locale.ROOT, "%.1f s", proof.seconds()));
    }
}
