package dev.assay.verdict;

import dev.assay.spec.Clause;
import java.util.List;

/**
 * What a run says of one clause.
 *
 * @param exercised how many times it could have been broken
 * @param found how many breaches were found
 * @param findings the first of them, each different
 * @param reasons why it was not exercised, is waived, or what went wrong; empty where none is so
 */
public record ClauseResult(
        Clause clause, Outcome outcome, long exercised, long found, List<Finding> findings, List<String> reasons) {

    /** The same breach, accepted for this reason. */
    public ClauseResult waived(String reason) {
        return new ClauseResult(clause, Outcome.WAIVED, exercised, found, findings, List.of(reason));
    }
}
