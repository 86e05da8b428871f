package dev.assay.report;

import static dev.assay.report.Templates.fields;

import dev.assay.report.Report.ClauseEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report as one self-contained page. */
final class HtmlReport {
    private final Report report;
    private final Sections sections;
    private final ClauseHtml clauses;
    private final OperationsHtml operations;
    private final WalksHtml walks;
    private final StatesHtml states;

    private HtmlReport(Report report) {
        this.report = report;
        this.sections = new Sections(report);
        this.clauses = new ClauseHtml(report, sections);
        this.operations = new OperationsHtml(sections, clauses);
        this.walks = new WalksHtml(report);
        this.states = new StatesHtml(report.around().states());
    }

    static String of(Report report) {
        return Templates.page("report", new HtmlReport(report).fieldsOfPage());
    }

    private Map<String, @Nullable Object> fieldsOfPage() {
        List<ClauseEntry> broken = sections.broken();
        List<ClauseEntry> waived = sections.with(Mark.WAIVED);
        List<ClauseEntry> silent = sections.with(Mark.NOT_EXERCISED);
        Map<String, @Nullable Object> page = fields(
                "report", report(),
                "verdict", report.verdict(),
                "verdictMark", Mark.ofVerdict(report.verdict()).outcome(),
                "verdictSign", Mark.ofVerdict(report.verdict()).sign(),
                "sentence", sections.sentence(),
                "incomplete", Boolean.TRUE.equals(report.incomplete()),
                "rootCause", report.rootCause(),
                "equation", report.equation(),
                "planned", report.count("planned"),
                "terms", terms(),
                "operations", operations.fields(),
                "broken", broken.stream().map(clauses::detail).toList(),
                "brokenCount", broken.size(),
                "waived", waived.stream().map(clauses::detail).toList(),
                "waivedCount", waived.size(),
                "silent", reasons(),
                "silentCount", silent.size(),
                "excluded", report.excluded().stream().map(HtmlReport::excluded).toList(),
                "excludedCount", report.excluded().size(),
                "outcomes",
                        Mark.EQUATION.stream()
                                .filter(mark -> report.count(mark.outcome()) > 0)
                                .map(mark -> fields("outcome", mark.outcome()))
                                .toList());
        page.put("walks", walks.fields());
        page.put("walksCount", report.around().walks().size());
        page.put("states", states.fields());
        return page;
    }

    private Map<String, @Nullable Object> report() {
        return fields(
                "target", report.target(),
                "title", report.title(),
                "pack", report.pack(),
                "url", report.url(),
                "assay", report.assay(),
                "started", report.started().replace('T', ' ').replaceAll("(\\.\\d+)?Z$", " UTC"),
                "startedIso", report.started(),
                "seconds", String.format(Locale.ROOT, "%.2f s", sections.seconds()),
                "exchanges", report.exchanges());
    }

    private List<Map<String, @Nullable Object>> terms() {
        List<Map<String, @Nullable Object>> terms = new ArrayList<>();
        for (Mark mark : Mark.EQUATION) {
            int count = report.count(mark.outcome());
            if (count > 0 || mark != Mark.ERROR) {
                terms.add(fields(
                        "sum", !terms.isEmpty(),
                        "count", Integer.toString(count),
                        "none", count == 0,
                        "done", mark.done(),
                        "sign", mark.sign(),
                        "mark", mark.outcome()));
            }
        }
        return terms;
    }

    private List<Map<String, @Nullable Object>> reasons() {
        List<Map<String, @Nullable Object>> reasons = new ArrayList<>();
        sections.notExercised()
                .forEach((reason, silent) -> reasons.add(fields(
                        "reason", reason,
                        "size", silent.size(),
                        "clauses", silent.stream().map(clauses::row).toList())));
        return reasons;
    }

    private static Map<String, @Nullable Object> excluded(Report.Excluded excluded) {
        return fields("clause", excluded.clause(), "text", excluded.text(), "reason", excluded.reason());
    }
}
