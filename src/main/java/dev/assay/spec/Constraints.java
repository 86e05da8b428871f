package dev.assay.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what the schemas of an OpenAPI document demand, and the clause that each keyword bears in {@code x-clause}. */
public final class Constraints {
    /** Far more than any contract has: schemas that all refer to all others would else be walked for ever. */
    private static final int MOST_STEPS = 200_000;

    /** Keywords that demand something of a value, with the JSON types that they apply to. */
    private static final Map<String, Set<String>> KEYWORDS = Map.ofEntries(
            Map.entry("type", Set.of()),
            Map.entry("enum", Set.of()),
            Map.entry("const", Set.of()),
            Map.entry("minLength", Set.of("string")),
            Map.entry("maxLength", Set.of("string")),
            Map.entry("pattern", Set.of("string")),
            Map.entry("format", Set.of("string")),
            Map.entry("minimum", Set.of("number")),
            Map.entry("maximum", Set.of("number")),
            Map.entry("exclusiveMinimum", Set.of("number")),
            Map.entry("exclusiveMaximum", Set.of("number")),
            Map.entry("multipleOf", Set.of("number")),
            Map.entry("minItems", Set.of("array")),
            Map.entry("maxItems", Set.of("array")),
            Map.entry("uniqueItems", Set.of("array")),
            Map.entry("minProperties", Set.of("object")),
            Map.entry("maxProperties", Set.of("object")),
            Map.entry("additionalProperties", Set.of("object")));

    private final JsonNode document;
    private final List<Constraint> found = new ArrayList<>();
    private int alternatives;
    private int steps;

    private Constraints(JsonNode document) {
        this.document = document;
    }

    /** What the bodies of one operation's answers must satisfy. A constraint without a clause has an empty one. */
    static List<Constraint> of(JsonNode document, Operation operation) {
        Constraints constraints = new Constraints(document);
        for (Operation.Answer answer : operation.answers().values()) {
            answer.schemaPointer()
                    .ifPresent(pointer -> constraints.walk(
                            there(document, pointer), operation.id(), answer.status(), List.of(), new HashSet<>()));
        }
        return List.copyOf(constraints.found);
    }

    /** The keywords of one schema, without those of its parts, each with its clause; the clause is empty where none is named. */
    public static Map<String, Optional<String>> keywords(JsonNode schema) {
        Map<String, Optional<String>> keywords = new java.util.LinkedHashMap<>();
        schema.propertyNames().stream()
                .filter(KEYWORDS::containsKey)
                .forEach(keyword -> keywords.put(keyword, clause(schema, keyword)));
        return keywords;
    }

    /** The clause that a schema names for one of its keywords. */
    public static Optional<String> clause(JsonNode schema, String keyword) {
        JsonNode named = schema.path("x-clause");
        return (named.isObject() ? named.path(keyword) : named).asStringOpt();
    }

    /**
     * Follows a {@code $ref} inside the document.
     *
     * @throws SpecException if it leads nowhere, or outside
     */
    public static JsonNode resolve(JsonNode document, JsonNode node) {
        JsonNode found = node;
        Set<String> followed = new HashSet<>();
        String reference = reference(found);
        while (!reference.isEmpty()) {
            if (!reference.startsWith("#/")) {
                throw new SpecException("openapi.yaml: \"$ref: " + reference + "\" leads outside the file; expected a"
                        + " reference that begins with #/");
            }
            if (!followed.add(reference)) {
                throw new SpecException("openapi.yaml: \"$ref: " + reference + "\" leads back to itself");
            }
            found = there(document, reference.substring(1));
            reference = reference(found);
        }
        return found;
    }

    private static String reference(JsonNode node) {
        return node.path("$ref").asStringOpt().orElse("");
    }

    private static JsonNode there(JsonNode document, String pointer) {
        JsonNode target = document.at(pointer);
        if (target.isMissingNode()) {
            throw new SpecException("openapi.yaml: \"$ref: #" + pointer + "\" leads nowhere");
        }
        return target;
    }

    private void walk(JsonNode schema, String operation, String status, List<String> place, Set<String> passed) {
        if (++steps > MOST_STEPS) {
            throw new SpecException(
                    "openapi.yaml: the schemas of " + operation + " refer to each other in too many ways");
        }
        String reference = reference(schema);
        if (!reference.isEmpty()) {
            if (passed.contains(reference)) {
                return;
            }
            Set<String> deeper = new HashSet<>(passed);
            deeper.add(reference);
            walk(resolve(document, schema), operation, status, place, deeper);
        }
        keywords(schema)
                .forEach((keyword, clause) -> found.add(new Constraint(
                        operation,
                        status,
                        clause.orElse(""),
                        keyword,
                        place,
                        KEYWORDS.getOrDefault(keyword, Set.of()),
                        "",
                        schema,
                        alternatives > 0)));
        schema.path("required").forEach(name -> {
            JsonNode member = schema.path("properties").path(name.asString());
            String clause = clause(member, "required")
                    .or(() -> clause(schema, "required"))
                    .orElse("");
            found.add(new Constraint(
                    operation,
                    status,
                    clause,
                    "required",
                    place,
                    Set.of("object"),
                    name.asString(),
                    schema,
                    alternatives > 0));
        });
        schema.path("properties")
                .properties()
                .forEach(member -> walk(member.getValue(), operation, status, with(place, member.getKey()), passed));
        if (schema.has("items")) {
            walk(schema.path("items"), operation, status, with(place, "*"), passed);
        }
        schema.path("allOf").forEach(part -> walk(part, operation, status, place, passed));
        alternatives++;
        for (String combiner : List.of("anyOf", "oneOf")) {
            schema.path(combiner).forEach(part -> walk(part, operation, status, place, passed));
        }
        alternatives--;
    }

    private static List<String> with(List<String> place, String name) {
        List<String> longer = new ArrayList<>(place);
        longer.add(name);
        return List.copyOf(longer);
    }
}
