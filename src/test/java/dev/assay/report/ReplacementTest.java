package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplacementTest {
    private static final List<String> NEW = List.of("report.html", "junit.xml", "exchanges.har", "report.json");

    private static final Map<String, String> REPLACED = Map.of(
            "report.json", "new",
            "report.html", "new",
            "junit.xml", "new",
            "exchanges.har", "new",
            "my notes.txt", "old");

    @TempDir
    private Path folder;

    @Test
    void the_new_set_takes_the_place_of_the_old_one_and_files_of_others_stay() throws IOException {
        old("report.json", "report.html", "messages.ndjson", "evidence.json", "evidence.sig", "my notes.txt");
        try (Replacement set = new Replacement(folder)) {
            NEW.forEach(name -> set.add(name, "new"));
            assertEquals("old", Files.readString(folder.resolve("report.json")), "nothing shows before the commit");
            set.commit();
        }
        assertEquals(REPLACED, contents());
    }

    @Test
    void what_was_gathered_and_not_committed_leaves_nothing() throws IOException {
        old("report.json", "evidence.sig");
        try (Replacement set = new Replacement(folder)) {
            NEW.forEach(name -> set.add(name, "new"));
        }
        assertEquals(Map.of("report.json", "old", "evidence.sig", "old"), contents());
    }

    /** As it is when a process dies after so many of the moves. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void a_set_that_was_decided_for_is_completed(int moved) throws IOException {
        old("report.json", "report.html", "summary.md", "evidence.sig", "my notes.txt");
        Path whole = Files.createDirectory(folder.resolve(".whole"));
        for (String name : NEW) {
            Files.writeString(whole.resolve(name), "new");
        }
        Files.writeString(whole.resolve("names"), String.join("\n", NEW));
        for (String name : NEW.subList(0, moved)) {
            Files.move(whole.resolve(name), folder.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Replacement.recover(folder);
        assertEquals(REPLACED, contents());
    }

    @Test
    void a_set_that_was_not_decided_for_is_forgotten_with_all_drafts() throws IOException {
        old("report.json", "report.html", ".report.html.123.part", ".messages-123.tmp");
        Path gathered = Files.createDirectory(folder.resolve(".new"));
        Files.writeString(gathered.resolve("report.json"), "half");
        Files.writeString(gathered.resolve(".report.html.123.part"), "half");
        Replacement.recover(folder);
        assertEquals(Map.of("report.json", "old", "report.html", "old"), contents());
    }

    @Test
    void what_is_in_the_way_is_named_and_the_old_set_stays() throws IOException {
        old("report.json", "summary.md");
        Files.createDirectories(folder.resolve("report.html/full"));
        try (Replacement set = new Replacement(folder)) {
            NEW.forEach(name -> set.add(name, "new"));
            UncheckedIOException failure = assertThrows(UncheckedIOException.class, set::commit);
            assertEquals(
                    "Cannot write \"" + folder.resolve("report.html")
                            + "\": IOException, there is a folder of that name",
                    failure.getMessage());
        }
        Files.delete(folder.resolve("report.html/full"));
        Files.delete(folder.resolve("report.html"));
        assertEquals(Map.of("report.json", "old", "summary.md", "old"), contents());
    }

    @Test
    void a_writer_that_fails_leaves_the_old_set() throws IOException {
        old("report.json");
        try (Replacement set = new Replacement(folder)) {
            UncheckedIOException failure = assertThrows(
                    UncheckedIOException.class,
                    () -> set.add("exchanges.har", out -> {
                        out.write(1);
                        throw new IOException("No space left on device");
                    }));
            assertTrue(failure.getMessage().endsWith("exchanges.har\": IOException, No space left on device"));
        }
        assertEquals(Map.of("report.json", "old"), contents());
    }

    private void old(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(folder.resolve(name), "old");
        }
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
