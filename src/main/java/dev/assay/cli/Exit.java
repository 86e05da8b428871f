package dev.assay.cli;

/** Exit codes, as the design fixes them. */
final class Exit {
    static final int CONFORMANT = 0;
    static final int NONCONFORMANT = 1;
    static final int USAGE = 2;
    static final int INCONCLUSIVE = 3;
    static final int KIT = 4;

    private Exit() {}
}
