package dev.assay.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the kit proved of itself for one pack: the model of {@code prove.json}.
 *
 * @param schema version of the form
 * @param assay version of the kit
 * @param seconds how long it took
 * @param proven whether nothing survived, nothing legal was failed, and no clause stands without a defect
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
     */
    public record ClauseRow(String id, String text, String topic, String level, int defects, int caught) {}

    /**
     * One run.
     *
     * @param kind {@code defect}, {@code variant} or {@code stranger}
     * @param clause the clause that the defect breaks; absent for others
     * @param broken clauses that were found broken
     * @param right whether it came out as it has to
     * @param millis how long it took
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TrialEntry(
            String kind,
            String name,
            @Nullable String clause,
            String description,
            String verdict,
            List<String> broken,
            boolean right,
            long millis) {}

    /** {@code defects caught 299 of 301}, or what is said of another kind. */
    public String tally(Kind kind) {
        long all = trials.stream()
                .filter(trial -> trial.kind().equals(kind.word()))
                .count();
        long right = trials.stream()
                .filter(trial -> trial.kind().equals(kind.word()) && trial.right())
                .count();
        String words =
                switch (kind) {
                    case DEFECT -> "defects caught ";
                    case VARIANT -> "variants accepted ";
                    case STRANGER -> "strangers turned away ";
                };
        return words + right + " of " + all;
    }
}
