package dev.assay.verdict;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import dev.assay.spec.Operation;
import dev.assay.spec.Pack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of the OpenAPI document that bodies have to keep. The items of a page are held to theirs one by one, and each
 * once in a run: the same ones come on page after page. Safe for use by several threads and runs.
 */
final class BodySchemas {
    /**
     * What a body breaks.
     *
     * @param at JSON pointer to the place in the body
     */
    record Breach(Error error, String at) {}

    /**
     * A page in two parts.
     *
     * @param frame all but what its items have to keep
     * @param items JSON pointer to the items in the body
     */
    private record Page(Schema frame, Schema item, String items) {}

    /**
     * Where pages are described.
     *
     * @param body JSON pointer to the schema of the body
     * @param array JSON pointer to the schema of the items' array
     * @param items JSON pointer to the items in the body
     */
    private record Listing(String body, String array, String items) {}

    private final JsonNode openapi;
    private final Map<String, Schema> whole = new HashMap<>();
    private final Map<String, Page> pages = new HashMap<>();

    BodySchemas(Pack pack, BoundedPatterns patterns) {
        this.openapi = pack.openapi();
        String iri = "urn:assay:" + pack.id() + ":openapi.json";
        List<Listing> listings =
                pack.operations().values().stream().flatMap(this::listing).toList();
        String frames = "urn:assay:" + pack.id() + ":frames.json";
        SchemaRegistry registry = registry(
                patterns,
                Map.of(iri, openapi.toString(), frames, withoutItems(listings).toString()));
        for (Operation operation : pack.operations().values()) {
            for (Operation.Answer answer : operation.answers().values()) {
                answer.schemaPointer()
                        .ifPresent(pointer -> whole.computeIfAbsent(pointer, p -> schema(registry, iri, p)));
            }
        }
        for (Listing listing : listings) {
            Schema item = schema(registry, iri, listing.array() + "/items");
            pages.put(listing.body(), new Page(schema(registry, frames, listing.body()), item, listing.items()));
        }
    }

    /** How the pages of an operation are described; none where it has none, or says nothing of each item. */
    private Stream<Listing> listing(Operation operation) {
        Optional<String> body = operation.answer(200).flatMap(Operation.Answer::schemaPointer);
        Optional<String> items = operation.pages().map(Operation.Pages::items);
        return body.isEmpty() || items.isEmpty()
                ? Stream.empty()
                : arrayOf(body.get(), items.get()).stream().map(array -> new Listing(body.get(), array, items.get()));
    }

    /** Everything that a body breaks of the schema that this pointer leads to. */
    List<Breach> breaches(String pointer, JsonNode json, Memory memory) {
        Page page = pages.get(pointer);
        if (page == null) {
            Schema schema = whole.get(pointer);
            return schema == null ? List.of() : located(schema.validate(json), "");
        }
        List<Breach> breaches = new ArrayList<>(located(page.frame().validate(json), ""));
        JsonNode items = json.at(page.items());
        for (int i = 0; items.isArray() && i < items.size(); i++) {
            JsonNode item = items.get(i);
            breaches.addAll(
                    located(memory.errors(pointer, item, () -> page.item().validate(item)), page.items() + "/" + i));
        }
        return breaches;
    }

    private static List<Breach> located(List<Error> errors, String place) {
        return errors.stream()
                .map(error -> new Breach(error, place + error.getInstanceLocation()))
                .toList();
    }

    /** Where the schema of the items' array stands in the document; empty where it has none for each item. */
    private Optional<String> arrayOf(String body, String items) {
        String pointer = resolved(body);
        for (String step : items.substring(1).split("/")) {
            pointer = resolved(pointer + "/properties/" + step);
        }
        return openapi.at(pointer).has("items") ? Optional.of(pointer) : Optional.empty();
    }

    private String resolved(String pointer) {
        String at = pointer;
        while (openapi.at(at).path("$ref").asString("").startsWith("#")) {
            at = openapi.at(at).path("$ref").asString().substring(1);
        }
        return at;
    }

    /** The document, in which the arrays of pages may hold anything. */
    private JsonNode withoutItems(List<Listing> listings) {
        JsonNode document = openapi.deepCopy();
        listings.forEach(listing -> ((ObjectNode) document.at(listing.array())).set("items", BooleanNode.TRUE));
        return document;
    }

    private static Schema schema(SchemaRegistry registry, String iri, String pointer) {
        return registry.getSchema(SchemaLocation.of(iri + "#" + pointer));
    }

    private static SchemaRegistry registry(BoundedPatterns patterns, Map<String, String> documents) {
        Dialect dialect = Dialect.builder(Dialects.getOpenApi31())
                .format(new ZonedDateTimeFormat())
                .build();
        return SchemaRegistry.withDialect(dialect, builder -> builder.defaultDialectId(dialect.getId())
                .schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .regularExpressionFactory(patterns)
                        .build())
                .schemas(documents));
    }
}
