package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.ReportLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProveCommandTest {
    @TempDir
    private Path folder;

    @Test
    void a_defect_mutants_a_legal_habit_and_a_stranger_come_out_as_they_have_to() throws IOException {
        Shell shell = Shell.assay(
                "prove",
                "--pack",
                "huaweicloud",
                "--defect",
                "limit-2001-accepted",
                "--defect",
                "mutant:ListCreateAccountStatuses.limit.maximum.accepted-outside",
                "--defect",
                "mutant:ListCreateAccountStatuses.states.minItems.accepted-outside",
                "--defect",
                "times-milliseconds",
                "--defect",
                "always-failing",
                "--reports",
                folder.toString());

        assertEquals(0, shell.exit(), shell.out() + shell.err());
        assertTrue(
                shell.out()
                        .contains("huaweicloud: defects caught 1 of 1, mutants caught 1 of 1 (1 unseen),"
                                + " variants accepted 1 of 1, strangers turned away 1 of 1, "),
                shell.out());
        assertTrue(
                shell.out()
                        .contains("unseen  nothing has fewer than 0:"
                                + " mutant:ListCreateAccountStatuses.states.minItems.accepted-outside"),
                shell.out());
        JsonNode trials =
                new JsonMapper().readTree(folder.resolve("prove.json").toFile()).at("/packs/0/trials");
        assertEquals(List.of("HW-LIST-LIMIT-MAX"), texts(trials.at("/0/broken")));
        assertEquals(List.of("HW-LIST-LIMIT-MAX"), texts(trials.at("/2/broken")));
        assertEquals("nothing has fewer than 0", trials.at("/1/unseen").asString());
        String why = trials.at("/0/why/0").asString();
        assertTrue(
                why.matches(
                        "HW-LIST-LIMIT-MAX: .*: expected .+, got 200.*, in \"A limit one over its maximum is refused\""),
                why);
        assertTrue(shell.out().contains(why), shell.out());
        String page = Files.readString(folder.resolve("prove.html"));
        assertTrue(page.contains("limit-2001-accepted"));
        assertTrue(page.contains("nothing has fewer than 0"));
    }

    @Test
    void a_check_that_was_taken_out_is_missed() throws IOException {
        Path root = folder.resolve("root");
        copy(Path.of("spec", "huaweicloud"), root.resolve("spec/huaweicloud"));
        copy(Path.of("features", "huaweicloud"), root.resolve("features/huaweicloud"));
        Files.delete(root.resolve("features/huaweicloud/list-limit.feature"));

        Shell shell = Shell.assay(
                "prove", "--root", root.toString(), "--defect", "limit-2001-accepted", "--reports", folder.toString());

        assertEquals(1, shell.exit(), shell.out() + shell.err());
        assertTrue(
                shell.out().contains("wrong  defect limit-2001-accepted of HW-LIST-LIMIT-MAX: inconclusive"),
                shell.out());
        assertTrue(shell.out().contains("         HW-LIST-LIMIT-MAX: not-exercised, "), shell.out());
    }

    @Test
    void a_mutant_that_no_scenario_looks_for_is_missed_and_the_reason_told() throws IOException {
        Path root = folder.resolve("root");
        copy(Path.of("spec", "huaweicloud"), root.resolve("spec/huaweicloud"));
        copy(Path.of("features", "huaweicloud"), root.resolve("features/huaweicloud"));
        Files.delete(root.resolve("features/huaweicloud/list-limit.feature"));
        String mutant = "mutant:ListCreateAccountStatuses.limit.maximum.accepted-outside";

        Shell shell =
                Shell.assay("prove", "--root", root.toString(), "--defect", mutant, "--reports", folder.toString());

        assertEquals(1, shell.exit(), shell.out() + shell.err());
        assertTrue(
                shell.out().contains("wrong  mutant " + mutant + " of HW-LIST-LIMIT-MAX: inconclusive"), shell.out());
        assertTrue(
                shell.out()
                        .contains("ListCreateAccountStatuses: limit of maximum 2000 is accepted where it is just"
                                + " outside. Missed: no call of a run has such a value."),
                shell.out());
    }

    @Test
    void a_folder_that_somebody_writes_into_is_let_alone() throws IOException {
        ReportLock lock = ReportLock.take(folder).orElseThrow();
        Shell shell = Shell.assay("prove", "--defect", "limit-2001-accepted", "--reports", folder.toString());
        lock.close();

        assertEquals(2, shell.exit());
        assertTrue(shell.complaint().startsWith("assay: another run (process "), shell.complaint());
        assertTrue(Files.notExists(folder.resolve("prove.json")));
    }

    @Test
    void an_unknown_name_is_refused_with_the_nearest() {
        Shell shell = Shell.assay("prove", "--defect", "limit-2001-acepted");

        assertEquals(2, shell.exit());
        assertEquals(
                "assay: there is no defect, mutant, variant or stranger \"limit-2001-acepted\"; did you mean"
                        + " \"limit-2001-accepted\"?",
                shell.complaint());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
