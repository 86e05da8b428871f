package dev.assay.reference.aws.variant;

/** Where an error is named. */
final class Errors {
    static final String HEADER = "X-Amzn-Errortype";
    static final String TYPE = "__type";

    private Errors() {}
}
