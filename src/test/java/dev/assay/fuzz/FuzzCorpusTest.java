package dev.assay.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every input that is kept: where a fuzzer begins, and what it once found. */
class FuzzCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/fuzz");

    static Stream<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void an_input_ends_soon_and_as_documented(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        FuzzTarget target = FuzzTarget.valueOf(input.getParent().getFileName().toString());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> target.take(bytes));
    }

    @Test
    void every_target_has_inputs() throws IOException {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            assertEquals(
                    Stream.of(FuzzTarget.values()).map(Enum::name).sorted().toList(),
                    folders.map(folder -> folder.getFileName().toString())
                            .sorted()
                            .toList());
        }
        assertEquals(
                List.of(),
                inputs().filter(file -> file.toFile().length() > 1 << 20).toList());
    }
}
