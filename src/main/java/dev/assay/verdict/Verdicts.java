package dev.assay.verdict;

import java.util.List;

/** From the outcomes of clauses to the verdict on a target. */
public final class Verdicts {
    private Verdicts() {}

    /**
     * The verdict that these results allow.
     *
     * @param whole whether the run came to its end; one that did not proves no conformance
     */
    public static Verdict of(List<ClauseResult> results, boolean whole) {
        if (results.stream().anyMatch(result -> result.outcome() == Outcome.FAIL)) {
            return Verdict.NONCONFORMANT;
        }
        boolean seen = results.stream().anyMatch(result -> result.outcome() == Outcome.PASS);
        boolean missing = results.stream()
                .anyMatch(result -> result.clause().decisive()
                        && (result.outcome() == Outcome.NOT_EXERCISED || result.outcome() == Outcome.ERROR));
        boolean error = results.stream().anyMatch(result -> result.outcome() == Outcome.ERROR);
        return whole && seen && !missing && !error ? Verdict.CONFORMANT : Verdict.INCONCLUSIVE;
    }
}
