package dev.assay.junit;

import dev.assay.report.ClauseText;
import dev.assay.report.Report;
import dev.assay.report.Report.ClauseEntry;
import dev.assay.report.Report.FindingEntry;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The tests that a report comes to. */
final class ClauseTests {
    private final Report report;
    private final boolean failOnShould;
    private final List<String> stale;

    /**
     * @param stale what to mend of waivers that waive nothing, a line each
     */
    ClauseTests(Report report, boolean failOnShould, List<String> stale) {
        this.report = report;
        this.failOnShould = failOnShould;
        this.stale = stale;
    }

    Stream<DynamicNode> nodes() {
        Stream<DynamicNode> clauses = report.clauses().stream()
                .map(clause -> DynamicTest.dynamicTest(clause.id() + " " + clause.text(), () -> tell(clause)));
        return Stream.concat(
                clauses, Stream.of(DynamicTest.dynamicTest("enough was exercised for a verdict", this::verdict)));
    }

    private void tell(ClauseEntry clause) {
        switch (clause.outcome()) {
            case "pass" -> {}
            case "fail" -> throw broken(clause);
            case "warn" -> {
                if (failOnShould) {
                    throw broken(clause);
                }
                System.getLogger(ClauseTests.class.getPackageName())
                        .log(Level.WARNING, report.target() + ": a should is broken: " + text(clause));
            }
            // The kit's own trouble, or the network's: JUnit calls an exception that is no assertion an error.
            case "error" -> throw new IllegalStateException(text(clause));
            default -> throw new TestAbortedException(clause.outcome().replace('-', ' ') + ": " + reasons(clause));
        }
    }

    /** What is broken is told by the clauses' own tests. */
    private void verdict() {
        if (!stale.isEmpty()) {
            throw new AssertionError(String.join("\n", stale));
        }
        if (report.verdict().equals("inconclusive")) {
            throw new AssertionError(report.target() + " is inconclusive: " + report.equation() + whatIsMissing());
        }
    }

    private String whatIsMissing() {
        if (report.rootCause() != null) {
            return "\n" + report.rootCause();
        }
        StringBuilder missing = new StringBuilder();
        report.clauses().stream()
                .filter(clause -> List.of("not-exercised", "error").contains(clause.outcome()))
                .filter(clause ->
                        clause.level().equals("must") && clause.evidence().equals("required"))
                .forEach(clause ->
                        missing.append("\n  ").append(clause.id()).append(": ").append(reasons(clause)));
        return missing.toString();
    }

    private AssertionFailedError broken(ClauseEntry clause) {
        if (clause.findings().isEmpty()) {
            return new AssertionFailedError(text(clause));
        }
        FindingEntry first = clause.findings().get(0);
        return new AssertionFailedError(text(clause), first.expected(), first.actual());
    }

    /** The first line alone is what consoles show. */
    private String text(ClauseEntry clause) {
        return clause.id() + ": " + ClauseText.message(clause) + "\n" + ClauseText.of(report, clause);
    }

    private static String reasons(ClauseEntry clause) {
        return String.join("; ", clause.reasons());
    }
}
