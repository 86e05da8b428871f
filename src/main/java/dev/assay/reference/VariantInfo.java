package dev.assay.reference;

/**
 * A named way in which a reference implementation keeps its contract otherwise than usual: a legal habit of servers,
 * which nobody may be failed for.
 *
 * @param name what it is asked for by, in kebab case; unique within its reference, defects included
 * @param description what it does, in one line
 */
public record VariantInfo(String name, String description) {}
