package dev.assay.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.report.Report.ClauseEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Clauses by targets: the model of {@code matrix.json} and of the index.
 *
 * @param targets in the order given
 * @param clauses of every pack that was run; a clause that some reports lack is listed once all the same
 */
record Matrix(String schema, String assay, List<TargetEntry> targets, List<Row> clauses) {

    /**
     * One target.
     *
     * @param folder relative to the matrix, as are the files
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TargetEntry(
            String name,
            String pack,
            String url,
            String verdict,
            @Nullable Boolean incomplete,
            @Nullable String rootCause,
            Map<String, Integer> counts,
            int exchanges,
            String folder,
            String report,
            String html) {}

    /** One clause, with its outcome on each target, by name; a target of another pack has none. */
    record Row(String pack, String id, String text, String topic, String level, Map<String, String> outcomes) {}

    static Matrix of(List<Report> reports, UnaryOperator<String> folders) {
        List<TargetEntry> targets = new ArrayList<>();
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Report report : reports) {
            targets.add(target(report, folders.apply(report.target())));
            for (ClauseEntry clause : report.clauses()) {
                rows.computeIfAbsent(report.pack() + " " + clause.id(), key -> row(report.pack(), clause))
                        .outcomes()
                        .put(report.target(), clause.outcome());
            }
        }
        String assay = reports.isEmpty() ? "" : reports.get(0).assay();
        return new Matrix(Report.SCHEMA, assay, targets, List.copyOf(rows.values()));
    }

    private static TargetEntry target(Report report, String folder) {
        return new TargetEntry(
                report.target(),
                report.pack(),
                report.url(),
                report.verdict(),
                report.incomplete(),
                report.rootCause(),
                report.counts(),
                report.exchanges(),
                folder,
                folder + "/report.json",
                folder + "/report.html");
    }

    private static Row row(String pack, ClauseEntry clause) {
        return new Row(pack, clause.id(), clause.text(), clause.topic(), clause.level(), new LinkedHashMap<>());
    }
}
