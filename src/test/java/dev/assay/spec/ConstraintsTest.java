package dev.assay.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConstraintsTest {
    @Test
    void one_clause_covers_all_keywords_of_a_schema() {
        JsonNode schema = json("{'type': 'string', 'maxLength': 3, 'x-clause': 'A'}");
        assertEquals(Map.of("type", Optional.of("A"), "maxLength", Optional.of("A")), Constraints.keywords(schema));
    }

    @Test
    void a_map_names_a_clause_for_each_keyword_and_none_for_the_others() {
        JsonNode schema = json("{'type': 'string', 'maxLength': 3, 'x-clause': {'maxLength': 'B'}}");
        assertEquals(Map.of("type", Optional.empty(), "maxLength", Optional.of("B")), Constraints.keywords(schema));
    }

    @Test
    void words_that_demand_nothing_are_no_keywords() {
        JsonNode schema = json("{'description': 'x', 'default': 1, 'properties': {}, 'items': {}, 'x-clause': 'A'}");
        assertEquals(Map.of(), Constraints.keywords(schema));
    }

    @Test
    void the_clause_of_a_required_member_stands_at_the_member() {
        assertEquals(
                Optional.of("C"), Constraints.clause(json("{'x-clause': {'required': 'C', 'type': 'D'}}"), "required"));
        assertEquals(Optional.empty(), Constraints.clause(json("{'type': 'string'}"), "type"));
    }

    @Test
    void a_schema_that_refers_to_itself_is_not_walked_for_ever(@TempDir Path root) {
        List<Constraint> found = new PackFolder(root).read().constraints();
        assertEquals(
                List.of(
                        new Constraint("ShowThing", "200", "D-BODY", "type", List.of(), Set.of()),
                        new Constraint("ShowThing", "200", "D-BODY", "required", List.of(), Set.of("object")),
                        new Constraint("ShowThing", "200", "D-ID", "type", List.of("id"), Set.of()),
                        new Constraint("ShowThing", "200", "D-ID-MAX", "maxLength", List.of("id"), Set.of("string"))),
                found.stream()
                        .filter(constraint -> !constraint.place().contains("next"))
                        .toList());
        assertEquals(8, found.size());
    }

    @Test
    void items_of_an_array_have_a_star_in_their_place() {
        assertTrue(dev.assay.Packs.huaweicloud()
                .constraints()
                .contains(new Constraint(
                        "ListCreateAccountStatuses",
                        "200",
                        "HW-REQUEST-ID-MAX",
                        "maxLength",
                        List.of("create_account_statuses", "*", "id"),
                        Set.of("string"))));
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text.replace('\'', '"'));
    }
}
