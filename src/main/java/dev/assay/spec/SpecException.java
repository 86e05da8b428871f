package dev.assay.spec;

/** A pack that cannot be read. The message quotes what is wrong, with file and place, and says what was expected. */
public final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SpecException(String message) {
        super(message);
    }
}
