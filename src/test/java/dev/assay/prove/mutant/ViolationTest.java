package dev.assay.prove.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

class ViolationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "type             | {'type': 'string', 'minLength': 1}                            | 'ab'",
                "type             | {'type': 'integer', 'minimum': 0}                             | 7",
                "type             | {'type': ['object', 'null']}                                  | {}",
                "type             | {'type': 'array', 'maxItems': 3}                              | [1]",
                "type             | {'type': 'boolean'}                                           | true",
                "enum             | {'type': 'string', 'enum': ['a', 'bc'], 'maxLength': 6}       | 'bc'",
                "enum             | {'type': 'integer', 'enum': [1, 2, 3]}                        | 1",
                "const            | {'const': 'a'}                                                | 'a'",
                "minLength        | {'type': 'string', 'minLength': 3}                            | 'abcd'",
                "minLength        | {'type': 'string', 'minLength': 3, 'pattern': '^[0-9]+$'}     | '1234'",
                "maxLength        | {'type': 'string', 'maxLength': 5}                            | 'abcd'",
                "maxLength        | {'type': 'string', 'maxLength': 5, 'pattern': '^[a-z0-9]+$'}  | 'ab12'",
                "maxLength        | {'type': 'string', 'maxLength': 5, 'pattern': '^x-[0-9]+$'}   | 'x-12'",
                "pattern          | {'type': 'string', 'pattern': '^[a-z]+$', 'maxLength': 3}     | 'abc'",
                "pattern          | {'type': 'string', 'pattern': '[0-9]', 'minLength': 2}        | '12'",
                "format           | {'type': 'string', 'format': 'date-time'}                     | '2024-02-29T12:00:00Z'",
                "format           | {'type': 'string', 'format': 'uuid', 'maxLength': 36}         |"
                        + " '0b8ac6a4-4f7e-4f0e-9a55-2f6c3f1d7e11'",
                "format           | {'type': 'string', 'format': 'email'}                         | 'a@example.com'",
                "minimum          | {'type': 'integer', 'minimum': 0}                             | 4",
                "maximum          | {'type': 'integer', 'maximum': 2000}                          | 4",
                "maximum          | {'type': 'number', 'maximum': 1.5}                            | 1",
                "exclusiveMinimum | {'type': 'integer', 'exclusiveMinimum': 0}                    | 4",
                "exclusiveMaximum | {'type': 'integer', 'exclusiveMaximum': 9}                    | 4",
                "multipleOf       | {'type': 'integer', 'multipleOf': 5}                          | 10",
                "minItems         | {'type': 'array', 'minItems': 1}                              | [1, 2]",
                "maxItems         | {'type': 'array', 'maxItems': 2, 'items': {'type': 'string'}} | []",
                "uniqueItems      | {'type': 'array', 'uniqueItems': true}                        | [1, 2]",
                "minProperties    | {'type': 'object', 'minProperties': 1}                        | {'a': 1, 'b': 2}",
                "maxProperties    | {'type': 'object', 'maxProperties': 2}                        | {'a': 1}",
                "additionalProperties | {'type': 'object', 'additionalProperties': false,"
                        + " 'properties': {'a': {}}} | {'a': 1}",
            })
    void just_that_keyword_is_broken_and_a_validator_agrees(String keyword, String schema, String value) {
        JsonNode document = json("{'schema': " + schema + "}");
        JsonNode body = json(value);
        Schemas schemas = Schemas.of(document, document.path("schema"));
        JsonNode broken =
                Violation.of(keyword, document.path("schema"), schemas, body).orElseThrow();

        Validator validator = new Validator(document);
        assertEquals(List.of(), validator.breaches("/schema", body));
        assertEquals(List.of(keyword), keywords(validator.breaches("/schema", broken)), broken.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "minLength  | {'type': 'string', 'minLength': 0}       | nothing has fewer than 0",
                "maxLength  | {'type': 'string', 'maxLength': 9999999} | nothing as large as 9999999 is ever sent",
                "pattern    | {'type': 'string', 'pattern': '.*'}      | no value breaks pattern \".*\"",
            })
    void what_no_value_can_break_is_known(String keyword, String schema, String why) {
        JsonNode document = json(schema);
        Schemas schemas = Schemas.of(document, document);

        assertEquals(Optional.empty(), Violation.of(keyword, document, schemas, MissingNode.getInstance()));
        assertEquals(why.replace("\"\"", "\""), Violation.impossible(keyword, document.path(keyword)));
    }

    @Test
    void a_value_is_made_up_where_there_is_none() {
        JsonNode document = json("{'type': ['string', 'null'], 'minLength': 4, 'maxLength': 8}");
        Schemas schemas = Schemas.of(document, document);

        assertEquals(
                Optional.of(json("'sampleeee'")),
                Violation.of("maxLength", document, schemas, MissingNode.getInstance()));
        assertEquals(Optional.of(json("'sam'")), Violation.of("minLength", document, schemas, json("null")));
    }

    private static List<String> keywords(List<String> breaches) {
        return breaches.stream()
                .map(breach -> breach.substring(breach.lastIndexOf(' ') + 1))
                .map(keyword -> keyword.equals("false") ? "additionalProperties" : keyword)
                .toList();
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text.replace('\'', '"'));
    }
}
