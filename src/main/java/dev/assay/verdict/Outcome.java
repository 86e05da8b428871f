package dev.assay.verdict;

import java.util.Locale;

/** What came of one clause, from the least to the most serious; several results merge to the highest. */
public enum Outcome {
    /** Nothing in the run could have broken it. */
    NOT_EXERCISED,
    /** It was exercised and kept. */
    PASS,
    /** A should was broken. */
    WARN,
    /** The kit or the network failed while it was being checked. */
    ERROR,
    /** A must was broken. */
    FAIL,
    /** It was broken, and the waiver file says that this is accepted. */
    WAIVED;

    /** As reports spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
