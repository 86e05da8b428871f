package dev.assay.prove.mutant;

import java.math.BigDecimal;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Where a legal value stands to a keyword. */
final class Bound {
    private Bound() {}

    /** Whether a value is the last that a keyword allows; for a keyword without a bound, whether it is none of others. */
    static boolean at(String keyword, JsonNode schema, JsonNode value) {
        JsonNode bound = schema.path(keyword);
        return switch (keyword) {
            case "minimum", "maximum" -> value.isNumber() && equal(value, bound, 0);
            case "exclusiveMinimum" -> value.isNumber() && equal(value, bound, 1);
            case "exclusiveMaximum" -> value.isNumber() && equal(value, bound, -1);
            case "minLength", "maxLength" -> value.isString() && Keeps.length(value) == bound.asLong();
            case "minItems", "maxItems" -> value.isArray() && value.size() == bound.asLong();
            default -> !atAny(schema, value);
        };
    }

    /** Whether a value that breaks a keyword is the first to do so; any is, where there is no such thing as a next one. */
    static boolean justOutside(String keyword, JsonNode schema, JsonNode value) {
        JsonNode bound = schema.path(keyword);
        boolean whole = Schemas.types(schema).contains("integer");
        return switch (keyword) {
            case "minimum" -> !whole || equal(value, bound, -1);
            case "maximum" -> !whole || equal(value, bound, 1);
            case "exclusiveMinimum", "exclusiveMaximum" -> !whole || equal(value, bound, 0);
            case "minLength" -> Keeps.length(value) == bound.asLong() - 1;
            case "maxLength" -> Keeps.length(value) == bound.asLong() + 1;
            case "minItems" -> value.size() == bound.asLong() - 1;
            case "maxItems" -> value.size() == bound.asLong() + 1;
            default -> true;
        };
    }

    private static boolean atAny(JsonNode schema, JsonNode value) {
        return Stream.of("minimum", "maximum", "default")
                .anyMatch(keyword -> value.isNumber() && equal(value, schema.path(keyword), 0));
    }

    private static boolean equal(JsonNode value, JsonNode bound, long apart) {
        return bound.isNumber()
                && value.decimalValue().compareTo(bound.decimalValue().add(BigDecimal.valueOf(apart))) == 0;
    }
}
