package dev.assay.report;

import dev.assay.report.Report.ClauseEntry;
import dev.assay.report.Report.Evidence;
import dev.assay.report.Report.FindingEntry;
import java.util.List;
import java.util.Optional;

/** The report as Markdown, for the summary of a CI job. */
final class Summary {
    private static final int LONGEST_BODY = 1500;
    private static final int MOST_EXCHANGES = 20;

    private final Report report;
    private final Sections sections;
    private final StringBuilder text = new StringBuilder(8192);

    private Summary(Report report) {
        this.report = report;
        this.sections = new Sections(report);
    }

    static String of(Report report) {
        return new Summary(report).write();
    }

    private String write() {
        String sign = Mark.ofVerdict(report.verdict()).sign();
        text.append("## ")
                .append(sign)
                .append(' ')
                .append(markdown(report.target()))
                .append(": ");
        text.append(report.verdict()).append("\n\n");
        text.append(sections.sentence())
                .append("  \n")
                .append(report.equation())
                .append("\n\n");
        if (Boolean.TRUE.equals(report.incomplete())) {
            text.append("**Incomplete:** the run was interrupted.\n\n");
        }
        if (report.rootCause() != null) {
            text.append("**Root cause:** ").append(markdown(report.rootCause())).append("\n\n");
        }
        text.append(markdown(report.title()))
                .append(" \u00b7 ")
                .append(code(report.url()))
                .append(" \u00b7 ");
        text.append(report.exchanges())
                .append(" exchanges \u00b7 Assay ")
                .append(markdown(report.assay()))
                .append("\n");
        broken();
        waived();
        notExercised();
        return text.toString();
    }

    private void broken() {
        List<ClauseEntry> broken = sections.broken();
        if (broken.isEmpty()) {
            return;
        }
        text.append("\n### Broken\n\n| | Clause | Expected | Actual | Place |\n|---|---|---|---|---|\n");
        for (ClauseEntry clause : broken) {
            Optional<FindingEntry> first = clause.findings().stream().findFirst();
            text.append("| ").append(Mark.of(clause).sign()).append(' ').append(clause.outcome());
            text.append(" | ").append(code(clause.id())).append("<br>").append(markdown(clause.text()));
            text.append("<br><sub>")
                    .append(markdown(clause.source() + ", " + clause.level()))
                    .append("</sub> | ");
            text.append(first.map(finding -> code(finding.expected())).orElse(""))
                    .append(" | ");
            text.append(
                    first.map(finding -> code(finding.actual())).orElseGet(() -> markdown(Sections.reason(clause))));
            text.append(" | ")
                    .append(first.map(finding -> code(finding.at())).orElse(""))
                    .append(" |\n");
        }
        text.append('\n');
        broken.stream()
                .flatMap(clause -> clause.findings().stream().limit(1))
                .limit(MOST_EXCHANGES)
                .forEach(this::exchange);
    }

    private void exchange(FindingEntry finding) {
        Optional<Evidence> evidence = sections.evidence(finding);
        if (evidence.isEmpty()) {
            return;
        }
        text.append("<details><summary>").append(code(finding.id())).append(' ').append(markdown(finding.message()));
        text.append("</summary>\n\n");
        fenced("http", Plain.exchange(evidence.get(), LONGEST_BODY));
        if (!finding.curl().isEmpty()) {
            fenced("sh", finding.curl() + "\n");
        }
        text.append("</details>\n\n");
    }

    /** The fence is longer than any run of backticks within, so nothing in it can close it. */
    private void fenced(String language, String content) {
        String fence = "```";
        while (content.contains(fence)) {
            fence += "`";
        }
        text.append(fence).append(language).append('\n').append(Visible.text(content));
        text.append(fence).append("\n\n");
    }

    private void waived() {
        List<ClauseEntry> waived = sections.with(Mark.WAIVED);
        if (!waived.isEmpty()) {
            text.append("\n### Waived\n\n");
            waived.forEach(clause -> item(clause.id(), Sections.reason(clause)));
        }
    }

    private void notExercised() {
        if (!sections.with(Mark.NOT_EXERCISED).isEmpty()) {
            text.append("\n### Not exercised\n\n");
            sections.notExercised().forEach((reason, clauses) -> {
                text.append("- ").append(markdown(reason)).append(": ");
                text.append(String.join(
                        ", ", clauses.stream().map(clause -> code(clause.id())).toList()));
                text.append('\n');
            });
        }
    }

    private void item(String id, String reason) {
        text.append("- ").append(code(id)).append(": ").append(markdown(reason)).append('\n');
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "<code>" + markdown(text) + "</code>";
    }

    /** In one line, and each character that Markdown or HTML could obey as a reference to itself. */
    static String markdown(String text) {
        StringBuilder markdown = new StringBuilder(text.length() + 16);
        for (char c : Visible.line(text).toCharArray()) {
            if ("\\`*_{}[]()<>#|~!&\"'@:+=^$".indexOf(c) >= 0) {
                markdown.append("&#").append((int) c).append(';');
            } else {
                markdown.append(c);
            }
        }
        return markdown.toString();
    }
}
