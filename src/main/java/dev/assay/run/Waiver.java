package dev.assay.run;

import dev.assay.report.Report;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One entry of a waiver file.
 *
 * @param target name of the one target that it holds for; empty for all
 * @param expires the last day on which it holds, in UTC
 * @param place file and first line
 * @param lines what to remove to be rid of it, such as {@code lines 3 to 7}
 */
record Waiver(
        String clause,
        Optional<String> target,
        String reason,
        String owner,
        LocalDate expires,
        String place,
        String lines) {

    boolean holdsFor(String name) {
        return target.isEmpty() || target.get().equals(name);
    }

    /** As reports have it. */
    Report.Waiver entry() {
        return new Report.Waiver(reason, owner, expires.toString());
    }
}
