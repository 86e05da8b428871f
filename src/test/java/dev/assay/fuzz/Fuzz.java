package dev.assay.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** What the fuzzer calls: the target that the system property {@code assay.fuzz} names. */
public final class Fuzz {
    private static final FuzzTarget TARGET =
            FuzzTarget.valueOf(Objects.requireNonNull(System.getProperty("assay.fuzz"), "assay.fuzz"));

    private Fuzz() {}

    /** Loads what the target needs before the clock of the first input runs: that takes longer than any input may. */
    public static void fuzzerInitialize() throws IOException {
        try (Stream<Path> kept = Files.list(Path.of("src/test/resources/fuzz", TARGET.name()))) {
            for (Path input : kept.toList()) {
                TARGET.take(Files.readAllBytes(input));
            }
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        TARGET.take(bytes);
    }
}
