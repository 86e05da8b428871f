package dev.assay.run;

import dev.assay.report.Report;
import java.util.List;
import java.util.Optional;

/** Runs against a reference that is broken, and what their reports say. */
final class BrokenRuns {
    private BrokenRuns() {}

    static Report run(PackKit kit, String defect, RunOptions options) {
        try (Embedded embedded = Embedded.startSmall(kit, List.of(defect));
                TargetRun run = new TargetRun(kit, embedded.target(), options)) {
            return run.run(Optional.empty());
        }
    }

    static String outcome(Report report, String clause) {
        return report.clauses().stream()
                .filter(entry -> entry.id().equals(clause))
                .findFirst()
                .orElseThrow()
                .outcome();
    }
}
