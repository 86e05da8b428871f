package dev.assay.report;

import dev.assay.report.Report.ClauseEntry;
import java.util.List;

/** A waiver file that would accept what these reports found broken: a beginning, for somebody to edit. */
public final class WaiverDraft {
    private final String reason;
    private final String owner;
    private final String expires;

    /**
     * What each entry says.
     *
     * @param reason empty where that is still to be written; such a file is not accepted
     * @param owner as the reason
     * @param expires an ISO 8601 date
     */
    public WaiverDraft(String reason, String owner, String expires) {
        this.reason = reason;
        this.owner = owner;
        this.expires = expires;
    }

    /** The clauses that are broken and not waived: fails, and where they count too, warnings. */
    public static List<ClauseEntry> broken(Report report, boolean warnings) {
        return report.clauses().stream()
                .filter(clause -> clause.outcome().equals("fail")
                        || warnings && clause.outcome().equals("warn"))
                .toList();
    }

    /** The text of the file, in YAML: an entry for each broken clause of each target. */
    public String text(List<Report> reports, boolean warnings) {
        StringBuilder text = new StringBuilder("""
                # Breaches that are accepted for the time being. Each needs a reason, and an owner who answers for it.
                # After the day that it expires, or when the clause is kept again, the gate asks for it to be removed.
                waivers:
                """);
        for (Report report : reports) {
            broken(report, warnings).forEach(clause -> entry(text, report.target(), clause));
        }
        return text.toString();
    }

    private void entry(StringBuilder text, String target, ClauseEntry clause) {
        String found = clause.findings().isEmpty()
                ? clause.text()
                : clause.findings().get(0).message() + ": expected "
                        + clause.findings().get(0).expected() + ", got "
                        + clause.findings().get(0).actual();
        text.append("  # ")
                .append(clause.outcome())
                .append(": ")
                .append(Visible.line(found))
                .append('\n');
        text.append("  - clause: ").append(JsonText.of(clause.id())).append('\n');
        text.append("    target: ").append(JsonText.of(target)).append('\n');
        text.append("    reason: ").append(JsonText.of(reason)).append('\n');
        text.append("    owner: ").append(JsonText.of(owner)).append('\n');
        text.append("    expires: ").append(expires).append('\n');
    }
}
