package dev.assay.spec;

/** How binding a clause is. What is broken counts as a failure only where it is a must. */
public enum Level {
    /** Documented, or ruled on: broken, it makes an implementation nonconformant. */
    MUST,
    /** Expected: broken, it is a warning. */
    SHOULD,
    /** Free to choose: broken, it is told and changes nothing. */
    MAY;

    /** As it stands in {@code clauses.yaml} and in reports. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
