package dev.assay.prove;

import dev.assay.report.Report;
import java.util.List;

/**
 * One run against a reference that was broken on purpose.
 *
 * @param defect name of the defect
 * @param clause the clause that it breaks
 * @param report what the run said
 */
public record Trial(String defect, String clause, Report report) {

    /** Clauses that were found broken, in the order of the pack. */
    public List<String> broken() {
        return report.clauses().stream()
                .filter(clause ->
                        clause.outcome().equals("fail") || clause.outcome().equals("warn"))
                .map(Report.ClauseEntry::id)
                .toList();
    }

    /** Whether the clause that the defect breaks was found broken. */
    public boolean caught() {
        return broken().contains(clause);
    }
}
