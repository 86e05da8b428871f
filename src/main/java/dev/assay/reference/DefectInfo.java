package dev.assay.reference;

/**
 * A named way to break a reference implementation.
 *
 * @param name what it is asked for by, in kebab case; unique within its reference
 * @param clause id of the clause that it breaks
 * @param description what goes wrong, in one line
 */
public record DefectInfo(String name, String clause, String description) {}
