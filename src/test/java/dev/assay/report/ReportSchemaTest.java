package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReportSchemaTest {
    private static final JsonMapper JSON = new JsonMapper();
    private final Schema schema = schema();

    @Test
    void reports_keep_the_schema() {
        for (Report report : List.of(
                Samples.every("staging"),
                Samples.of("good", "conformant", List.of("pass")),
                Samples.of("none", "inconclusive", List.of()),
                Samples.holding("\u0000\ud800 </script>"))) {
            assertEquals(List.of(), schema.validate(JSON.readTree(ReportJson.of(report))));
        }
    }

    @Test
    void the_schema_names_every_member_of_the_model() {
        JsonNode report = JSON.readTree(ReportJson.of(Samples.every("staging")));
        JsonNode definition = JSON.readTree(resource());
        assertTrue(definition.get("properties").size() >= report.size());
        assertEquals(
                Report.class.getRecordComponents().length,
                definition.get("properties").size());
        Map.of(
                        "background", Background.class,
                        "scenario", Background.ScenarioEntry.class,
                        "walk", Background.WalkEntry.class,
                        "page", Background.PageEntry.class,
                        "states", Background.StatesEntry.class,
                        "stayed", Background.StayedEntry.class,
                        "life", Background.LifeEntry.class,
                        "spell", Background.SpellEntry.class)
                .forEach((name, model) -> assertEquals(
                        members(model),
                        definition.at("/$defs/" + name + "/properties").propertyNames().stream()
                                .toList()));
        assertEquals(
                members(Report.ClauseEntry.class),
                definition.at("/$defs/clause/properties").propertyNames().stream()
                        .toList());
        assertEquals(
                members(Report.Waiver.class),
                definition.at("/$defs/waiver/properties").propertyNames().stream()
                        .toList());
        assertEquals(
                members(Report.FindingEntry.class),
                definition.at("/$defs/finding/properties").propertyNames().stream()
                        .toList());
        assertEquals(
                members(Report.Evidence.class),
                definition.at("/$defs/evidence/properties").propertyNames().stream()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "'', schema, '\"2\"', const",
        "'', verdict, '\"good\"', enum",
        "'', started, '\"yesterday\"', format",
        "'', colour, '\"red\"', additionalProperties",
        "/counts, passed, 3, additionalProperties",
        "/counts, pass, -1, minimum",
        "/clauses/0, outcome, '\"failed\"', enum",
        "/clauses/0, level, '\"MUST\"', enum",
        "/clauses/4, outcome, '\"fail\"', not",
        "/clauses/2, outcome, '\"waived\"', required",
        "/clauses/4/waiver, expires, '\"soon\"', format",
        "/clauses/2/findings/0, exchange, 7, type",
        "/evidence/0, status, '\"200\"', type",
        "/evidence/0/requestHeaders/0, name, null, type",
        "/background/walks/0, ending, '\"bad\"', enum",
        "/background/walks/0/pages/0, number, 0, minimum",
        "/background/states/lives/0/spells/0, seen, 0, minimum"
    })
    void a_report_that_breaks_it_is_refused(String at, String member, String value, String keyword) {
        JsonNode report = JSON.readTree(ReportJson.of(Samples.every("staging")));
        ((ObjectNode) report.at(at)).set(member, JSON.readTree(value));
        List<Error> errors = schema.validate(report);
        assertTrue(errors.stream().anyMatch(error -> error.getKeyword().equals(keyword)), errors::toString);
    }

    @Test
    void a_report_that_lacks_its_verdict_is_refused() {
        ObjectNode report = (ObjectNode) JSON.readTree(ReportJson.of(Samples.every("staging")));
        report.remove("verdict");
        assertEquals("required", schema.validate(report).get(0).getKeyword());
    }

    private static List<String> members(Class<?> model) {
        return Arrays.stream(model.getRecordComponents())
                .map(component -> component.getName())
                .toList();
    }

    private static Schema schema() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
        return registry.getSchema(JSON.readTree(resource()));
    }

    private static InputStream resource() {
        return Report.class.getResourceAsStream("report.schema.json");
    }
}
