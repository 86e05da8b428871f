package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFilesTest {
    @TempDir
    Path temporary;

    @Test
    void a_report_is_seven_files_and_nothing_is_left_beside_them() throws IOException {
        Path reports = temporary.resolve("not/yet/there");
        Path folder = ReportFiles.in(reports).write(Samples.every("staging"));
        assertEquals(reports.resolve("staging"), folder);
        assertEquals(
                Set.of(
                        "report.json",
                        "report.html",
                        "junit.xml",
                        "summary.md",
                        "results.sarif",
                        "badge.json",
                        "badge.svg"),
                names(folder));
        ReportFiles.in(reports).write(Samples.every("staging"));
        assertEquals(7, names(folder).size());
    }

    @Test
    void several_reports_have_an_index_and_a_matrix() throws IOException {
        ReportFiles files = ReportFiles.in(temporary);
        List<Report> reports =
                List.of(Samples.every("a"), Samples.of("b", "conformant", List.of("pass")), Samples.every("a/b"));
        reports.forEach(files::write);
        files.writeAll(reports);
        assertEquals(Set.of("a", "b", "a-b", "index.html", "matrix.json"), names(temporary));
        assertTrue(Files.readString(temporary.resolve("index.html")).contains("href=\"a-b/report.html#XX-3\""));
    }

    @ParameterizedTest
    @CsvSource({
        "staging, staging",
        "../../x, x",
        ".hidden, hidden",
        "'', target",
        "..., target",
        "/etc/passwd, etc-passwd",
        "C:\\x, C-x",
        "http://127.0.0.1:8080/v1, http-127.0.0.1-8080-v1",
        "index.html, index.html-2",
        "NUL, target-NUL",
        "Con.txt, target-Con.txt",
        "\u65e5\u672c, target"
    })
    void a_folder_is_named_after_the_target_harmlessly(String target, String folder) {
        assertEquals(temporary.resolve(folder), ReportFiles.in(temporary).folder(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "a/../../../b", "..", "~", "a\u0000b", "\u202e", "a\nb", "con", "--help"})
    void no_folder_leaves_the_directory(String target) {
        Path folder = ReportFiles.in(temporary).folder(target);
        assertEquals(temporary, folder.getParent());
        assertEquals(temporary, folder.normalize().getParent());
        assertTrue(folder.getFileName().toString().matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,62}"));
    }

    @Test
    void a_long_name_is_cut() {
        assertEquals(
                60,
                ReportFiles.in(temporary)
                        .folder("x".repeat(5000))
                        .getFileName()
                        .toString()
                        .length());
    }

    @Test
    void names_that_clash_get_folders_of_their_own_and_keep_them() {
        ReportFiles files = ReportFiles.in(temporary);
        List<String> targets = List.of("a/b", "a-b", "A-B", "a b", "x".repeat(61), "x".repeat(62), "", ".", "a-b-2");
        Map<String, Path> folders = files.folders(targets);
        assertEquals(targets, List.copyOf(folders.keySet()));
        Set<String> distinct = new HashSet<>();
        folders.values()
                .forEach(path -> distinct.add(path.getFileName().toString().toLowerCase(Locale.ROOT)));
        assertEquals(targets.size(), distinct.size());
        assertEquals(folders, files.folders(targets));
        assertEquals(folders.get("A-B"), files.write(Samples.every("A-B")));
    }

    @Test
    void a_file_that_cannot_be_written_is_named() throws IOException {
        Files.createDirectories(temporary.resolve("staging/report.html/full"));
        UncheckedIOException failure = assertThrows(
                UncheckedIOException.class, () -> ReportFiles.in(temporary).write(Samples.every("staging")));
        String file = temporary.resolve("staging/report.html").toString();
        assertTrue(failure.getMessage().startsWith("Cannot write \"" + file + "\": "), failure::getMessage);
        assertEquals(Set.of("report.html"), names(temporary.resolve("staging")), "nothing of the new set is there");
    }

    @Test
    void a_directory_that_cannot_be_made_is_an_error_that_names_the_file() throws IOException {
        Path file = Files.writeString(temporary.resolve("reports"), "a file");
        UncheckedIOException failure = assertThrows(
                UncheckedIOException.class, () -> ReportFiles.in(file).writeAll(List.of(Samples.every("staging"))));
        assertTrue(failure.getMessage().contains(file.resolve("matrix.json").toString()), failure::getMessage);
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
