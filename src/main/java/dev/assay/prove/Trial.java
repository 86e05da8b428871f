package dev.assay.prove;

import java.util.List;

/**
 * What came of one run against a reference that was broken on purpose.
 *
 * @param defect name of the defect
 * @param clause the clause that it breaks
 * @param description what it does, in one line
 * @param verdict what the run said of the target
 * @param broken clauses that were found broken, in the order of the pack
 * @param caught whether the clause that the defect breaks was found broken, and the verdict fits its level
 * @param millis how long the run took, in milliseconds
 */
public record Trial(
        String defect,
        String clause,
        String description,
        String verdict,
        List<String> broken,
        boolean caught,
        long millis) {}
