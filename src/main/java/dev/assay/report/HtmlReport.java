package dev.assay.report;

import static dev.assay.report.Templates.fields;

import dev.assay.report.Report.ClauseEntry;
import dev.assay.report.Report.Evidence;
import dev.assay.report.Report.FindingEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The report as one self-contained page. */
final class HtmlReport {
    private final Report report;
    private final Sections sections;
    private final ExchangeHtml exchanges;

    private HtmlReport(Report report) {
        this.report = report;
        this.sections = new Sections(report);
        this.exchanges = new ExchangeHtml(report);
    }

    static String of(Report report) {
        return Templates.page("report", new HtmlReport(report).fieldsOfPage());
    }

    private Map<String, @Nullable Object> fieldsOfPage() {
        List<ClauseEntry> broken = sections.broken();
        List<ClauseEntry> waived = sections.with(Mark.WAIVED);
        List<ClauseEntry> silent = sections.with(Mark.NOT_EXERCISED);
        return fields(
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
                "topics", topics(),
                "broken", broken.stream().map(this::detail).toList(),
                "brokenCount", broken.size(),
                "waived", waived.stream().map(this::detail).toList(),
                "waivedCount", waived.size(),
                "silent", reasons(),
                "silentCount", silent.size(),
                "excluded", report.excluded().stream().map(HtmlReport::excluded).toList(),
                "excludedCount", report.excluded().size(),
                "outcomes",
                        Mark.EQUATION.stream()
                                .filter(mark -> report.count(mark.outcome()) > 0)
                                .map(mark -> fields("outcome", mark.outcome()))
                                .toList(),
                "operations",
                        report.clauses().stream()
                                .map(ClauseEntry::operation)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
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

    private List<Map<String, @Nullable Object>> topics() {
        List<Map<String, @Nullable Object>> topics = new ArrayList<>();
        sections.topics()
                .forEach((topic, clauses) -> topics.add(fields(
                        "topic", topic,
                        "slug", Sections.slug(topic),
                        "size", clauses.size(),
                        "tally", tally(clauses),
                        "clauses", clauses.stream().map(HtmlReport::row).toList())));
        return topics;
    }

    private static String tally(List<ClauseEntry> clauses) {
        List<String> tally = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            long count =
                    clauses.stream().filter(clause -> Mark.of(clause) == mark).count();
            if (count > 0) {
                tally.add(count + " " + mark.done());
            }
        }
        return String.join(", ", tally);
    }

    private List<Map<String, @Nullable Object>> reasons() {
        List<Map<String, @Nullable Object>> reasons = new ArrayList<>();
        sections.notExercised()
                .forEach((reason, clauses) -> reasons.add(fields(
                        "reason", reason,
                        "size", clauses.size(),
                        "clauses", clauses.stream().map(HtmlReport::row).toList())));
        return reasons;
    }

    private static Map<String, @Nullable Object> row(ClauseEntry clause) {
        Mark mark = Mark.of(clause);
        boolean detailed = !clause.findings().isEmpty() || mark.compareTo(Mark.WAIVED) <= 0;
        return fields(
                "id", clause.id(),
                "anchor", Sections.anchor(clause.id()),
                "text", clause.text(),
                "mark", mark.outcome(),
                "sign", mark.sign(),
                "level", clause.level(),
                "source", clause.source(),
                "operation", clause.operation(),
                "exercised", Long.toString(clause.exercised()),
                "detailed", detailed);
    }

    private Map<String, @Nullable Object> detail(ClauseEntry clause) {
        Map<String, @Nullable Object> detail = row(clause);
        detail.put("basis", clause.basis());
        detail.put("ruling", clause.ruling());
        detail.put("topic", clause.topic());
        detail.put("found", clause.found());
        detail.put("more", Math.max(0, clause.found() - clause.findings().size()));
        detail.put("reasons", clause.reasons());
        detail.put("findings", clause.findings().stream().map(this::finding).toList());
        return detail;
    }

    private Map<String, @Nullable Object> finding(FindingEntry finding) {
        Optional<Evidence> evidence = sections.evidence(finding);
        boolean first = evidence.isPresent() && exchanges.first(evidence.get());
        return fields(
                "id", finding.id(),
                "anchor", Sections.anchor(finding.id()),
                "message", finding.message(),
                "expected", finding.expected(),
                "actual", finding.actual(),
                "at", finding.at(),
                "scenario", finding.scenario(),
                "curl", finding.curl(),
                "exchange", first ? evidence.map(exchanges::fields).orElse(null) : null,
                "elsewhere", evidence.isPresent() && !first ? evidence.get().id() : null,
                "elsewhereAnchor",
                        evidence.map(one -> Sections.anchor(one.id())).orElse(null));
    }

    private static Map<String, @Nullable Object> excluded(Report.Excluded excluded) {
        return fields("clause", excluded.clause(), "text", excluded.text(), "reason", excluded.reason());
    }
}
