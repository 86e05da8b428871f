package dev.assay.prove.mutant;

import dev.assay.spec.BoundedPattern;
import dev.assay.spec.Constraints;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/**
 * Whether a value keeps one keyword: what a mutant is made by. The kit's own judgement comes from a validator; what both
 * misread would be seen as a mutant that survives.
 */
final class Keeps {
    /** What a string begins with that has no format. */
    static final String FORMLESS = "not a ";

    private static final Map<String, Pattern> FORMATS = Map.of(
            "date-time", Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt].+"),
            "date", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
            "uuid", Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
            "email", Pattern.compile("\\S+@\\S+"),
            "uri", Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S*"));

    private Keeps() {}

    /** Whether a value keeps every keyword of these schemas; those of its members and items are not looked at. */
    static boolean all(Schemas schemas, JsonNode value) {
        return broken(schemas, value) == 0;
    }

    /** How many keywords of these schemas a value breaks. */
    static long broken(Schemas schemas, JsonNode value) {
        return schemas.all().stream()
                .mapToLong(schema -> Constraints.keywords(schema).keySet().stream()
                                .filter(keyword -> !one(keyword, schema, value))
                                .count()
                        + missing(schema, value))
                .sum();
    }

    private static long missing(JsonNode schema, JsonNode value) {
        return value.isObject()
                ? schema.path("required")
                        .valueStream()
                        .filter(name -> !value.has(name.asString()))
                        .count()
                : 0;
    }

    /** Whether a value keeps one keyword of a schema; a keyword that asks nothing of such a value is kept. */
    static boolean one(String keyword, JsonNode schema, JsonNode value) {
        JsonNode bound = schema.path(keyword);
        return switch (keyword) {
            case "type" -> Schemas.types(schema).stream().anyMatch(type -> isA(type, value));
            case "enum" -> bound.valueStream().anyMatch(allowed -> same(allowed, value));
            case "const" -> same(bound, value);
            case "minLength" -> !value.isString() || length(value) >= bound.asLong();
            case "maxLength" -> !value.isString() || length(value) <= bound.asLong();
            case "pattern" -> !value.isString() || matches(bound.asString(), value.asString());
            case "format" -> !value.isString() || formed(bound.asString(), value.asString());
            case "minimum" -> !value.isNumber() || compare(value, bound) >= 0;
            case "maximum" -> !value.isNumber() || compare(value, bound) <= 0;
            case "exclusiveMinimum" -> !value.isNumber() || compare(value, bound) > 0;
            case "exclusiveMaximum" -> !value.isNumber() || compare(value, bound) < 0;
            case "multipleOf" ->
                !value.isNumber()
                        || value.decimalValue().remainder(bound.decimalValue()).signum() == 0;
            case "minItems" -> !value.isArray() || value.size() >= bound.asLong();
            case "maxItems" -> !value.isArray() || value.size() <= bound.asLong();
            case "uniqueItems" -> !value.isArray() || !bound.asBoolean(false) || unique(value);
            case "minProperties" -> !value.isObject() || value.size() >= bound.asLong();
            case "maxProperties" -> !value.isObject() || value.size() <= bound.asLong();
            case "additionalProperties" -> !value.isObject() || additional(schema, bound, value);
            default -> true;
        };
    }

    private static boolean isA(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" ->
                value.isIntegralNumber()
                        || value.isNumber()
                                && value.decimalValue().stripTrailingZeros().scale() <= 0;
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> true;
        };
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber() ? compare(one, other) == 0 : one.equals(other);
    }

    private static int compare(JsonNode one, JsonNode other) {
        return decimal(one).compareTo(decimal(other));
    }

    private static BigDecimal decimal(JsonNode number) {
        return number.decimalValue();
    }

    static long length(JsonNode text) {
        return text.asString().codePointCount(0, text.asString().length());
    }

    private static boolean matches(String pattern, String text) {
        try {
            return BoundedPattern.of(pattern).finds(text).orElse(true);
        } catch (PatternSyntaxException e) {
            return true;
        }
    }

    private static boolean formed(String format, String text) {
        Pattern known = FORMATS.get(format);
        return known == null ? !text.startsWith(FORMLESS) : known.matcher(text).matches();
    }

    private static boolean unique(JsonNode array) {
        Set<JsonNode> seen = new HashSet<>();
        return array.valueStream().allMatch(seen::add);
    }

    private static boolean additional(JsonNode schema, JsonNode allowed, JsonNode value) {
        return value.propertyStream()
                .filter(member -> !schema.path("properties").has(member.getKey()))
                .allMatch(member -> allowed.isObject()
                        ? allowed.path("type").isMissingNode() || one("type", allowed, member.getValue())
                        : allowed.asBoolean(true));
    }
}
