package dev.assay.report;

import dev.assay.report.Report.ClauseEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operations with their outcomes as bars on one scale, and the topics of each. */
final class OperationsHtml {
    private final Sections sections;
    private final ClauseHtml clauses;

    OperationsHtml(Sections sections, ClauseHtml clauses) {
        this.sections = sections;
        this.clauses = clauses;
    }

    List<Map<String, @Nullable Object>> fields() {
        Map<String, Map<String, List<ClauseEntry>>> operations = sections.operations();
        int longest = operations.values().stream()
                .mapToInt(topics -> all(topics).size())
                .max()
                .orElse(1);
        List<Map<String, @Nullable Object>> fields = new ArrayList<>();
        operations.forEach((operation, topics) -> {
            List<ClauseEntry> all = all(topics);
            String slug = operation.isEmpty() ? "every" : "of-" + Sections.slug(operation);
            fields.add(Templates.fields(
                    "operation",
                    operation.isEmpty() ? "Every operation" : operation,
                    "id",
                    operation.isEmpty() ? "*" : operation,
                    "slug",
                    slug,
                    "size",
                    all.size(),
                    "tally",
                    tally(all),
                    "longest",
                    longest,
                    "bars",
                    bars(all),
                    "topics",
                    topics.entrySet().stream()
                            .map(topic -> topic(slug, topic.getKey(), topic.getValue()))
                            .toList()));
        });
        return fields;
    }

    private static List<ClauseEntry> all(Map<String, List<ClauseEntry>> topics) {
        return topics.values().stream().flatMap(List::stream).toList();
    }

    private Map<String, @Nullable Object> topic(String operation, String topic, List<ClauseEntry> of) {
        return Templates.fields(
                "topic",
                topic,
                "slug",
                operation + "-" + Sections.slug(topic),
                "tally",
                tally(of),
                "clauses",
                of.stream().map(clauses::row).toList());
    }

    /** Most serious last, so that what is wrong stands at the end of the bar. */
    private static List<Map<String, @Nullable Object>> bars(List<ClauseEntry> all) {
        List<Map<String, @Nullable Object>> bars = new ArrayList<>();
        long at = 0;
        for (Mark mark : Mark.reversed()) {
            long count = count(all, mark);
            if (count > 0) {
                bars.add(Templates.fields(
                        "mark", mark.outcome(), "from", Long.toString(at), "count", count, "done", mark.done()));
            }
            at += count;
        }
        return bars;
    }

    private static String tally(List<ClauseEntry> clauses) {
        List<String> tally = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            long count = count(clauses, mark);
            if (count > 0) {
                tally.add(count + " " + mark.done());
            }
        }
        return String.join(", ", tally);
    }

    private static long count(List<ClauseEntry> clauses, Mark mark) {
        return clauses.stream().filter(clause -> Mark.of(clause) == mark).count();
    }
}
