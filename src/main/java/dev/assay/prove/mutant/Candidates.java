package dev.assay.prove.mutant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that may break one keyword, made from one that keeps it; the most natural first. */
final class Candidates {
    /** No answer, and no request, holds a longer string. */
    private static final int LONGEST = 1 << 20;
    /** Nor more items, or members. */
    private static final int MOST = 10_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Candidates() {}

    static List<JsonNode> of(String keyword, JsonNode bound, Schemas schemas, JsonNode current) {
        return switch (keyword) {
            case "type" -> otherTypes(current);
            case "enum", "const" -> others(current);
            case "minLength" -> strings(texts(text(current), bound.asLong() - 1));
            case "maxLength" -> strings(texts(text(current), bound.asLong() + 1));
            case "pattern" -> strings(unlike(text(current)));
            case "format" -> strings(formless(bound.asString(), schemas));
            case "minimum" -> numbers(bound.decimalValue().subtract(BigDecimal.ONE));
            case "maximum" -> numbers(bound.decimalValue().add(BigDecimal.ONE));
            case "exclusiveMinimum", "exclusiveMaximum" -> numbers(bound.decimalValue());
            case "multipleOf" ->
                numbers(
                        decimal(current).add(BigDecimal.ONE),
                        decimal(current).add(bound.decimalValue().divide(BigDecimal.valueOf(2))));
            case "minItems" -> items(current, schemas, bound.asLong() - 1);
            case "maxItems" -> items(current, schemas, bound.asLong() + 1);
            case "uniqueItems" -> items(current, schemas, Math.max(2, current.size() + 1));
            case "minProperties" -> members(current, bound.asLong() - 1);
            case "maxProperties" -> members(current, bound.asLong() + 1);
            case "additionalProperties" -> additional(current, bound);
            default -> List.of();
        };
    }

    private static List<JsonNode> otherTypes(JsonNode current) {
        List<JsonNode> others = new ArrayList<>();
        if (current.isNumber() || current.isBoolean()) {
            others.add(JSON.stringNode(current.asString()));
        }
        others.add(current.isArray() ? JSON.objectNode() : JSON.numberNode(7));
        others.add(JSON.stringNode("text"));
        others.add(JSON.arrayNode());
        others.add(JSON.objectNode());
        others.add(JSON.booleanNode(true));
        others.add(JSON.numberNode(new BigDecimal("1.5")));
        others.add(JSON.nullNode());
        return others;
    }

    private static List<JsonNode> others(JsonNode current) {
        List<JsonNode> others = new ArrayList<>();
        if (current.isNumber()) {
            for (int i = 1; i < 100; i++) {
                others.add(number(current.decimalValue().add(BigDecimal.valueOf(i))));
            }
        } else if (current.isBoolean()) {
            others.add(JSON.booleanNode(!current.asBoolean()));
        } else {
            String text = text(current);
            others.addAll(strings(List.of("other", text + "_other", text.toUpperCase(Locale.ROOT) + "X", "OTHER")));
            others.addAll(strings(unlike(text)));
        }
        return others;
    }

    /** Strings of one length, as like a given one as can be. */
    static List<String> texts(String like, long length) {
        if (length < 0 || length > LONGEST) {
            return List.of();
        }
        int count = (int) length;
        List<String> texts = new ArrayList<>();
        if (!like.isEmpty()) {
            String last = like.substring(like.length() - 1);
            texts.add((like + last.repeat(count)).substring(0, count));
            texts.add(like.repeat(count / like.length() + 1).substring(0, count));
        }
        for (String letter : List.of("a", "0", "A")) {
            texts.add(letter.repeat(count));
        }
        return texts;
    }

    /** Strings that look like none that a pattern asks for, of the same length where it is not empty. */
    private static List<String> unlike(String text) {
        List<String> texts = new ArrayList<>();
        for (String odd : List.of("!", " ", "~", "\u00e9", "a", "0", "A")) {
            texts.add(text.isEmpty() ? odd : odd + text.substring(1));
            texts.add(odd.repeat(Math.max(1, text.length())));
        }
        texts.add("");
        return texts;
    }

    private static List<String> formless(String format, Schemas schemas) {
        List<String> texts = new ArrayList<>(List.of(Keeps.FORMLESS + format));
        int least = schemas.value("minLength").asInt(0);
        int most = schemas.value("maxLength").asInt(Integer.MAX_VALUE);
        texts.addAll(texts(Keeps.FORMLESS + format, Math.max(least, Math.min(most, Keeps.FORMLESS.length()))));
        return texts;
    }

    private static List<JsonNode> items(JsonNode current, Schemas schemas, long count) {
        if (count < 0 || count > MOST) {
            return List.of();
        }
        ArrayNode array = JSON.arrayNode();
        JsonNode first = current.size() > 0 ? current.get(0) : Sample.of(schemas.items());
        for (int i = 0; i < count; i++) {
            array.add(i < current.size() ? current.get(i) : first);
        }
        return List.of(array);
    }

    private static List<JsonNode> members(JsonNode current, long count) {
        if (count < 0 || count > MOST) {
            return List.of();
        }
        ObjectNode object = JSON.objectNode();
        current.propertyStream().limit(count).forEach(member -> object.set(member.getKey(), member.getValue()));
        for (int i = 0; object.size() < count; i++) {
            object.put("another_" + i, "text");
        }
        return List.of(object);
    }

    private static List<JsonNode> additional(JsonNode current, JsonNode allowed) {
        List<JsonNode> objects = new ArrayList<>();
        for (JsonNode value : allowed.isObject() ? otherTypes(JSON.nullNode()) : strings(List.of("text"))) {
            ObjectNode object = current instanceof ObjectNode given ? given.deepCopy() : JSON.objectNode();
            object.set("unexpected", value);
            objects.add(object);
        }
        return objects;
    }

    private static List<JsonNode> strings(List<String> texts) {
        return texts.stream().<JsonNode>map(JSON::stringNode).toList();
    }

    private static List<JsonNode> numbers(BigDecimal... values) {
        List<JsonNode> numbers = new ArrayList<>();
        for (BigDecimal value : values) {
            numbers.add(number(value));
        }
        return numbers;
    }

    /** A number as JSON writes it, without a fraction where it has none. */
    static JsonNode number(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0 ? JSON.numberNode(value.toBigInteger()) : JSON.numberNode(value);
    }

    private static BigDecimal decimal(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : BigDecimal.ONE;
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : "";
    }
}
