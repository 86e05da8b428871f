package dev.assay.report;

import dev.assay.report.Report.ClauseEntry;
import dev.assay.report.Report.FindingEntry;
import java.util.List;

/** What a report says of one clause, as plain text: for test reports and consoles. */
public final class ClauseText {
    private static final int LONGEST_BODY = 4000;

    private ClauseText() {}

    /** The one line that says most: the first finding's message, else the reasons. */
    public static String message(ClauseEntry clause) {
        return clause.findings().isEmpty()
                ? Sections.reason(clause)
                : clause.findings().get(0).message();
    }

    /**
     * The clause with its source and level, the reasons, and every finding with what was expected and what came; the first
     * with its exchange. Hidden characters of the exchange are made visible; the rest is as the target sent it.
     */
    public static String of(Report report, ClauseEntry clause) {
        StringBuilder text = new StringBuilder(clause.text() + "\n" + clause.source() + ", " + clause.level() + "\n");
        clause.reasons().forEach(reason -> text.append(reason).append('\n'));
        List<FindingEntry> findings = clause.findings();
        for (int i = 0; i < findings.size(); i++) {
            finding(text, report, findings.get(i), i == 0);
        }
        if (clause.found() > findings.size()) {
            text.append("\n").append(clause.found()).append(" breaches in all\n");
        }
        return text.toString();
    }

    private static void finding(StringBuilder text, Report report, FindingEntry finding, boolean whole) {
        text.append('\n')
                .append(finding.id())
                .append(": ")
                .append(finding.message())
                .append('\n');
        text.append("  expected: ").append(finding.expected()).append('\n');
        text.append("  actual:   ").append(finding.actual()).append('\n');
        if (!finding.at().isEmpty()) {
            text.append("  at:       ").append(finding.at()).append('\n');
        }
        text.append("  scenario: ").append(finding.scenario()).append('\n');
        if (whole) {
            new Sections(report).evidence(finding).ifPresent(evidence -> text.append('\n')
                    .append(Plain.exchange(evidence, LONGEST_BODY)));
        }
        if (!finding.curl().isEmpty()) {
            text.append('\n').append(finding.curl()).append('\n');
        }
    }
}
