package dev.assay.exchange;

/** One header line, secrets redacted. */
public record Header(String name, String value) {}
