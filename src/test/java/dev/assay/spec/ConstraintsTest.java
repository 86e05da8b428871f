package dev.assay.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                        "ShowThing 200 D-BODY: type of [] for []",
                        "ShowThing 200 D-BODY: required id of [] for [object]",
                        "ShowThing 200 D-ID: type of [id] for []",
                        "ShowThing 200 D-ID-MAX: maxLength of [id] for [string]"),
                found.stream()
                        .filter(constraint -> !constraint.place().contains("next"))
                        .map(ConstraintsTest::told)
                        .toList());
        assertEquals(8, found.size());
    }

    @Test
    void items_of_an_array_have_a_star_in_their_place() {
        List<String> found = dev.assay.Packs.huaweicloud().constraints().stream()
                .map(ConstraintsTest::told)
                .toList();
        assertTrue(found.contains("ListCreateAccountStatuses 200 HW-REQUEST-ID-MAX: maxLength of"
                + " [create_account_statuses, *, id] for [string]"));
    }

    @Test
    void a_constraint_of_one_of_several_schemas_is_known_as_such(@TempDir Path root) {
        String openapi = PackFolder.OPENAPI.replace(
                "next: {$ref: '#/components/schemas/Thing'}",
                "size: {x-clause: D-SIZE, anyOf: [{type: integer}, {type: string}], description: How large.}");
        List<Constraint> found =
                new PackFolder(root).write("openapi.yaml", openapi).read().constraints();
        assertEquals(
                List.of("type of [size]", "type of [size]"),
                found.stream()
                        .filter(Constraint::alternative)
                        .map(constraint -> constraint.keyword() + " of " + constraint.place())
                        .toList());
    }

    private static String told(Constraint constraint) {
        return constraint.operation() + " " + constraint.status() + " " + constraint.clause() + ": "
                + (constraint.keyword() + " " + constraint.member()).strip() + " of " + constraint.place() + " for "
                + constraint.types();
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text.replace('\'', '"'));
    }
}
