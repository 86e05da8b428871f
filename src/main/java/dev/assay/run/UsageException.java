package dev.assay.run;

/** Input that cannot be used. The message quotes it, says what was expected and what to do. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
