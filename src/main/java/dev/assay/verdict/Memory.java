package dev.assay.verdict;

import com.networknt.schema.Error;
import dev.assay.exchange.Response;
import dev.assay.spec.Operation;
import dev.assay.spec.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * What one run has read and judged before. A run sees the same pages and the same resources again and again: each is
 * read once, and judged once in each form that it had. Safe for use by several threads.
 */
public final class Memory {
    private final Map<Body, Reading> readings = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> resources = new ConcurrentHashMap<>();
    private final Set<JsonNode> seen = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    private final Map<String, Map<JsonNode, List<Error>>> errors = new ConcurrentHashMap<>();
    private final Map<String, Map<Body, Object>> judged = new ConcurrentHashMap<>();

    /** The body of an answer, read. Resources in it that were seen before are the trees that were seen before. */
    public Reading read(Response response, Optional<Operation> operation, Optional<Resource> resource) {
        if (response.codingError().isPresent()) {
            return Reading.of(response);
        }
        return readings.computeIfAbsent(Body.of(response), body -> {
            Reading reading = Reading.of(response);
            if (response.status() == 200 && resource.isPresent()) {
                operation
                        .flatMap(Operation::pages)
                        .map(pages -> reading.json().at(pages.items()))
                        .filter(JsonNode::isArray)
                        .ifPresent(
                                items -> share((ArrayNode) items, resource.get().key()));
            }
            return reading;
        });
    }

    private void share(ArrayNode items, String keyMember) {
        for (int i = 0; i < items.size(); i++) {
            items.set(i, first(items.get(i).path(keyMember).asString(""), items.get(i)));
        }
    }

    /** Whether a tree that {@link #first} gave is to be judged: true once. */
    boolean unjudged(JsonNode resource) {
        return seen.add(resource);
    }

    /** The first tree that was seen under this key and equals this one. */
    JsonNode first(String key, JsonNode resource) {
        List<JsonNode> forms = resources.computeIfAbsent(key, k -> new ArrayList<>(2));
        synchronized (forms) {
            for (JsonNode form : forms) {
                if (form == resource || same(form, resource)) {
                    return form;
                }
            }
            forms.add(resource);
            return resource;
        }
    }

    /** As {@code equals}, but a server writes members in one order: compared in turn, that takes no look-ups. */
    private static boolean same(JsonNode a, JsonNode b) {
        if (!a.isObject() || !b.isObject() || a.size() != b.size()) {
            return a.equals(b);
        }
        Iterator<Map.Entry<String, JsonNode>> others = b.properties().iterator();
        for (Map.Entry<String, JsonNode> member : a.properties()) {
            Map.Entry<String, JsonNode> other = others.next();
            if (!member.getKey().equals(other.getKey())) {
                return a.equals(b);
            }
            if (!member.getValue().equals(other.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** What this item of a page breaks of the schema that items have there, now or before. */
    List<Error> errors(String page, JsonNode item, Supplier<List<Error>> validate) {
        Map<JsonNode, List<Error>> known =
                errors.computeIfAbsent(page, name -> Collections.synchronizedMap(new IdentityHashMap<>()));
        List<Error> before = known.get(item);
        if (before != null) {
            return before;
        }
        List<Error> now = validate.get();
        known.put(item, now);
        return now;
    }

    /** What was made of this body by this schema, now or before. */
    @SuppressWarnings("unchecked")
    <T> T judged(String schema, Response response, Supplier<T> judge) {
        return (T) judged.computeIfAbsent(schema, name -> new ConcurrentHashMap<>())
                .computeIfAbsent(Body.of(response), body -> judge.get());
    }

    /** Forgets everything. */
    public void clear() {
        readings.clear();
        resources.clear();
        seen.clear();
        errors.clear();
        judged.clear();
    }

    /** A body as a key. Its checksum is what the JDK computes fastest. */
    private record Body(byte[] bytes, int checksum) {
        static Body of(Response response) {
            CRC32 checksum = new CRC32();
            checksum.update(response.body());
            return new Body(response.body(), (int) checksum.getValue());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Body body && checksum == body.checksum && Arrays.equals(bytes, body.bytes);
        }

        @Override
        public int hashCode() {
            return checksum;
        }
    }
}
