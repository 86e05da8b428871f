package dev.assay.reference;

/**
 * A named way in which a reference implementation keeps its contract otherwise than usual: a legal habit of servers,
 * which nobody may be failed for.
 *
 * @param name what it is asked for by, in kebab case; unique within its reference, defects included
 * @param description what it does, in one line
 * @param warned whether it breaks a should of the contract: kept musts may still be warned of
 */
public record VariantInfo(String name, String description, boolean warned) {

    /** A habit that breaks nothing at all. */
    public VariantInfo(String name, String description) {
        this(name, description, false);
    }
}
