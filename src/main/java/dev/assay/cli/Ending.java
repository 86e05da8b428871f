package dev.assay.cli;

import dev.assay.report.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run prints at its end: what is broken, most serious first; the equation; the verdict; where the reports are. */
final class Ending {
    private static final int FEW = 3;
    private static final int LINES_OF_MANY = 5;
    private static final List<String> SERIOUS = List.of("fail", "error", "warn");

    private final PrintWriter out;
    private final Path reports;

    Ending(PrintWriter out, Path reports) {
        this.out = out;
        this.reports = reports;
    }

    void print(List<Report> done, boolean failOnShould) {
        boolean few = done.size() <= FEW;
        for (Report report : done) {
            out.println(Terminal.bold(Terminal.plain(report.target())) + "  " + Terminal.plain(report.title()) + "  "
                    + Terminal.dim(Terminal.plain(report.url())));
            int most = few ? Integer.MAX_VALUE : LINES_OF_MANY;
            broken(report, most);
            waived(report, most);
            if (report.rootCause() != null) {
                out.println("  root cause: " + Terminal.plain(report.rootCause()));
            } else if (few || report.verdict().equals("inconclusive")) {
                notExercised(report);
            }
            out.println("  " + report.equation() + "  (" + report.exchanges() + " exchanges)");
            out.println("  verdict: " + verdict(report.verdict())
                    + (report.incomplete() == null ? "" : ", incomplete")
                    + (failOnShould && report.count("warn") > 0 ? ", and --fail-on should is not met" : ""));
            out.println();
        }
        out.println("reports: " + reports.resolve("index.html"));
    }

    private void broken(Report report, int most) {
        List<Report.ClauseEntry> broken = report.clauses().stream()
                .filter(clause -> SERIOUS.contains(clause.outcome()))
                .sorted(Comparator.comparingInt(clause -> SERIOUS.indexOf(clause.outcome())))
                .toList();
        List<Map.Entry<String, List<Report.ClauseEntry>>> lines =
                List.copyOf(byTrouble(broken).entrySet());
        for (Map.Entry<String, List<Report.ClauseEntry>> entry : lines.subList(0, Math.min(most, lines.size()))) {
            List<Report.ClauseEntry> line = entry.getValue();
            Report.ClauseEntry first = line.get(0);
            String word = first.outcome();
            String mark = word.equals("warn") ? Terminal.yellow(word) : Terminal.red(word);
            out.println("  " + mark + " ".repeat(6 - word.length())
                    + (line.size() == 1
                            ? Terminal.plain(first.id()) + "  " + said(first)
                            : Terminal.plain(entry.getKey()) + ": "
                                    + some(line.stream()
                                            .map(Report.ClauseEntry::id)
                                            .toList())));
        }
        if (lines.size() > most) {
            out.println("  \u2026 and "
                    + lines.subList(most, lines.size()).stream()
                            .mapToInt(line -> line.getValue().size())
                            .sum() + " more");
        }
    }

    /** What was found broken one by one; what the same trouble kept from being checked together. */
    private static Map<String, List<Report.ClauseEntry>> byTrouble(List<Report.ClauseEntry> broken) {
        Map<String, List<Report.ClauseEntry>> lines = new LinkedHashMap<>();
        List<Report.ClauseEntry> troubled =
                broken.stream().filter(Ending::trouble).toList();
        for (Report.ClauseEntry clause : broken) {
            lines.computeIfAbsent(trouble(clause) ? cause(clause, troubled) : clause.id(), line -> new ArrayList<>())
                    .add(clause);
        }
        return lines;
    }

    private static boolean trouble(Report.ClauseEntry clause) {
        return clause.outcome().equals("error") && clause.findings().isEmpty();
    }

    /** The longest reason that tells what this clause's tell: that a target is not called any more says why. */
    private static String cause(Report.ClauseEntry clause, List<Report.ClauseEntry> troubled) {
        return troubled.stream()
                .flatMap(other -> other.reasons().stream())
                .filter(reason -> clause.reasons().stream().anyMatch(reason::contains))
                .max(Comparator.comparingInt(String::length))
                .orElseGet(() -> reasons(clause));
    }

    private static String reasons(Report.ClauseEntry clause) {
        return String.join("; ", clause.reasons());
    }

    /** What was found of a clause, or why nothing was; in one line. */
    static String said(Report.ClauseEntry clause) {
        if (clause.findings().isEmpty()) {
            return Terminal.plain(clause.text() + " " + reasons(clause));
        }
        Report.FindingEntry finding = clause.findings().get(0);
        return Terminal.plain(finding.message() + ": expected " + finding.expected() + ", got " + finding.actual()
                + (finding.at().isEmpty() ? "" : " at " + finding.at()) + " (" + finding.exchange()
                + (clause.found() > 1 ? ", " + clause.found() + " times" : "") + ")");
    }

    /** Which breaches do not count, and by whose word. */
    private void waived(Report report, int most) {
        List<String> lines = new ArrayList<>();
        for (Report.ClauseEntry clause : report.clauses()) {
            Report.Waiver waiver = clause.waiver();
            if (waiver != null) {
                lines.add("  waived " + Terminal.plain(clause.id() + "  " + waiver.line()));
            }
        }
        lines.subList(0, Math.min(most, lines.size())).forEach(out::println);
        if (lines.size() > most) {
            out.println("  \u2026 and " + (lines.size() - most) + " more waived");
        }
    }

    private void notExercised(Report report) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Report.ClauseEntry clause : report.clauses()) {
            if (clause.outcome().equals("not-exercised")) {
                String needed =
                        clause.level().equals("must") && clause.evidence().equals("required") ? "" : " (not needed)";
                byReason.computeIfAbsent(String.join("; ", clause.reasons()) + needed, r -> new ArrayList<>())
                        .add(clause.id());
            }
        }
        byReason.forEach(
                (reason, clauses) -> out.println("  not exercised  " + Terminal.plain(reason) + ": " + some(clauses)));
    }

    private static String some(List<String> clauses) {
        return Terminal.plain(String.join(", ", clauses.subList(0, Math.min(FEW, clauses.size()))))
                + (clauses.size() > FEW ? " and " + (clauses.size() - FEW) + " more" : "");
    }

    /** In its colour. */
    static String verdict(String verdict) {
        return switch (verdict) {
            case "conformant" -> Terminal.green(verdict);
            case "nonconformant" -> Terminal.red(verdict);
            default -> Terminal.yellow(verdict);
        };
    }
}
