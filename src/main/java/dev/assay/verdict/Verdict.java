package dev.assay.verdict;

import java.util.Locale;

/** What a run says of a target, from the best to the worst. */
public enum Verdict {
    /** Every decisive clause was exercised and kept. */
    CONFORMANT,
    /** A decisive clause was not exercised, and is not excluded with a reason. */
    INCONCLUSIVE,
    /** A must was broken and is not waived. */
    NONCONFORMANT;

    /** As reports spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
