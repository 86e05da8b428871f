package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void the_embedded_reference_is_conformant_without_a_warning() {
        Shell shell = Shell.assay("run", "--reports", folder.toString());

        assertEquals(0, shell.exit(), shell.out() + shell.err());
        Report report = report("huaweicloud");
        assertEquals(0, report.count("warn"));
        assertEquals(
                List.of(),
                report.clauses().stream()
                        .filter(clause -> clause.outcome().equals("not-exercised"))
                        .filter(clause -> clause.evidence().equals("required"))
                        .map(Report.ClauseEntry::id)
                        .toList());
        assertTrue(shell.out().contains(report.equation()), shell.out());
    }

    @Test
    void ten_targets_have_ten_reports_one_matrix_and_each_its_own_verdict() throws IOException {
        try (References references = new References()) {
            references
                    .with("good-1")
                    .with("good-2")
                    .with("good-3")
                    .with("gap", "walk-gap")
                    .with("limit", "limit-2001-accepted")
                    .with("default", "default-201")
                    .with("echo", "shown-id-cut")
                    .with("counts", "count-one-more")
                    .again("wrong-secret", "not-the-secret")
                    .closed("closed");
            Shell shell = run(references);

            assertEquals(1, shell.exit(), shell.out() + shell.err());
            Map<String, String> verdicts = new TreeMap<>();
            for (String name : List.of("good-1", "good-2", "good-3", "gap", "limit", "default", "echo", "counts")) {
                verdicts.put(name, report(name).verdict());
            }
            assertEquals(
                    Map.of(
                            "good-1", "conformant",
                            "good-2", "conformant",
                            "good-3", "conformant",
                            "gap", "nonconformant",
                            "limit", "nonconformant",
                            "default", "nonconformant",
                            "echo", "nonconformant",
                            "counts", "conformant"),
                    verdicts);
            assertTrue(
                    rootCause("wrong-secret")
                            .startsWith("wrong-secret refuses the credentials of the management account"
                                    + " with 401 (APIGW.0301: "),
                    rootCause("wrong-secret"));
            assertEquals("nobody listens on 127.0.0.1:1 (Failed to connect to /127.0.0.1:1)", rootCause("closed"));
            JsonNode matrix = JSON.readTree(Files.readString(folder.resolve("matrix.json")));
            assertEquals(10, matrix.path("targets").size());
        }
    }

    @Test
    void a_wrong_secret_and_a_closed_port_are_inconclusive() throws IOException {
        try (References references = new References()) {
            references.with("right").again("wrong", "not-the-secret").closed("closed");
            String config = references.config();
            String others = config.replaceFirst("(?s) +- name: right.*?(?= +- name: wrong)", "");
            Shell shell = runConfig(others);

            assertEquals(3, shell.exit(), shell.out() + shell.err());
            assertEquals(0, report("closed").count("error"));
            assertEquals(report("closed").count("planned"), report("closed").count("not-exercised"));
        }
    }

    @Test
    void a_warning_fails_the_run_only_where_that_is_asked_for() throws IOException {
        try (References references = new References()) {
            references.with("counts", "count-one-more");
            assertEquals(0, run(references).exit());
            assertEquals(1, run(references, "--fail-on", "should").exit());
        }
    }

    @Test
    void an_excluded_clause_is_not_planned_and_is_told_with_its_reason() throws IOException {
        try (References references = new References()) {
            references.with("counts", "limit-2001-accepted");
            Shell shell = runConfig(
                    references.config() + "      exclude:\n        - {clause: HW-LIST-LIMIT-MAX, reason: \"known\"}\n");

            assertEquals(0, shell.exit(), shell.out() + shell.err());
            Report report = report("counts");
            assertFalse(report.clauses().stream().anyMatch(clause -> clause.id().equals("HW-LIST-LIMIT-MAX")));
            assertTrue(report.excluded().stream()
                    .anyMatch(one -> one.clause().equals("HW-LIST-LIMIT-MAX")
                            && one.reason().equals("known")));
        }
    }

    @Test
    void chosen_scenarios_alone_prove_no_conformance() throws IOException {
        try (References references = new References()) {
            references.with("good");
            Shell shell = run(references, "--tags", "@HW-LIST-LIMIT-MAX");

            assertEquals(3, shell.exit(), shell.out() + shell.err());
            assertEquals("inconclusive", report("good").verdict());
        }
    }

    private Shell run(References references, String... more) throws IOException {
        return runConfig(references.config(), more);
    }

    private Shell runConfig(String config, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("config.yaml"), config);
        String[] arguments = new String[5 + more.length];
        System.arraycopy(
                new String[] {"run", "--config", file.toString(), "--reports", folder.toString()}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Shell.assay(arguments);
    }

    private String rootCause(String target) {
        return String.valueOf(report(target).rootCause());
    }

    private Report report(String target) {
        try {
            return JSON.readValue(Files.readString(folder.resolve(target).resolve("report.json")), Report.class);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
