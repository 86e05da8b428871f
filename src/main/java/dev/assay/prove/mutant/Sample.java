package dev.assay.prove.mutant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A plain value that keeps its schemas, as far as one can be made up; a pattern is a matter of luck. */
final class Sample {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final Map<String, String> FORMATS = Map.of(
            "date-time", "2024-02-29T12:00:00Z",
            "zoned-date-time", "2024-02-29T12:00:00Z",
            "date", "2024-02-29",
            "uuid", "0b8ac6a4-4f7e-4f0e-9a55-2f6c3f1d7e11",
            "email", "someone@example.com",
            "uri", "https://example.test/");

    private Sample() {}

    static JsonNode of(Schemas schemas) {
        return of(schemas, 0);
    }

    private static JsonNode of(Schemas schemas, int depth) {
        if (!schemas.value("const").isMissingNode()) {
            return schemas.value("const");
        }
        for (JsonNode allowed : schemas.value("enum")) {
            if (!allowed.isNull()) {
                return allowed;
            }
        }
        return switch (schemas.type()) {
            case "integer", "number" -> number(schemas);
            case "boolean" -> JSON.booleanNode(true);
            case "array" -> array(schemas, depth);
            case "object" -> object(schemas, depth);
            default -> JSON.stringNode(text(schemas));
        };
    }

    private static JsonNode number(Schemas schemas) {
        BigDecimal least = schemas.value("exclusiveMinimum").isNumber()
                ? schemas.value("exclusiveMinimum").decimalValue().add(BigDecimal.ONE)
                : schemas.value("minimum").asDecimalOpt().orElse(BigDecimal.ONE);
        BigDecimal most = schemas.value("maximum").asDecimalOpt().orElse(least);
        return Candidates.number(least.min(most));
    }

    private static String text(Schemas schemas) {
        String formed = FORMATS.get(schemas.value("format").asString(""));
        if (formed != null) {
            return formed;
        }
        int least = schemas.value("minLength").asInt(0);
        int most = schemas.value("maxLength").asInt(Integer.MAX_VALUE);
        List<String> texts = Candidates.texts("sample", Math.max(least, Math.min(most, 6)));
        return texts.stream()
                .filter(text -> Keeps.all(schemas, JSON.stringNode(text)))
                .findFirst()
                .or(() -> texts.stream().findFirst())
                .orElse("sample");
    }

    private static JsonNode array(Schemas schemas, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (int i = 0; i < schemas.value("minItems").asInt(0) && depth < DEEPEST; i++) {
            array.add(of(schemas.items(), depth + 1));
        }
        return array;
    }

    private static JsonNode object(Schemas schemas, int depth) {
        ObjectNode object = JSON.objectNode();
        for (String name : depth < DEEPEST ? schemas.required() : java.util.Set.<String>of()) {
            object.set(name, of(schemas.member(name), depth + 1));
        }
        return object;
    }
}
