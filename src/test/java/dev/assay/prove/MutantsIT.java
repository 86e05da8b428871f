package dev.assay.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.Proof;
import dev.assay.run.Catalog;
import dev.assay.run.Embedded;
import dev.assay.run.PackKit;
import dev.assay.run.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract breaks the reference, constraint by constraint, and the kit sees it. All are run by {@code ./assay prove}. */
class MutantsIT {
    private static final Catalog CATALOG = Catalog.of(List.of());
    /** One of so many is run here. */
    private static final int STEP = 19;

    static List<String> packs() {
        return CATALOG.packs().stream()
                .filter(pack -> Embedded.of(pack).isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void some_mutants_of_each_kind_are_caught(String pack) {
        Prover prover = new Prover(CATALOG.kit(pack), RunOptions.usual());
        List<Trial> mutants = mutants(prover);
        List<Trial> some = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i += STEP) {
            some.add(mutants.get(i));
        }

        List<Proof.TrialEntry> results =
                SideBySide.prove(Map.of(prover, some), "", trial -> {}).get(0).trials();

        assertEquals(
                List.of(), results.stream().filter(result -> !result.right()).toList());
        assertTrue(results.stream().anyMatch(result -> result.unseen() == null), results.toString());
    }

    @Test
    void what_is_described_for_a_status_that_the_reference_never_gives_is_broken_too() {
        Proof.TrialEntry result =
                run(CATALOG.kit("huaweicloud"), "mutant:ShowCreateAccountStatus.403./error_code.required");

        assertEquals("HW-ERROR-CODE", result.clause());
        assertTrue(result.right(), result.toString());
    }

    @Test
    void a_member_of_a_body_that_is_taken_in_another_type_is_seen() {
        Proof.TrialEntry result = run(
                CATALOG.kit("aws"), "mutant:DescribeCreateAccountStatus.CreateAccountRequestId.type.accepted-outside");

        assertEquals("AWS-ID-TYPE", result.clause());
        assertTrue(result.right(), result.toString());
    }

    @Test
    void a_legal_call_that_is_refused_breaks_what_the_operation_promises() {
        Proof.TrialEntry result = run(
                CATALOG.kit("huaweicloud"),
                "mutant:ShowCreateAccountStatus.create_account_status_id.maxLength.refused-inside");

        assertEquals("HW-SHOW-OK", result.clause());
        assertTrue(result.right(), result.toString());
    }

    @Test
    void a_constraint_that_is_added_to_a_contract_is_tested_without_a_line_of_java(@TempDir Path root)
            throws IOException {
        PackKit kit = with(
                root,
                "description: Id of the request.\n",
                "description: Id of the request.\n          pattern: '^car-'\n",
                "maxLength: HW-REQUEST-ID-MAX}",
                "maxLength: HW-REQUEST-ID-MAX, pattern: HW-REQUEST-ID}");

        Proof.TrialEntry result =
                run(kit, "mutant:ListCreateAccountStatuses.200./create_account_statuses/*/id.pattern");

        assertEquals("HW-REQUEST-ID", result.clause());
        assertTrue(result.right(), result.toString());
    }

    @Test
    void a_constraint_that_the_reference_itself_breaks_proves_nothing(@TempDir Path root) throws IOException {
        PackKit kit = with(root, "maxLength: 64", "maxLength: 3");

        Proof.TrialEntry result =
                run(kit, "mutant:ListCreateAccountStatuses.200./create_account_statuses/*/account_name.maxLength");

        assertEquals(false, result.right());
        assertTrue(
                result.description().endsWith("Missed: the reference itself is said to break it."), result.toString());
    }

    private static PackKit with(Path root, String... replacements) throws IOException {
        for (String folder : List.of("spec/huaweicloud", "features/huaweicloud")) {
            Path to = Files.createDirectories(root.resolve(folder));
            try (var files = Files.list(Path.of(folder))) {
                for (Path file : files.toList()) {
                    String text = Files.readString(file);
                    for (int i = 0; i < replacements.length; i += 2) {
                        text = text.replace(replacements[i], replacements[i + 1]);
                    }
                    Files.writeString(to.resolve(file.getFileName().toString()), text);
                }
            }
        }
        return Catalog.of(List.of(root)).kit("huaweicloud");
    }

    private static Proof.TrialEntry run(PackKit kit, String name) {
        Prover prover = new Prover(kit, RunOptions.usual());
        List<Trial> named = mutants(prover).stream()
                .filter(trial -> trial.name().equals(name))
                .toList();
        return SideBySide.prove(Map.of(prover, named), "", trial -> {})
                .get(0)
                .trials()
                .get(0);
    }

    private static List<Trial> mutants(Prover prover) {
        return prover.trials().stream().filter(Trial.Mutant.class::isInstance).toList();
    }
}
