package dev.assay.fuzz;

import java.util.Objects;

/** What the fuzzer calls: the target that the system property {@code assay.fuzz} names. */
public final class Fuzz {
    private static final FuzzTarget TARGET =
            FuzzTarget.valueOf(Objects.requireNonNull(System.getProperty("assay.fuzz"), "assay.fuzz"));

    private Fuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        TARGET.take(bytes);
    }
}
