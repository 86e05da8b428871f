package dev.assay.report;

import dev.assay.report.Report.ClauseEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Holds a report that was read to use known words, and to agree with itself: a verdict follows from its clauses. */
final class Consistency {
    private static final List<String> VERDICTS = List.of("conformant", "nonconformant", "inconclusive");
    private static final List<String> LEVELS = List.of("must", "should", "may");
    private static final List<String> BASES = List.of("documented", "implied", "practice");
    private static final List<String> EVIDENCE = List.of("required", "opportunistic");
    private static final List<String> OUTCOMES =
            Mark.EQUATION.stream().map(Mark::outcome).toList();

    private final String file;
    private final Report report;

    private Consistency(String file, Report report) {
        this.file = file;
        this.report = report;
    }

    /**
     * Checks a report.
     *
     * @param file what messages call it
     * @throws ReportException at the first contradiction
     */
    static void check(String file, Report report) {
        Consistency of = new Consistency(file, report);
        of.words();
        of.counts();
        of.verdict();
    }

    private void words() {
        oneOf("/verdict", report.verdict(), VERDICTS);
        instant("/started", report.started());
        instant("/finished", report.finished());
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < report.clauses().size(); i++) {
            ClauseEntry clause = report.clauses().get(i);
            String at = "/clauses/" + i;
            expect(!clause.id().isBlank() && ids.add(clause.id()), at + "/id", clause.id(), "an id of its own");
            oneOf(at + "/level", clause.level(), LEVELS);
            oneOf(at + "/basis", clause.basis(), BASES);
            oneOf(at + "/evidence", clause.evidence(), EVIDENCE);
            oneOf(at + "/outcome", clause.outcome(), OUTCOMES);
            waiver(at, clause);
        }
        for (int i = 0; i < report.evidence().size(); i++) {
            instant("/evidence/" + i + "/started", report.evidence().get(i).started());
        }
    }

    private void waiver(String at, ClauseEntry clause) {
        Report.Waiver waiver = clause.waiver();
        boolean waived = clause.outcome().equals("waived");
        expect(
                waived == (waiver != null),
                at + "/outcome",
                clause.outcome(),
                waived ? "a \"waiver\" beside it" : "no \"waiver\" beside it");
        if (waiver != null) {
            try {
                LocalDate.parse(waiver.expires());
            } catch (DateTimeException e) {
                expect(false, at + "/waiver/expires", waiver.expires(), "a date like 2027-01-31");
            }
        }
    }

    private void counts() {
        Map<String, Integer> counted = new TreeMap<>();
        counted.put("planned", report.clauses().size());
        report.clauses().forEach(clause -> counted.merge(clause.outcome(), 1, Integer::sum));
        report.counts().forEach((word, count) -> {
            if (!word.equals("planned")) {
                oneOf("/counts", word, OUTCOMES);
            }
            expect(
                    Objects.equals(count, counted.getOrDefault(word, 0)),
                    "/counts/" + word,
                    count.toString(),
                    counted.getOrDefault(word, 0) + ", as its clauses have it");
        });
        counted.keySet()
                .forEach(word -> expect(
                        report.counts().containsKey(word),
                        "/counts",
                        "without " + word,
                        counted.get(word) + " of it, as its clauses have it"));
    }

    /** The rule of the design, read backwards: no verdict is better than its clauses allow. */
    private void verdict() {
        boolean failed = report.count("fail") > 0;
        boolean open = report.count("error") > 0
                || report.count("pass") == 0
                || Boolean.TRUE.equals(report.incomplete())
                || report.clauses().stream().anyMatch(Consistency::decisiveAndOpen);
        String allowed = failed ? "nonconformant" : open ? "inconclusive" : "conformant";
        expect(report.verdict().equals(allowed), "/verdict", report.verdict(), allowed + ", as its clauses have it");
    }

    private static boolean decisiveAndOpen(ClauseEntry clause) {
        return clause.level().equals("must")
                && clause.evidence().equals("required")
                && clause.outcome().equals("not-exercised");
    }

    private void oneOf(String at, String word, List<String> words) {
        expect(words.contains(word), at, word, "one of " + String.join(", ", words));
    }

    private void instant(String at, String text) {
        try {
            Instant.parse(text);
        } catch (DateTimeException e) {
            expect(false, at, text, "a time like 2026-01-31T12:00:00Z");
        }
    }

    private void expect(boolean kept, String at, String found, String expected) {
        if (!kept) {
            throw new ReportException(
                    file + ": \"" + at + "\" is \"" + Visible.line(found) + "\"; expected " + expected);
        }
    }
}
