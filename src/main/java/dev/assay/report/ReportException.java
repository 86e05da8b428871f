package dev.assay.report;

/** A report that cannot be read. The message names the file and the place in it, and says what was expected. */
public final class ReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReportException(String message) {
        super(message);
    }
}
