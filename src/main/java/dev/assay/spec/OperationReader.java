package dev.assay.spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads operations out of an OpenAPI document. */
final class OperationReader {
    private final Path file;
    private final JsonNode openapi;

    OperationReader(Path file, JsonNode openapi) {
        this.file = file;
        this.openapi = openapi;
    }

    /** An operation of the contract. */
    Operation read(String path, String method, JsonNode node) {
        String where = file + ": " + method + " " + path;
        String clause = PackReader.needed(where, "x-clause", PackReader.text(node, "x-clause"));
        String pointer = "/paths/" + escaped(path) + "/" + method;
        return operation(where, path, method, pointer, clause, node);
    }

    /** An operation that is no part of the contract; it stands under {@code components.pathItems}. */
    private Optional<Operation> source(String where, JsonNode reference) {
        if (reference.isMissingNode()) {
            return Optional.empty();
        }
        String pointer = PackReader.needed(where, "$ref", PackReader.text(reference, "$ref"));
        String method = pointer.substring(pointer.lastIndexOf('/') + 1);
        JsonNode node = Constraints.resolve(openapi, reference);
        String path = PackReader.needed(where, "x-path", PackReader.text(node, "x-path"));
        return Optional.of(operation(where, path, method, pointer.substring(1), "", node));
    }

    private Operation operation(
            String where, String path, String method, String pointer, String clause, JsonNode node) {
        JsonNode body = node.path("requestBody").path("content");
        JsonNode finds = node.path("x-finds");
        return new Operation(
                PackReader.needed(where, "operationId", PackReader.text(node, "operationId")),
                clause,
                method.toUpperCase(Locale.ROOT),
                path,
                parameters(node, body),
                body.propertyNames().stream().findFirst(),
                answers(pointer, node),
                errors(where, node.path("x-errors")),
                reasons(where, node.path("x-reasons")),
                shows(where, node.path("x-shows")),
                pages(where, node.path("x-pages"), clause.isEmpty()),
                makes(where, node.path("x-makes")),
                finds.isObject()
                        ? new Operation.Finds(
                                source(where + " x-finds.listed", finds.path("listed")),
                                source(where + " x-finds.created", finds.path("created")))
                        : Operation.Finds.NOTHING);
    }

    private List<Parameter> parameters(JsonNode node, JsonNode body) {
        List<Parameter> parameters = new ArrayList<>();
        node.path("parameters").forEach(reference -> {
            JsonNode parameter = Constraints.resolve(openapi, reference);
            parameters.add(new Parameter(
                    parameter.path("name").asString(),
                    parameter.path("in").asString(),
                    parameter.path("required").asBoolean(false),
                    Constraints.resolve(openapi, parameter.path("schema"))));
        });
        body.propertyStream().findFirst().ifPresent(content -> {
            JsonNode schema = Constraints.resolve(openapi, content.getValue().path("schema"));
            List<String> required = PackReader.words(schema.path("required"));
            schema.path("properties")
                    .properties()
                    .forEach(member -> parameters.add(new Parameter(
                            member.getKey(),
                            "body",
                            required.contains(member.getKey()),
                            Constraints.resolve(openapi, member.getValue()))));
        });
        return List.copyOf(parameters);
    }

    private static Map<String, Operation.Answer> answers(String pointer, JsonNode node) {
        Map<String, Operation.Answer> answers = new LinkedHashMap<>();
        node.path("responses").properties().forEach(entry -> {
            JsonNode content = entry.getValue().path("content");
            Optional<String> schema = content.propertyStream().findFirst().flatMap(body -> {
                String inline =
                        pointer + "/responses/" + entry.getKey() + "/content/" + escaped(body.getKey()) + "/schema";
                JsonNode there = body.getValue().path("schema");
                return there.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(there.path("$ref")
                                .asStringOpt()
                                .filter(reference -> reference.startsWith("#/"))
                                .map(reference -> reference.substring(1))
                                .orElse(inline));
            });
            answers.put(
                    entry.getKey(),
                    new Operation.Answer(
                            entry.getKey(),
                            schema,
                            entry.getValue().path("x-clause").asStringOpt(),
                            List.copyOf(content.propertyNames())));
        });
        return answers;
    }

    private static Map<String, Operation.NamedError> errors(String where, JsonNode named) {
        Map<String, Operation.NamedError> errors = new LinkedHashMap<>();
        named.properties().forEach(error -> {
            List<String> statuses = PackReader.words(error.getValue().path("status"));
            String at = where + ": x-errors." + error.getKey();
            if (statuses.isEmpty()) {
                throw new SpecException(at + ": \"status\" is missing; expected a list, the right one first");
            }
            errors.put(
                    error.getKey(),
                    new Operation.NamedError(
                            statuses,
                            PackReader.needed(at, "x-clause", PackReader.text(error.getValue(), "x-clause"))));
        });
        return errors;
    }

    private static Optional<Operation.Reasons> reasons(String where, JsonNode reasons) {
        return reasons.isObject()
                ? Optional.of(new Operation.Reasons(
                        PackReader.needed(where, "x-reasons.at", PackReader.text(reasons, "at")),
                        PackReader.needed(where, "x-reasons.x-clause", PackReader.text(reasons, "x-clause")),
                        PackReader.words(reasons.path("absent")),
                        PackReader.words(reasons.path("shorter")),
                        PackReader.words(reasons.path("longer")),
                        PackReader.words(reasons.path("mismatched"))))
                : Optional.empty();
    }

    private static Optional<Operation.Shows> shows(String where, JsonNode shows) {
        return shows.isObject()
                ? Optional.of(new Operation.Shows(
                        PackReader.needed(where, "x-shows.parameter", PackReader.text(shows, "parameter")),
                        PackReader.needed(where, "x-shows.item", PackReader.text(shows, "item"))))
                : Optional.empty();
    }

    private static Optional<Operation.Pages> pages(String where, JsonNode pages, boolean source) {
        return pages.isObject()
                ? Optional.of(new Operation.Pages(
                        PackReader.needed(where, "x-pages.items", PackReader.text(pages, "items")),
                        PackReader.needed(where, "x-pages.limit", PackReader.text(pages, "limit")),
                        PackReader.needed(where, "x-pages.marker", PackReader.text(pages, "marker")),
                        PackReader.needed(where, "x-pages.next", PackReader.text(pages, "next")),
                        Optional.ofNullable(PackReader.text(pages, "count")),
                        Optional.ofNullable(PackReader.text(pages, "filter")),
                        source ? "" : PackReader.needed(where, "x-pages.ends", PackReader.text(pages, "ends"))))
                : Optional.empty();
    }

    private static Optional<Operation.Makes> makes(String where, JsonNode makes) {
        if (!makes.isObject()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        makes.path("values")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asString()));
        return Optional.of(
                new Operation.Makes(PackReader.needed(where, "x-makes.item", PackReader.text(makes, "item")), values));
    }

    /** A name as one step of a JSON pointer. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
