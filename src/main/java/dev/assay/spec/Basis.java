package dev.assay.spec;

/** Where a clause comes from. */
public enum Basis {
    /** The document says so. */
    DOCUMENTED,
    /** It follows from what the document says. */
    IMPLIED,
    /** It is how such services are commonly built. */
    PRACTICE;

    /** As it stands in {@code clauses.yaml}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
