package dev.assay.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the kit proved of itself for one pack: the model of {@code prove.json}.
 *
 * @param schema version of the form
 * @param assay version of the kit
 * @param seconds how long it took
 * @param proven whether nothing survived, nothing legal was failed, and no clause stands without a defect or mutant that it catches
 * @param clauses every clause that is not excluded, in the order of the pack
 * @param trials every run, in the order in which they were planned
 */
public record Proof(
        String schema,
        String assay,
        String pack,
        double seconds,
        boolean proven,
        List<ClauseRow> clauses,
        List<TrialEntry> trials) {
    /** The version of the form that this kit writes. */
    public static final String SCHEMA = "1";

    /** What a trial was run against. */
    public enum Kind {
        /** The reference, broken in one way that one clause has to catch. */
        DEFECT,
        /** The reference with one constraint of the contract broken, which the clause of the constraint has to catch. */
        MUTANT,
        /** The reference with another habit that is legal, and must not be failed. */
        VARIANT,
        /** Something that is no implementation, and must never be conformant. */
        STRANGER;

        /** As it stands in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One clause.
     *
     * @param defects how many defects break it
     * @param caught how many of them it caught
     * @param mutants how many mutants break it, without those that no run can see
     * @param mutantsCaught how many of them it caught
     */
    public record ClauseRow(
            String id,
            String text,
            String topic,
            String level,
            int defects,
            int caught,
            int mutants,
            int mutantsCaught) {

        /** How many defects and mutants it caught. */
        public int kills() {
            return caught + mutantsCaught;
        }
    }

    /**
     * One run.
     *
     * @param kind {@code defect}, {@code mutant}, {@code variant} or {@code stranger}
     * @param clause the clause that the defect or mutant breaks; absent for others
     * @param broken clauses that were found broken until the run was over, which it is when the clause that is sought is
     *     found broken, unless the whole was asked for
     * @param unseen why no run can see the mutant, so that none was made; absent for others
     * @param right whether it came out as it has to
     * @param why what there is to know of a trial that did not, or that was run to its end: what was found first of each clause
     *     that is broken, why others could not be asked, and how the clause fared that is sought, a line each; empty for others
     * @param millis how long it took
     * @param beside variants that the same server had; empty where it had none, and for what is no variant
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TrialEntry(
            String kind,
            String name,
            @Nullable String clause,
            String description,
            String verdict,
            List<String> broken,
            @Nullable String unseen,
            boolean right,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> why,
            long millis,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> beside) {

        /** A mutant that no run can see. */
        public static TrialEntry unseen(String name, String clause, String description, String why) {
            return new TrialEntry(
                    Kind.MUTANT.word(),
                    name,
                    clause,
                    description,
                    "unseen",
                    List.of(),
                    why,
                    true,
                    List.of(),
                    0,
                    List.of());
        }

        /** The same with another description. */
        public TrialEntry described(String other) {
            return new TrialEntry(kind, name, clause, other, verdict, broken, unseen, right, why, millis, beside);
        }

        /** The same, with these variants in the same server: where it did not come out right, it does by itself. */
        public TrialEntry beside(List<String> others) {
            List<String> told = new ArrayList<>(why);
            if (!right && !others.isEmpty()) {
                told.add(0, "accepted by itself, but not beside " + String.join(", ", others));
            }
            return new TrialEntry(
                    kind, name, clause, description, verdict, broken, unseen, right, List.copyOf(told), millis, others);
        }

        /** Whether it is of that kind. */
        public boolean is(Kind other) {
            return kind.equals(other.word());
        }
    }

    /** The mutants that no run can see, by the reason, in the order in which they were planned. */
    public Map<String, List<TrialEntry>> unseen() {
        Map<String, List<TrialEntry>> byReason = new LinkedHashMap<>();
        for (TrialEntry trial : trials) {
            if (trial.unseen() != null) {
                byReason.computeIfAbsent(trial.unseen(), why -> new ArrayList<>())
                        .add(trial);
            }
        }
        return byReason;
    }

    /** {@code defects caught 299 of 301}, or what is said of another kind. */
    public String tally(Kind kind) {
        List<TrialEntry> all = trials.stream()
                .filter(trial -> trial.is(kind) && trial.unseen() == null)
                .toList();
        long right = all.stream().filter(TrialEntry::right).count();
        String words =
                switch (kind) {
                    case DEFECT -> "defects caught ";
                    case MUTANT -> "mutants caught ";
                    case VARIANT -> "variants accepted ";
                    case STRANGER -> "strangers turned away ";
                };
        long unseen = trials.stream()
                .filter(trial -> trial.is(kind) && trial.unseen() != null)
                .count();
        return words + right + " of " + all.size() + (unseen == 0 ? "" : " (" + unseen + " unseen)");
    }
}
