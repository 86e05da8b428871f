package dev.assay.report;

import dev.assay.report.Background.LifeEntry;
import dev.assay.report.Background.PageEntry;
import dev.assay.report.Background.ScenarioEntry;
import dev.assay.report.Background.SpellEntry;
import dev.assay.report.Background.StatesEntry;
import dev.assay.report.Background.StayedEntry;
import dev.assay.report.Background.WalkEntry;
import dev.assay.report.Report.ClauseEntry;
import dev.assay.report.Report.Evidence;
import dev.assay.report.Report.Excluded;
import dev.assay.report.Report.FindingEntry;
import dev.assay.report.Report.HeaderEntry;
import dev.assay.report.Report.Waiver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports to test the views with. */
final class Samples {
    static final String BODY =
            "{\"requests\":[{\"id\":\"car-1\",\"state\":\"done\"}],\"page_info\":{\"current_count\":2,\"next_marker\":null}}";

    private static final List<String> OUTCOMES =
            List.of("pass", "warn", "fail", "not-exercised", "waived", "error", "pass", "fail");

    private Samples() {}

    /** Every outcome at least once, two of them twice. */
    static Report every(String target) {
        return report(target, "nonconformant", OUTCOMES, "plain");
    }

    static Report of(String target, String verdict, List<String> outcomes) {
        return report(target, verdict, outcomes, "plain");
    }

    /** The same, with that text wherever a target, a pack or a config may put one. */
    static Report holding(String text) {
        return report(text, "nonconformant", OUTCOMES, text);
    }

    /** As many failed clauses as it takes to show these exchanges, five findings in each. */
    static Report proving(List<Evidence> evidence) {
        List<ClauseEntry> clauses = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i += 5) {
            List<FindingEntry> findings =
                    evidence.subList(i, i + 5).stream().map(Samples::proof).toList();
            clauses.add(new ClauseEntry(
                    "XX-" + i,
                    "text",
                    "topic",
                    "source",
                    null,
                    "must",
                    "documented",
                    "required",
                    null,
                    "fail",
                    9,
                    5,
                    List.of(),
                    findings,
                    null));
        }
        Map<String, Integer> counts = Map.of("planned", clauses.size(), "fail", clauses.size());
        return new Report(
                Report.SCHEMA,
                "0.1.0",
                "sample",
                "title",
                "target",
                "http://127.0.0.1:9/",
                "2026-11-22T10:00:00Z",
                "2026-11-22T10:00:01Z",
                "nonconformant",
                null,
                null,
                counts,
                500,
                clauses,
                List.of(),
                evidence,
                null);
    }

    private static FindingEntry proof(Evidence one) {
        String curl = Curl.command(one.method(), one.url(), one.requestHeaders(), List.of());
        return new FindingEntry(
                "F-" + one.id(),
                "a message",
                "an expectation",
                "what came",
                "/0/state",
                "a scenario",
                one.id(),
                curl,
                null);
    }

    private static Report report(String target, String verdict, List<String> outcomes, String text) {
        List<ClauseEntry> clauses = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>(Map.of("planned", outcomes.size()));
        for (int i = 0; i < outcomes.size(); i++) {
            clauses.add(clause("XX-" + (i + 1), outcomes.get(i), text));
            counts.merge(outcomes.get(i), 1, Integer::sum);
        }
        return new Report(
                Report.SCHEMA,
                "0.1.0",
                "sample",
                text,
                target,
                "http://127.0.0.1:9/" + text,
                "2026-11-22T10:00:00.125Z",
                "2026-11-22T10:00:01.625Z",
                verdict,
                null,
                text,
                counts,
                42,
                clauses,
                List.of(new Excluded("XX-9", text, text)),
                List.of(evidence("E1", text), silence("E2", text)),
                background(text));
    }

    private static Background background(String text) {
        List<PageEntry> pages =
                List.of(new PageEntry(1, "E0", 3, 0, true), new PageEntry(2, "E1", 3, 1, true), last("E2"));
        return new Background(
                Map.of("list", text),
                List.of(new ScenarioEntry(text, text, 7, text, gherkin(text))),
                List.of(
                        new WalkEntry(text, text, "complete", "", 3, pages),
                        new WalkEntry(text, text, "circling", text, 40, List.of(last("E9")))),
                new StatesEntry(
                        text,
                        List.of("open", text),
                        9,
                        1,
                        List.of(new StayedEntry(text, 8)),
                        List.of(new LifeEntry(text, spells(text)))));
    }

    private static String gherkin(String text) {
        String line = text.replaceAll("\\R", " ");
        return "@" + line + "\nScenario: " + line + "\n  When " + line;
    }

    private static PageEntry last(String exchange) {
        return new PageEntry(40, exchange, 0, 0, false);
    }

    private static List<SpellEntry> spells(String text) {
        return List.of(
                new SpellEntry("open", 1.5, 100, 3, "E0", null),
                new SpellEntry(text, 120, 700, 5, "E1", null),
                new SpellEntry("open", 800, 800, 1, "E2", true));
    }

    private static ClauseEntry clause(String id, String outcome, String text) {
        boolean broken = List.of("warn", "fail", "waived", "error").contains(outcome);
        boolean explained = List.of("not-exercised", "waived", "error").contains(outcome);
        return new ClauseEntry(
                id,
                text,
                text,
                text,
                id.endsWith("1") ? null : text,
                outcome.equals("warn") ? "should" : "must",
                "documented",
                "required",
                id.endsWith("2") ? "R1" : null,
                outcome,
                outcome.equals("not-exercised") ? 0 : 3,
                broken ? 2 : 0,
                explained ? List.of(text) : List.of(),
                broken ? List.of(finding(id, text, "E1"), finding(id, text, "E2")) : List.of(),
                outcome.equals("waived") ? new Waiver(text, text, "2027-01-31") : null);
    }

    private static FindingEntry finding(String clause, String text, String exchange) {
        String curl = Curl.command("GET", "http://127.0.0.1:9/" + text, List.of(), List.of());
        return new FindingEntry(
                clause + "-" + exchange,
                text,
                text,
                text,
                "/page_info/current_count",
                text,
                exchange,
                curl,
                "features/sample/list.feature:4" + clause.charAt(3));
    }

    static Evidence evidence(String id, String text) {
        List<HeaderEntry> headers = List.of(new HeaderEntry("X-Any", text), new HeaderEntry(text, text));
        String body = text.equals("plain") ? BODY : text;
        return new Evidence(
                id,
                text,
                text,
                "2026-11-22T10:00:01Z",
                3.25,
                "GET",
                "http://127.0.0.1:9/" + text,
                headers,
                text,
                200,
                headers,
                body,
                null);
    }

    private static Evidence silence(String id, String text) {
        return new Evidence(
                id, text, text, "2026-11-22T10:00:01Z", 0, "GET", text, List.of(), null, null, List.of(), null, text);
    }
}
