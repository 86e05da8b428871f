package dev.assay.report;

import dev.assay.report.Report.ClauseEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two reports of one contract.
 *
 * @param lines a line for each clause that either report plans, in the order of the new report, then what went
 */
public record ReportDiff(Report before, Report after, List<Line> lines) {

    /**
     * One clause.
     *
     * @param before null where the old report does not plan it
     * @param after null where the new one does not
     */
    public record Line(
            String id,
            Change change,
            @Nullable ClauseEntry before,
            @Nullable ClauseEntry after) {

        /** Whether it fails now and did not before: that breaks a gate. */
        public boolean fails(boolean warnings) {
            return change == Change.NEWLY_BROKEN
                    && after != null
                    && (after.outcome().equals("fail")
                            || warnings && after.outcome().equals("warn"));
        }

        /** Whether the verdict needs what is no longer known: a must that any good target shows. */
        public boolean losesEvidence() {
            return change == Change.NO_LONGER_EXERCISED
                    && after != null
                    && after.level().equals("must")
                    && after.evidence().equals("required");
        }
    }

    /** Compares two reports, whatever their targets are called. */
    public static ReportDiff of(Report before, Report after) {
        Map<String, ClauseEntry> old = new LinkedHashMap<>();
        before.clauses().forEach(clause -> old.put(clause.id(), clause));
        List<Line> lines = new ArrayList<>();
        for (ClauseEntry clause : after.clauses()) {
            ClauseEntry was = old.remove(clause.id());
            lines.add(new Line(
                    clause.id(), Change.of(was == null ? null : was.outcome(), clause.outcome()), was, clause));
        }
        old.values().forEach(gone -> lines.add(new Line(gone.id(), Change.WENT, gone, null)));
        return new ReportDiff(before, after, List.copyOf(lines));
    }

    /** The lines of one kind of change. */
    public List<Line> of(Change change) {
        return lines.stream().filter(line -> line.change() == change).toList();
    }
}
