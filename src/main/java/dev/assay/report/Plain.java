package dev.assay.report;

import dev.assay.report.Report.Evidence;
import dev.assay.report.Report.HeaderEntry;
import java.util.List;

/** An exchange as plain text, hidden characters made visible. */
final class Plain {
    private Plain() {}

    /**
     * Request and answer, one after the other.
     *
     * @param longest how much of the body is shown, in characters
     */
    static String exchange(Evidence evidence, int longest) {
        StringBuilder text = new StringBuilder();
        text.append(evidence.method())
                .append(' ')
                .append(Visible.line(evidence.url()))
                .append('\n');
        headers(text, evidence.requestHeaders());
        text.append('\n');
        if (evidence.status() == null) {
            String trouble = evidence.trouble() == null ? "" : ": " + Visible.line(evidence.trouble());
            return text.append("no answer").append(trouble).append('\n').toString();
        }
        text.append(evidence.status())
                .append(" in ")
                .append(ExchangeHtml.millis(evidence.millis()))
                .append('\n');
        headers(text, evidence.responseHeaders());
        String body = evidence.body() == null ? "" : Visible.text(evidence.body());
        if (!body.isEmpty()) {
            text.append('\n').append(body, 0, Math.min(body.length(), longest)).append('\n');
        }
        if (body.length() > longest) {
            text.append("\u2026 the rest is in report.json, exchange ")
                    .append(evidence.id())
                    .append('\n');
        }
        return text.toString();
    }

    private static void headers(StringBuilder text, List<HeaderEntry> headers) {
        for (HeaderEntry header : headers) {
            text.append(Visible.line(header.name()))
                    .append(": ")
                    .append(Visible.line(header.value()))
                    .append('\n');
        }
    }
}
