package dev.assay.report;

import dev.assay.report.BodyText.Piece;
import dev.assay.report.Report.ClauseEntry;
import dev.assay.report.Report.Evidence;
import dev.assay.report.Report.FindingEntry;
import dev.assay.report.Report.HeaderEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Exchanges as the page shows them: each once, where it is first needed, with all its places marked. */
final class ExchangeHtml {
    private static final int LONGEST_BODY = 12_000;
    private static final int SHORTEST_BODY = 500;
    /** Of all bodies together, so that the page stays under 2 MB. */
    private static final int ALL_BODIES = 300_000;

    private final Map<String, Set<String>> places = new HashMap<>();
    private final Set<String> shown = new HashSet<>();

    private final int longest;

    ExchangeHtml(Report report) {
        int share = ALL_BODIES / Math.max(1, report.evidence().size());
        this.longest = Math.min(LONGEST_BODY, Math.max(SHORTEST_BODY, share));
        for (ClauseEntry clause : report.clauses()) {
            for (FindingEntry finding : clause.findings()) {
                if (!finding.at().isEmpty()) {
                    places.computeIfAbsent(finding.exchange(), id -> new HashSet<>())
                            .add(finding.at());
                }
            }
        }
    }

    /** Whether this is the first time that it is asked for. */
    boolean first(Evidence evidence) {
        return shown.add(evidence.id());
    }

    Map<String, @Nullable Object> fields(Evidence evidence) {
        Set<String> marked = places.getOrDefault(evidence.id(), Set.of());
        String body = evidence.body() == null ? "" : evidence.body();
        MarkedBody shown = MarkedBody.of(body, marked, longest);
        return Templates.fields(
                "id", evidence.id(),
                "anchor", Sections.anchor(evidence.id()),
                "scenario", evidence.scenario(),
                "caller", evidence.caller(),
                "started", evidence.started(),
                "millis", millis(evidence.millis()),
                "method", evidence.method(),
                "url", evidence.url(),
                "requestHeaders", headers(evidence.requestHeaders(), Set.of()),
                "requestBody", evidence.requestBody(),
                "status",
                        evidence.status() == null
                                ? "no answer"
                                : evidence.status().toString(),
                "trouble", evidence.trouble(),
                "responseHeaders", headers(evidence.responseHeaders(), marked),
                "before", shown.before(),
                "body", shown.pieces().stream().map(ExchangeHtml::piece).toList(),
                "absent", shown.absent(),
                "empty", body.isEmpty() && evidence.status() != null,
                "cut", shown.cut());
    }

    static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", millis);
    }

    private static List<Map<String, @Nullable Object>> headers(List<HeaderEntry> headers, Set<String> marked) {
        return headers.stream()
                .map(header -> Templates.fields(
                        "name", header.name(),
                        "value", header.value(),
                        "marked", marked.stream().anyMatch(header.name()::equalsIgnoreCase)))
                .toList();
    }

    private static Map<String, @Nullable Object> piece(Piece piece) {
        return Templates.fields("markup", Templates.escaped(piece.text(), false), "marked", piece.marked());
    }
}
