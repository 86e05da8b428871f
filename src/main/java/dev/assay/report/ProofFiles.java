package dev.assay.report;

import static dev.assay.report.Templates.fields;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes proofs as files. */
public final class ProofFiles {
    private ProofFiles() {}

    /**
     * Writes {@code prove.json} and {@code prove.html} into the directory.
     *
     * @throws java.io.UncheckedIOException where a file cannot be written; the message names it
     */
    public static void write(Path directory, List<Proof> proofs) {
        AtomicFile.write(
                directory.resolve("prove.json"),
                new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("packs", proofs)) + "\n");
        AtomicFile.write(directory.resolve("prove.html"), html(proofs));
    }

    private static String html(List<Proof> proofs) {
        return Templates.page(
                "prove",
                fields(
                        "assay", proofs.get(0).assay(),
                        "packs", proofs.stream().map(ProofFiles::pack).toList()));
    }

    private static Map<String, @Nullable Object> pack(Proof proof) {
        return fields(
                "pack", proof.pack(),
                "proven", proof.proven(),
                "seconds", String.format(java.util.Locale.ROOT, "%.1f", proof.seconds()),
                "tallies",
                        Arrays.stream(Proof.Kind.values())
                                .map(kind -> fields("tally", proof.tally(kind), "wrong", wrong(proof, kind)))
                                .toList(),
                "topics", topics(proof),
                "others", others(proof),
                "anyUnseen", !proof.unseen().isEmpty(),
                "unseen", unseen(proof));
    }

    private static boolean wrong(Proof proof, Proof.Kind kind) {
        return proof.trials().stream().anyMatch(trial -> trial.is(kind) && !trial.right());
    }

    private static List<Map<String, @Nullable Object>> topics(Proof proof) {
        Map<String, List<Map<String, @Nullable Object>>> byTopic = new LinkedHashMap<>();
        for (Proof.ClauseRow clause : proof.clauses()) {
            byTopic.computeIfAbsent(clause.topic(), topic -> new ArrayList<>())
                    .add(fields(
                            "id", clause.id(),
                            "text", clause.text(),
                            "level", clause.level(),
                            "none", clause.defects() + clause.mutants() == 0,
                            "kills",
                                    proof.trials().stream()
                                            .filter(trial ->
                                                    clause.id().equals(trial.clause()) && trial.unseen() == null)
                                            .map(ProofFiles::cell)
                                            .toList()));
        }
        return byTopic.entrySet().stream()
                .map(topic -> fields("topic", topic.getKey(), "rows", topic.getValue()))
                .toList();
    }

    private static List<Map<String, @Nullable Object>> others(Proof proof) {
        return proof.trials().stream()
                .filter(trial -> trial.is(Proof.Kind.VARIANT) || trial.is(Proof.Kind.STRANGER))
                .map(ProofFiles::cell)
                .toList();
    }

    private static List<Map<String, @Nullable Object>> unseen(Proof proof) {
        return proof.unseen().entrySet().stream()
                .map(reason -> fields(
                        "why",
                        reason.getKey(),
                        "mutants",
                        reason.getValue().stream()
                                .map(mutant -> fields(
                                        "name",
                                        mutant.name(),
                                        "clause",
                                        mutant.clause(),
                                        "description",
                                        mutant.description()))
                                .toList()))
                .toList();
    }

    private static Map<String, @Nullable Object> cell(Proof.TrialEntry trial) {
        List<String> also = trial.broken().stream()
                .filter(clause -> !clause.equals(trial.clause()))
                .toList();
        return fields(
                "name", trial.name(),
                "kind", trial.kind(),
                "description", trial.description(),
                "verdict", trial.verdict(),
                "mark", trial.right() ? "pass" : "fail",
                "sign", trial.right() ? "\u2713" : "\u2715",
                "also", String.join(", ", also),
                "beside", String.join(", ", trial.beside()));
    }
}
