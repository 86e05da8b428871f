package dev.assay.reference.http;

import java.math.BigDecimal;

/** A number that stands in JSON as it was written: {@code 1.6E9} does not become {@code 1600000000}. */
public final class WrittenNumber extends BigDecimal {
    private static final long serialVersionUID = 1L;
    private final String text;

    /**
     * A number.
     *
     * @param text as JSON has it
     * @throws NumberFormatException if it is none
     */
    public WrittenNumber(String text) {
        super(text);
        this.text = text;
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
