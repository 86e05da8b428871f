package dev.assay.report;

import java.util.Arrays;
import java.util.List;

/** The outcomes, most serious first: the word of each, and the sign that stands beside its colour. */
enum Mark {
    FAIL("fail", "failed", "\u2715"),
    ERROR("error", "in error", "\u25b3"),
    WARN("warn", "warned", "!"),
    WAIVED("waived", "waived", "\u2248"),
    NOT_EXERCISED("not-exercised", "not exercised", "\u2013"),
    PASS("pass", "passed", "\u2713");

    /** The order in which the equation names them. */
    static final List<Mark> EQUATION = List.of(PASS, WARN, FAIL, NOT_EXERCISED, WAIVED, ERROR);

    private final String outcome;
    private final String done;
    private final String sign;

    Mark(String outcome, String done, String sign) {
        this.outcome = outcome;
        this.done = done;
        this.sign = sign;
    }

    static Mark of(String outcome) {
        return Arrays.stream(values())
                .filter(mark -> mark.outcome.equals(outcome))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No outcome is called \"" + outcome + "\"."));
    }

    static Mark of(Report.ClauseEntry clause) {
        return of(clause.outcome());
    }

    /** Most serious last. */
    static List<Mark> reversed() {
        return List.of(PASS, NOT_EXERCISED, WAIVED, WARN, ERROR, FAIL);
    }

    /** As it stands in {@code report.json}, and as the name of a style. */
    String outcome() {
        return outcome;
    }

    /** As the equation has it, such as {@code not exercised}. */
    String done() {
        return done;
    }

    String sign() {
        return sign;
    }

    /** The sign that stands beside a verdict. */
    static Mark ofVerdict(String verdict) {
        return switch (verdict) {
            case "conformant" -> PASS;
            case "nonconformant" -> FAIL;
            default -> NOT_EXERCISED;
        };
    }
}
