package dev.assay.probe;

/**
 * A resource that another operation than those of the contract named.
 *
 * @param source id of that operation
 */
public record FoundRequest(KnownRequest known, String source) {

    /** Its id. */
    public String key() {
        return known.key();
    }
}
