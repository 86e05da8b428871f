package dev.assay.reference.huaweicloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.reference.DefectInfo;
import dev.assay.reference.Reference;
import dev.assay.reference.RunningReference;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class DefectsTest {
    private final Reference reference = new HuaweicloudReference();

    @Test
    void names_are_unique_and_in_kebab_case() {
        Set<String> names = new HashSet<>();
        for (DefectInfo defect : reference.defects()) {
            assertTrue(defect.name().matches("[a-z0-9]+(-[a-z0-9]+)*"), defect.name());
            assertTrue(names.add(defect.name()), defect.name());
        }
    }

    @Test
    void descriptions_are_one_sentence_in_one_line() {
        for (DefectInfo defect : reference.defects()) {
            assertTrue(defect.description().matches(".{10,100}\\."), defect.toString());
        }
    }

    @Test
    void every_clause_that_can_be_broken_is_broken_by_one() {
        Set<String> clauses = new TreeSet<>();
        for (JsonNode topic : YAMLMapper.shared()
                .readTree(Path.of("spec/huaweicloud/clauses.yaml").toFile())
                .path("topics")) {
            for (JsonNode clause : topic.path("clauses")) {
                if (!clause.has("excluded")) {
                    clauses.add(clause.path("id").asString());
                }
            }
        }
        Set<String> broken = new TreeSet<>();
        reference.defects().forEach(defect -> broken.add(defect.clause()));

        assertEquals(clauses, broken);
    }

    @Test
    void defects_can_be_combined() throws Exception {
        List<String> both = Probes.ask(List.of("item-null", "name-missing", "content-type-html"));

        assertTrue(both.get(0).contains("text/html"), both.get(0));
        assertTrue(both.get(0).contains(",null]"), both.get(0));
        assertFalse(both.get(0).contains("account_name"), both.get(0));
    }

    @Test
    void an_unknown_name_is_refused_and_the_nearest_offered() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> reference.start(0, 1, List.of("walk-loop")));

        assertEquals("No defect or variant is named \"walk-loop\". Did you mean \"walk-loops\"?", refusal.getMessage());
    }

    @Test
    void the_reference_is_found_as_a_service() throws Exception {
        Reference found = ServiceLoader.load(Reference.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.pack().equals("huaweicloud"))
                .findFirst()
                .orElseThrow();

        try (RunningReference running = found.start(0, 1)) {
            assertEquals("127.0.0.1", running.uri().getHost());
        }
    }
}
