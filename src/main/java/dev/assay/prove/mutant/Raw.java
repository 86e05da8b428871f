package dev.assay.prove.mutant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values of parameters, which go over the wire as text, as the JSON that their schemas speak of. */
final class Raw {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private Raw() {}

    /** Reads values; empty where several are given to a parameter that takes one. */
    static Optional<JsonNode> read(Schemas schemas, List<String> values) {
        if (schemas.type().equals("array")) {
            ArrayNode array = JSON.arrayNode();
            if (!values.equals(List.of(""))) {
                values.forEach(value -> array.add(scalar(schemas.items().type(), value)));
            }
            return Optional.of(array);
        }
        return values.size() == 1 ? Optional.of(scalar(schemas.type(), values.get(0))) : Optional.empty();
    }

    private static JsonNode scalar(String type, String text) {
        return switch (type) {
            case "integer" ->
                INTEGER.matcher(text).matches()
                        ? JSON.numberNode(new BigDecimal(text).toBigInteger())
                        : JSON.stringNode(text);
            case "number" ->
                NUMBER.matcher(text).matches() ? JSON.numberNode(new BigDecimal(text)) : JSON.stringNode(text);
            case "boolean" ->
                text.equals("true") || text.equals("false")
                        ? JSON.booleanNode(text.equals("true"))
                        : JSON.stringNode(text);
            default -> JSON.stringNode(text);
        };
    }

    /** Values as text; an empty list is one empty value. */
    static List<String> write(JsonNode value) {
        if (!value.isArray()) {
            return List.of(value.asString(""));
        }
        return value.isEmpty()
                ? List.of("")
                : value.valueStream().map(item -> item.asString("")).toList();
    }
}
