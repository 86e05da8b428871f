package dev.assay.report;

import static dev.assay.report.Templates.fields;

import dev.assay.report.Background.ScenarioEntry;
import dev.assay.report.Report.ClauseEntry;
import dev.assay.report.Report.Evidence;
import dev.assay.report.Report.FindingEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Clauses as the page shows them: in a line, or with their findings. */
final class ClauseHtml {
    /** A tag line, the keyword of a step or a scenario, or neither. */
    private static final Pattern GHERKIN =
            Pattern.compile("(?<tags>@.*)|(?<keyword>\\p{L}[\\p{L} ]*:|\\s+\\p{L}+)(?<rest>.*)", Pattern.DOTALL);

    private final Report report;
    private final Sections sections;
    private final ExchangeHtml exchanges;
    /** Where each scenario is shown: once, where it is first needed. */
    private final Map<String, String> scenarios = new HashMap<>();

    ClauseHtml(Report report, Sections sections) {
        this.report = report;
        this.sections = sections;
        this.exchanges = new ExchangeHtml(report);
    }

    Map<String, @Nullable Object> row(ClauseEntry clause) {
        Mark mark = Mark.of(clause);
        boolean detailed = !clause.findings().isEmpty() || mark.compareTo(Mark.WAIVED) <= 0;
        return fields(
                "id", clause.id(),
                "anchor", Sections.anchor(clause.id()),
                "text", clause.text(),
                "mark", mark.outcome(),
                "sign", mark.sign(),
                "level", clause.level(),
                "source", report.around().source(clause.source()),
                "operation", clause.operation(),
                "exercised", Long.toString(clause.exercised()),
                "detailed", detailed);
    }

    /** To be called in the order in which the page shows them. */
    Map<String, @Nullable Object> detail(ClauseEntry clause) {
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
        Map<String, @Nullable Object> fields = fields(
                "id", finding.id(),
                "anchor", Sections.anchor(finding.id()),
                "message", finding.message(),
                "expected", finding.expected(),
                "actual", finding.actual(),
                "at", finding.at(),
                "curl", finding.curl(),
                "exchange", first ? evidence.map(exchanges::fields).orElse(null) : null,
                "elsewhere", evidence.isPresent() && !first ? evidence.get().id() : null,
                "elsewhereAnchor",
                        evidence.map(one -> Sections.anchor(one.id())).orElse(null));
        scenario(finding, fields);
        return fields;
    }

    private void scenario(FindingEntry finding, Map<String, @Nullable Object> fields) {
        Optional<ScenarioEntry> scenario = report.around().scenario(finding.scenario());
        String shown = scenarios.get(finding.scenario());
        if (scenario.isEmpty()) {
            fields.put("scenarioName", finding.scenario());
        } else if (shown != null) {
            fields.put("scenarioName", finding.scenario());
            fields.put("scenarioAnchor", shown);
        } else {
            String anchor = "scenario-" + Sections.anchor(finding.id());
            scenarios.put(finding.scenario(), anchor);
            fields.put("scenario", scenario(scenario.get(), anchor));
        }
    }

    private static Map<String, @Nullable Object> scenario(ScenarioEntry scenario, String anchor) {
        return fields(
                "name", scenario.name(),
                "anchor", anchor,
                "place", scenario.feature() + ":" + scenario.line(),
                "rule", scenario.rule(),
                "lines", scenario.text().lines().map(ClauseHtml::line).toList());
    }

    private static Map<String, @Nullable Object> line(String line) {
        Matcher parts = GHERKIN.matcher(line);
        return parts.matches()
                ? fields("tags", parts.group("tags"), "keyword", parts.group("keyword"), "rest", parts.group("rest"))
                : fields("tags", null, "keyword", null, "rest", line);
    }
}
