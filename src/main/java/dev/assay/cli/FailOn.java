package dev.assay.cli;

/** The lowest level of a clause that counts when it is broken. */
enum FailOn {
    MUST,
    SHOULD
}
