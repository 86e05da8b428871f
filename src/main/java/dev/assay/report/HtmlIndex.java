package dev.assay.report;

import static dev.assay.report.Templates.fields;

import dev.assay.report.Matrix.Row;
import dev.assay.report.Matrix.TargetEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The matrix as a page: a line for each target, and clauses by targets as a heat map. */
final class HtmlIndex {
    /** Where there are more targets, cells are small and lead nowhere: all are seen, none is hit. */
    private static final int SEEN_AT_ONCE = 24;

    private HtmlIndex() {}

    static String of(Matrix matrix) {
        return Templates.page(
                "index",
                fields(
                        "assay", matrix.assay(),
                        "targets",
                                matrix.targets().stream().map(HtmlIndex::target).toList(),
                        "many", matrix.targets().size() != 1,
                        "size", matrix.targets().size(),
                        "dense", matrix.targets().size() > SEEN_AT_ONCE,
                        "columns", matrix.targets().size() + 2,
                        "verdicts", verdicts(matrix),
                        "topics", topics(matrix)));
    }

    private static List<Map<String, @Nullable Object>> verdicts(Matrix matrix) {
        List<Map<String, @Nullable Object>> verdicts = new ArrayList<>();
        for (String verdict : List.of("conformant", "nonconformant", "inconclusive")) {
            long count = matrix.targets().stream()
                    .filter(target -> target.verdict().equals(verdict))
                    .count();
            Mark mark = Mark.ofVerdict(verdict);
            verdicts.add(fields(
                    "verdict", verdict,
                    "count", Long.toString(count),
                    "none", count == 0,
                    "mark", mark.outcome(),
                    "sign", mark.sign()));
        }
        return verdicts;
    }

    private static Map<String, @Nullable Object> target(TargetEntry target) {
        Mark mark = Mark.ofVerdict(target.verdict());
        return fields(
                "name", target.name(),
                "pack", target.pack(),
                "url", target.url(),
                "verdict", target.verdict(),
                "mark", mark.outcome(),
                "sign", mark.sign(),
                "incomplete", Boolean.TRUE.equals(target.incomplete()),
                "rootCause", target.rootCause(),
                "exchanges", Integer.toString(target.exchanges()),
                "html", target.html(),
                "counts",
                        Mark.EQUATION.stream()
                                .map(outcome -> count(target, outcome))
                                .toList());
    }

    private static Map<String, @Nullable Object> count(TargetEntry target, Mark mark) {
        int count = target.counts().getOrDefault(mark.outcome(), 0);
        return fields("count", Integer.toString(count), "none", count == 0, "mark", mark.outcome());
    }

    private static List<Map<String, @Nullable Object>> topics(Matrix matrix) {
        Map<String, List<Row>> byTopic = new LinkedHashMap<>();
        boolean packs =
                matrix.targets().stream().map(TargetEntry::pack).distinct().count() > 1;
        for (Row row : matrix.clauses()) {
            byTopic.computeIfAbsent((packs ? row.pack() + " \u00b7 " : "") + row.topic(), topic -> new ArrayList<>())
                    .add(row);
        }
        List<Map<String, @Nullable Object>> topics = new ArrayList<>();
        byTopic.forEach((topic, rows) -> topics.add(fields(
                "topic",
                topic,
                "rows",
                rows.stream().map(row -> row(matrix, row)).toList())));
        return topics;
    }

    private static Map<String, @Nullable Object> row(Matrix matrix, Row row) {
        return fields(
                "id", row.id(),
                "text", row.text(),
                "level", row.level(),
                "broken",
                        row.outcomes().values().stream()
                                .filter(outcome -> Mark.of(outcome).compareTo(Mark.WARN) <= 0)
                                .count(),
                "cells",
                        matrix.targets().stream()
                                .map(target ->
                                        cell(target, row, matrix.targets().size() <= SEEN_AT_ONCE))
                                .toList());
    }

    /** A cell links to the report where it can be hit and there is something to read there. */
    private static Map<String, @Nullable Object> cell(TargetEntry target, Row row, boolean links) {
        String outcome = target.pack().equals(row.pack()) ? row.outcomes().get(target.name()) : null;
        if (outcome == null) {
            return fields(
                    "target",
                    target.name(),
                    "told",
                    true,
                    "mark",
                    "absent",
                    "sign",
                    "",
                    "word",
                    "not in this pack",
                    "href",
                    null);
        }
        Mark mark = Mark.of(outcome);
        boolean detailed = links && mark.compareTo(Mark.WAIVED) <= 0;
        return fields(
                "target",
                target.name(),
                "told",
                mark != Mark.PASS,
                "mark",
                outcome,
                "sign",
                mark.sign(),
                "word",
                outcome,
                "href",
                detailed ? target.html() + "#" + Sections.anchor(row.id()) : null);
    }
}
