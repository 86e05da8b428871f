package dev.assay.spec;

/** Whether a verdict can be given without having seen a clause exercised. */
public enum Evidence {
    /** Any good target shows it; where a must was not exercised, the verdict is inconclusive. */
    REQUIRED,
    /** A good target may never show it. */
    OPPORTUNISTIC;

    /** As it stands in {@code clauses.yaml}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
