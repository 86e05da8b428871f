package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.Report;
import dev.assay.report.ReportFiles;
import dev.assay.report.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code diff} and {@code merge}, on reports of a good and of a broken reference, and of one that is gone. */
class SeveralReportsTest {
    private static final String TITLE = "  Huawei Cloud Organizations, account creation queries\n";

    @TempDir
    private static Path runs;

    @TempDir
    private Path folder;

    @BeforeAll
    static void run_them() throws IOException {
        try (References references = new References()) {
            references.with("good").with("limit", "limit-2001-accepted").closed("closed");
            Path config = Files.writeString(runs.resolve("config.yaml"), references.config());
            assertEquals(
                    1,
                    Shell.assay("run", "--config", config.toString(), "--reports", runs.toString())
                            .exit());
        }
    }

    @Test
    void diff_of_a_good_and_a_bad_run_names_just_the_broken_clause() {
        Shell diff = Shell.assay("diff", at("good"), at("limit"));
        assertEquals(1, diff.exit(), diff.err());
        int planned = ReportReader.read(runs.resolve("good")).count("planned");
        assertEquals(
                "good \u2192 limit" + TITLE
                        + "  newly broken         HW-LIST-LIMIT-MAX  pass \u2192 fail  ListCreateAccountStatuses with"
                        + " limit=2001 is not refused: expected 400 to 499, got 200\n"
                        + "  newly broken 1, still broken 0, no longer exercised 0, went 0, newly kept 0, newly"
                        + " exercised 0, came 0, unchanged " + (planned - 1) + "\n"
                        + "  verdict: conformant \u2192 nonconformant\n\n",
                diff.out().replaceAll(" \\(x\\d+\\)", ""));
    }

    @Test
    void diff_the_other_way_round_says_what_is_kept_again() {
        Shell diff = Shell.assay("diff", at("limit") + "/report.json", at("good"));
        assertEquals(0, diff.exit(), diff.err());
        assertTrue(diff.out().contains("  newly kept           HW-LIST-LIMIT-MAX  fail \u2192 pass  "), diff.out());
        assertEquals(4, diff.out().strip().lines().count(), diff.out());
    }

    @Test
    void diff_with_a_target_that_is_gone_is_no_good_news() {
        Shell diff = Shell.assay("diff", at("limit"), at("closed"));
        assertEquals(3, diff.exit(), diff.err());
        assertTrue(
                diff.out().contains("  no longer exercised  HW-LIST-LIMIT-MAX  fail \u2192 not-exercised  "),
                diff.out());
        assertTrue(diff.out().contains("  verdict: nonconformant \u2192 inconclusive"), diff.out());
    }

    @Test
    void diff_of_folders_goes_by_the_names_of_targets() {
        Shell same = Shell.assay("diff", runs.toString(), runs.toString());
        assertEquals(0, same.exit(), same.out() + same.err());
        Shell less = Shell.assay("diff", runs.toString(), at("good"));
        assertEquals(3, less.exit(), less.out());
        assertTrue(less.out().contains("limit: there is no report of it in \"" + at("good") + "\"\n"), less.out());
    }

    @Test
    void diff_counts_a_new_warning_where_that_is_asked_for() throws IOException {
        Path warned = changed("good", "(?s)(\"id\": \"HW-LIST-LIMIT-EMPTY\".*?\"outcome\": )\"pass\"", "$1\"warn\"", 1);
        assertEquals(0, Shell.assay("diff", at("good"), warned.toString()).exit());
        assertEquals(
                1,
                Shell.assay("diff", "--fail-on", "should", at("good"), warned.toString())
                        .exit());
    }

    @Test
    void merge_yields_one_matrix_and_the_exit_code_of_one_run() throws IOException {
        Path all = folder.resolve("all");
        Shell merge = Shell.assay("merge", at("good"), at("limit"), at("good"), "--reports", all.toString());
        assertEquals(1, merge.exit(), merge.err());
        assertEquals(List.of("good", "index.html", "limit", "matrix.json"), names(all));
        JsonNode matrix = new JsonMapper().readTree(Files.readString(all.resolve("matrix.json")));
        assertEquals(2, matrix.path("targets").size());
        for (String name : List.of("report.json", "report.html", "junit.xml", "summary.md", "messages.ndjson")) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            runs.resolve("good").resolve(name),
                            all.resolve("good").resolve(name)),
                    name);
        }
        assertEquals(
                0,
                Shell.assay(
                                "merge",
                                at("good"),
                                "--reports",
                                folder.resolve("0").toString())
                        .exit());
        assertEquals(
                3,
                Shell.assay(
                                "merge",
                                at("good"),
                                at("closed"),
                                "--reports",
                                folder.resolve("3").toString())
                        .exit());
    }

    @Test
    void merge_tells_two_targets_of_one_name_apart() throws IOException {
        Path other = changed("limit", "\"target\": \"limit\"", "\"target\": \"good\"", 0);
        Path all = folder.resolve("all");
        Shell merge = Shell.assay("merge", at("good"), other.toString(), "--reports", all.toString());
        assertEquals(1, merge.exit(), merge.err());
        assertTrue(
                merge.out().startsWith("good of \"" + other + "/report.json\" is called good-2 here\n"), merge.out());
        assertEquals("conformant", ReportReader.read(all.resolve("good")).verdict());
        Report second = ReportReader.read(all.resolve("good-2"));
        assertEquals("good-2 nonconformant", second.target() + " " + second.verdict());
    }

    @Test
    void merge_never_leaves_its_folder_nor_obeys_a_name() throws IOException {
        Path hostile = changed("good", "\"target\": \"good\"", "\"target\": \"../../x\\\\u001b[31m\"", 0);
        Path all = folder.resolve("in/all");
        Shell merge = Shell.assay("merge", hostile.toString(), "--reports", all.toString());
        assertEquals(0, merge.exit(), merge.err());
        assertEquals(List.of("index.html", "matrix.json", "x-31m"), names(all));
        assertEquals(List.of("all"), names(folder.resolve("in")));
        assertFalse(merge.out().contains("\u001b"), merge.out());
    }

    @Test
    void merge_writes_nothing_over_what_it_reads() {
        Shell merge = Shell.assay("merge", at("good"), "--reports", runs.toString());
        assertEquals(2, merge.exit());
        assertEquals(
                "assay: \"" + at("good") + "/report.json\" is inside \"" + runs
                        + "\", where the merged reports go; name another folder with --reports DIR",
                merge.complaint());
    }

    @Test
    void what_is_no_report_of_this_version_is_refused_and_nothing_is_written() throws IOException {
        Path other = changed("good", "\"schema\": \"1\"", "\"schema\": \"2\"", 0);
        Path all = folder.resolve("all");
        for (Shell refused : List.of(
                Shell.assay("merge", at("good"), other.toString(), "--reports", all.toString()),
                Shell.assay("diff", at("good"), other.toString()))) {
            assertEquals(2, refused.exit());
            assertEquals(
                    "assay: " + other
                            + "/report.json: \"schema\" is \"2\"; this version of Assay reads \"1\" only: read"
                            + " it with the version that wrote it",
                    refused.complaint());
            assertEquals("", refused.out());
        }
        assertFalse(Files.exists(all));
        Path green = changed("limit", "\"verdict\": \"nonconformant\"", "\"verdict\": \"conformant\"", 0);
        assertEquals(
                "assay: " + green
                        + "/report.json: \"/verdict\" is \"conformant\"; expected nonconformant, as its clauses"
                        + " have it",
                Shell.assay("merge", green.toString(), "--reports", all.toString())
                        .complaint());
    }

    @Test
    void reports_of_two_contracts_are_not_compared() throws IOException {
        Path other = changed("good", "\"pack\": \"huaweicloud\"", "\"pack\": \"other\"", 0);
        Shell diff = Shell.assay("diff", at("good"), other.toString());
        assertEquals(2, diff.exit());
        assertEquals(
                "assay: the reports are of two contracts, which have no clause in common: \"huaweicloud\" of target"
                        + " \"good\" and \"other\" of target \"good\"",
                diff.complaint());
    }

    /** A report with something replaced in it; and as many passes counted as warnings. */
    private Path changed(String target, String pattern, String replacement, int warnings) throws IOException {
        String text = Files.readString(runs.resolve(target).resolve("report.json"));
        String changed = text.replaceFirst(pattern, replacement);
        assertFalse(text.equals(changed), pattern);
        if (warnings > 0) {
            int passed = ReportReader.read(runs.resolve(target)).count("pass");
            changed = changed.replace("\"pass\": " + passed, "\"pass\": " + (passed - warnings))
                    .replace("\"warn\": 0", "\"warn\": " + warnings);
        }
        Path copy = Files.createDirectories(folder.resolve("changed"));
        Files.writeString(copy.resolve("report.json"), changed);
        return copy;
    }

    private static String at(String target) {
        return ReportFiles.in(runs).folder(target).toString();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals(".lock"))
                    .sorted()
                    .toList();
        }
    }
}
