package dev.assay.report;

import dev.assay.report.Report.ClauseEntry;
import dev.assay.report.Report.FindingEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The findings as SARIF 2.1.0, with what code scanning at GitHub needs besides: a rule for each clause, a result for each
 * finding, a fingerprint that is the same in the next run.
 */
final class Sarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final Pattern LOCATION = Pattern.compile("(.+):([1-9][0-9]{0,8})");
    private static final Pattern INDEX = Pattern.compile("/[0-9]+(?=/|$)");

    private final Report report;
    private final Map<String, Integer> seen = new HashMap<>();

    private Sarif(Report report) {
        this.report = report;
    }

    /** One finding of one clause, and where the clause stands among the rules. */
    private record Result(int rule, ClauseEntry clause, FindingEntry finding) {}

    static String of(Report report) {
        return new Sarif(report).write();
    }

    private String write() {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < report.clauses().size(); i++) {
            ClauseEntry clause = report.clauses().get(i);
            for (FindingEntry finding : clause.findings()) {
                results.add(new Result(i, clause, finding));
            }
        }
        return new JsonText()
                .object(json -> json.text("$schema", SCHEMA)
                        .text("version", "2.1.0")
                        .objects("runs", List.of(report), (run, one) -> run.member(
                                        "tool", tool -> tool.member("driver", this::driver))
                                .member(
                                        "automationDetails",
                                        details -> details.text(
                                                "id", "assay/" + report.pack() + "/" + report.target() + "/"))
                                .member(
                                        "originalUriBaseIds",
                                        bases -> bases.member(
                                                "%SRCROOT%",
                                                base -> base.member(
                                                        "description",
                                                        words -> words.text(
                                                                "text", "The root that the pack was read from."))))
                                .objects("invocations", List.of(report), this::invocation)
                                .objects("results", results, this::result)))
                .toString();
    }

    private void driver(JsonText driver) {
        driver.text("name", "Assay").text("semanticVersion", semantic()).text("version", report.assay());
        driver.objects("rules", report.clauses(), this::rule);
    }

    private String semantic() {
        return report.assay().matches("\\d+\\.\\d+\\.\\d+([-+].*)?")
                ? report.assay()
                : "0.0.0-" + Sections.slug(report.assay());
    }

    private void rule(JsonText rule, ClauseEntry clause) {
        String ground = clause.source() + "; " + clause.level() + ", " + clause.basis()
                + (clause.ruling() == null
                        ? ""
                        : "; ruling " + clause.ruling() + " in spec/" + report.pack() + "/rulings.md");
        rule.text("id", clause.id())
                .member("shortDescription", words -> words.text("text", clause.text()))
                .member("fullDescription", words -> words.text("text", clause.text() + " (" + ground + ")"))
                .member("help", words -> words.text("text", help(clause, ground))
                        .text(
                                "markdown",
                                Summary.markdown(clause.text()) + "\n\n" + Summary.markdown(ground)
                                        + "\n\n`assay explain` gives the ruling and how the clause is checked."))
                .member("defaultConfiguration", usual -> usual.text("level", level(clause.level())))
                .member("properties", properties -> properties
                        .texts("tags", List.of(Visible.line(clause.topic()), clause.level(), clause.basis()))
                        .text("problem.severity", severity(clause.level())));
    }

    private static String help(ClauseEntry clause, String ground) {
        return clause.text() + "\n" + ground + "\nassay explain " + clause.id()
                + " gives the ruling and how the clause is checked.";
    }

    private static String level(String level) {
        return switch (level) {
            case "must" -> "error";
            case "should" -> "warning";
            default -> "note";
        };
    }

    private static String severity(String level) {
        return level.equals("must") ? "error" : level.equals("should") ? "warning" : "recommendation";
    }

    private void invocation(JsonText invocation, Report run) {
        boolean whole = run.incomplete() == null && run.rootCause() == null && run.count("error") == 0;
        invocation
                .plain("executionSuccessful", whole)
                .text("startTimeUtc", run.started())
                .text("endTimeUtc", run.finished());
        List<String> troubles = new ArrayList<>();
        Optional.ofNullable(run.rootCause()).ifPresent(troubles::add);
        if (run.incomplete() != null) {
            troubles.add("the run was interrupted");
        }
        run.clauses().stream()
                .filter(clause -> Mark.of(clause) == Mark.ERROR)
                .forEach(clause -> troubles.add(clause.id() + ": " + Sections.reason(clause)));
        invocation.objects("toolExecutionNotifications", troubles, (notification, trouble) -> notification
                .text("level", "error")
                .member("message", message -> message.text("text", inert(trouble))));
    }

    private void result(JsonText json, Result result) {
        FindingEntry finding = result.finding();
        ClauseEntry clause = result.clause();
        json.text("ruleId", clause.id())
                .plain("ruleIndex", result.rule())
                .text("level", level(clause.level()))
                .member("message", message -> message.text("text", inert(message(finding))));
        Optional.ofNullable(finding.location())
                .map(LOCATION::matcher)
                .filter(Matcher::matches)
                .ifPresent(at -> json.objects(
                        "locations",
                        List.of(at),
                        (location, place) -> location.member(
                                "physicalLocation", physical -> place(physical, at.group(1), at.group(2)))));
        String print = fingerprint(clause, finding);
        json.member(
                "partialFingerprints",
                prints -> prints.text("primaryLocationLineHash", print + ":" + seen.merge(print, 1, Integer::sum)));
        if (Mark.of(clause) == Mark.WAIVED) {
            json.objects("suppressions", List.of(clause), (suppression, waived) -> suppression
                    .text("kind", "external")
                    .text("status", "accepted")
                    .text("justification", Sections.reason(waived)));
        }
        json.member("properties", properties -> properties
                .text("finding", finding.id())
                .text("outcome", clause.outcome())
                .text("expected", finding.expected())
                .text("actual", finding.actual())
                .text("at", finding.at())
                .text("scenario", finding.scenario())
                .text("exchange", finding.exchange()));
    }

    private static void place(JsonText physical, String file, String line) {
        physical.member("artifactLocation", artifact -> artifact.text("uri", file.replace(" ", "%20"))
                        .text("uriBaseId", "%SRCROOT%"))
                .member("region", region -> region.plain("startLine", line)
                        .plain("startColumn", 1)
                        .plain("endLine", line)
                        .plain("endColumn", 2));
    }

    private static String message(FindingEntry finding) {
        return finding.message() + ": expected " + finding.expected() + ", got " + finding.actual()
                + (finding.at().isEmpty() ? "" : " at " + finding.at())
                + (finding.exchange().isEmpty() ? "" : " (exchange " + finding.exchange() + ")");
    }

    /**
     * What is the same when the same thing is found again: not the exchange, not which item of a list it was, and not the
     * scenario where what is found does not depend on it.
     */
    private static String fingerprint(ClauseEntry clause, FindingEntry finding) {
        boolean decides = finding.location() != null && finding.location().contains(".feature:");
        String same = clause.id() + "\n" + (decides ? finding.scenario() : "") + "\n"
                + INDEX.matcher(finding.at()).replaceAll("/*");
        return UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, 16);
    }

    /** A message may hold links, in square brackets: text of a target makes none. */
    private static String inert(String text) {
        String visible = Visible.line(text);
        return visible.contains("](")
                ? visible.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
                : visible;
    }
}
