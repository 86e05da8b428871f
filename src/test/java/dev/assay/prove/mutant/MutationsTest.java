package dev.assay.prove.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Packs;
import dev.assay.spec.Constraint;
import dev.assay.spec.Pack;
import dev.assay.spec.PackReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MutationsTest {
    private static final Pack PACK = Packs.huaweicloud();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String REFUSAL = "{\"error_code\": \"X.1\", \"error_msg\": \"No.\"}";

    @Test
    void every_constraint_of_an_answer_has_one_and_no_two_have_a_name() {
        List<Mutation> all = Mutants.of(PACK);
        List<Constraint> broken = all.stream()
                .filter(AnswerMutation.class::isInstance)
                .map(mutation -> ((AnswerMutation) mutation).constraint())
                .toList();

        assertEquals(PACK.constraints(), broken);
        Set<String> names = new HashSet<>();
        all.forEach(mutation -> assertTrue(names.add(mutation.name()), mutation.name()));
        assertTrue(names.contains("mutant:ListCreateAccountStatuses.200./page_info/current_count.maximum"));
        assertTrue(names.contains("mutant:ListCreateAccountStatuses.200./create_account_statuses/*/id.required"));
        assertTrue(names.contains("mutant:ListCreateAccountStatuses.limit.maximum.accepted-outside"));
        assertTrue(names.contains("mutant:ListCreateAccountStatuses.states/*.enum.refused-inside.failed"));
    }

    @Test
    void each_breaks_an_answer_at_its_place_and_nowhere_else() throws IOException {
        Validator validator = new Validator(PACK.openapi());
        Map<String, String> bodies = Map.of(
                "ListCreateAccountStatuses", Files.readString(Path.of("src/test/resources/documents/list.json")),
                "ShowCreateAccountStatus", Files.readString(Path.of("src/test/resources/documents/show.json")));
        List<String> wrong = new ArrayList<>();
        for (Mutation mutation : Mutants.of(PACK)) {
            if (mutation instanceof AnswerMutation answer) {
                Constraint constraint = answer.constraint();
                String body = constraint.status().equals("200") ? bodies.get(constraint.operation()) : REFUSAL;
                String pointer = PACK.operation(constraint.operation())
                        .answers()
                        .get(constraint.status())
                        .schemaPointer()
                        .orElseThrow();
                JsonNode rewritten = Rewriting.of(constraint, answer.root(), JSON.readTree(body))
                        .orElseThrow(() -> new AssertionError(mutation.name()));
                List<String> breaches = validator.breaches(pointer, rewritten);
                if (!rightly(constraint, breaches)) {
                    wrong.add(mutation.name() + ": " + breaches);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Where a value is one of a few, it cannot be too long, or of another type, and still be one of them. */
    private static boolean rightly(Constraint constraint, List<String> breaches) {
        String place = constraint.place().isEmpty()
                ? ""
                : "/" + String.join("/", constraint.place()).replace("*", "0");
        List<String> others = new ArrayList<>(breaches);
        boolean seen = others.remove(place + " " + constraint.keyword());
        if (constraint.schema().has("enum")) {
            others.remove(place + " enum");
        }
        return seen && others.isEmpty();
    }

    @Test
    void a_constraint_that_is_added_to_a_document_has_its_mutants(@TempDir Path root) throws IOException {
        Path spec = Files.createDirectories(root.resolve("spec/huaweicloud"));
        for (String file : List.of("clauses.yaml", "rulings.md")) {
            Files.copy(Path.of("spec/huaweicloud", file), spec.resolve(file));
        }
        Files.writeString(
                spec.resolve("openapi.yaml"),
                Files.readString(Path.of("spec/huaweicloud/openapi.yaml"))
                        .replace(
                                "description: Name of the account.\n",
                                "description: Name of the account.\n          pattern: '^[^/]*$'\n")
                        .replace(
                                "maxLength: HW-REQUEST-NAME-MAX}",
                                "maxLength: HW-REQUEST-NAME-MAX," + " pattern: HW-REQUEST-NAME}"));

        List<String> before = Mutants.of(PACK).stream().map(Mutation::name).toList();
        List<String> added = Mutants.of(PackReader.read(root, "huaweicloud")).stream()
                .map(Mutation::name)
                .filter(name -> !before.contains(name))
                .toList();

        assertEquals(
                List.of(
                        "mutant:ShowCreateAccountStatus.200./create_account_status/account_name.pattern",
                        "mutant:ListCreateAccountStatuses.200./create_account_statuses/*/account_name.pattern"),
                added);
    }
}
