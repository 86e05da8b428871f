package dev.assay.report;

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
     * @param folder relative to the matrix
     */
    record TargetEntry(
            String name,
            String pack,
            String url,
            String verdict,
            @Nullable Boolean incomplete,
            @Nullable String rootCause,
            Map<String, Integer> counts,
            int exchanges,
            String folder) {

        /** The page, relative to the matrix. */
        String html() {
            return folder + "/report.html";
        }
    }

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

    String json() {
        return new JsonText()
                .object(json -> json.text("schema", schema)
                        .text("assay", assay)
                        .objects("targets", targets, Matrix::target)
                        .objects("clauses", clauses, Matrix::row))
                .toString();
    }

    private static void target(JsonText json, TargetEntry target) {
        json.text("name", target.name())
                .text("pack", target.pack())
                .text("url", target.url())
                .text("verdict", target.verdict())
                .plain("incomplete", target.incomplete())
                .text("rootCause", target.rootCause())
                .map("counts", target.counts())
                .plain("exchanges", target.exchanges())
                .text("report", target.folder() + "/report.json")
                .text("html", target.html());
    }

    private static void row(JsonText json, Row row) {
        json.text("pack", row.pack())
                .text("id", row.id())
                .text("text", row.text())
                .text("topic", row.topic())
                .text("level", row.level())
                .map("outcomes", row.outcomes());
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
                folder);
    }

    private static Row row(String pack, ClauseEntry clause) {
        return new Row(pack, clause.id(), clause.text(), clause.topic(), clause.level(), new LinkedHashMap<>());
    }
}
