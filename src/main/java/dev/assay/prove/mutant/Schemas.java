package dev.assay.prove.mutant;

import dev.assay.spec.Constraints;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The schemas that all hold at one place: one, what it refers to, and what it is made of.
 *
 * @param all empty where nothing is demanded
 */
record Schemas(JsonNode document, List<JsonNode> all) {

    static Schemas of(JsonNode document, JsonNode schema) {
        List<JsonNode> all = new ArrayList<>();
        collect(document, schema, all);
        return new Schemas(document, List.copyOf(all));
    }

    private static void collect(JsonNode document, JsonNode schema, List<JsonNode> all) {
        if (!schema.isObject() || all.contains(schema)) {
            return;
        }
        all.add(schema);
        if (schema.has("$ref")) {
            collect(document, Constraints.resolve(document, schema), all);
        }
        schema.path("allOf").forEach(part -> collect(document, part, all));
    }

    /** What holds for a member of the object. */
    Schemas member(String name) {
        return inside(
                all.stream().map(schema -> schema.path("properties").path(name)).toList());
    }

    /** What holds for each item of the array. */
    Schemas items() {
        return inside(all.stream().map(schema -> schema.path("items")).toList());
    }

    private Schemas inside(List<JsonNode> schemas) {
        List<JsonNode> found = new ArrayList<>();
        schemas.forEach(schema -> collect(document, schema, found));
        return new Schemas(document, List.copyOf(found));
    }

    /** The first value of a keyword; missing where none has it. */
    JsonNode value(String keyword) {
        return all.stream()
                .map(schema -> schema.path(keyword))
                .filter(value -> !value.isMissingNode())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** The type that a value has by preference: not null, where another is allowed. */
    String type() {
        for (JsonNode schema : all) {
            for (String type : types(schema)) {
                if (!type.equals("null")) {
                    return type;
                }
            }
        }
        return value("properties").isObject() ? "object" : value("items").isObject() ? "array" : "string";
    }

    /** Names of the members that an object must have. */
    Set<String> required() {
        Set<String> names = new LinkedHashSet<>();
        all.forEach(schema -> schema.path("required").forEach(name -> names.add(name.asString())));
        return names;
    }

    /** The types that a schema allows; none where it allows any. */
    static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isString()) {
            return List.of(type.asString());
        }
        List<String> types = new ArrayList<>();
        type.forEach(one -> types.add(one.asString()));
        return types;
    }
}
