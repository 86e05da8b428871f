package dev.assay.report;

import dev.assay.report.Report.ClauseEntry;
import dev.assay.report.Report.Evidence;
import dev.assay.report.Report.FindingEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of a report in the order in which people read it; every view cuts it the same way. */
final class Sections {
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");

    private final Report report;
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();

    Sections(Report report) {
        this.report = report;
        report.evidence().forEach(one -> evidence.put(one.id(), one));
    }

    /** Clauses that failed, are in error or warned, in that order. */
    List<ClauseEntry> broken() {
        return report.clauses().stream()
                .filter(clause -> Mark.of(clause).compareTo(Mark.WARN) <= 0)
                .sorted(Comparator.comparing(Mark::of))
                .toList();
    }

    List<ClauseEntry> with(Mark mark) {
        return report.clauses().stream()
                .filter(clause -> Mark.of(clause) == mark)
                .toList();
    }

    /** Clauses that were not exercised, by the reason, so that each reason is read once. */
    Map<String, List<ClauseEntry>> notExercised() {
        Map<String, List<ClauseEntry>> byReason = new LinkedHashMap<>();
        for (ClauseEntry clause : with(Mark.NOT_EXERCISED)) {
            byReason.computeIfAbsent(reason(clause), reason -> new ArrayList<>())
                    .add(clause);
        }
        return byReason;
    }

    /** Clauses by the operation that they are about and by topic; what is about all, under an empty text, comes last. */
    Map<String, Map<String, List<ClauseEntry>>> operations() {
        Map<String, Map<String, List<ClauseEntry>>> operations = new LinkedHashMap<>();
        for (boolean all : new boolean[] {false, true}) {
            for (ClauseEntry clause : report.clauses()) {
                if ((clause.operation() == null) == all) {
                    operations
                            .computeIfAbsent(
                                    Objects.requireNonNullElse(clause.operation(), ""), op -> new LinkedHashMap<>())
                            .computeIfAbsent(clause.topic(), topic -> new ArrayList<>())
                            .add(clause);
                }
            }
        }
        return operations;
    }

    Optional<Evidence> evidence(FindingEntry finding) {
        return Optional.ofNullable(evidence.get(finding.exchange()));
    }

    /** Why a clause was not exercised or waived, or what went wrong, in one line. */
    static String reason(ClauseEntry clause) {
        return clause.reasons().isEmpty() ? "no reason was recorded" : String.join("; ", clause.reasons());
    }

    /** The verdict in one sentence that gives its ground. */
    String sentence() {
        int failed = report.count("fail");
        int waived = report.count("waived");
        return switch (report.verdict()) {
            case "conformant" ->
                "Every must of the document that this run asked for is kept"
                        + (waived == 0 ? "." : ", but for what is waived: " + clauses(waived) + ".");
            case "nonconformant" -> failed == 1 ? "One clause is broken." : failed + " clauses are broken.";
            default ->
                report.rootCause() == null
                        ? "Nothing failed, but not every must could be exercised."
                        : "Nothing could be concluded, for the one reason given below.";
        };
    }

    private static String clauses(int count) {
        return count + (count == 1 ? " clause" : " clauses");
    }

    /** How long the run took, in seconds; 0 where the report does not say. */
    double seconds() {
        try {
            return Duration.between(Instant.parse(report.started()), Instant.parse(report.finished()))
                            .toMillis()
                    / 1000.0;
        } catch (DateTimeParseException unknown) {
            return 0;
        }
    }

    /** A name for use in links and class names: lower-case letters, digits and hyphens. */
    static String slug(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "other" : slug;
    }

    /** A name for use as an anchor: what URLs and attributes carry as it is. */
    static String anchor(String id) {
        return UNSAFE.matcher(id).replaceAll("_");
    }
}
