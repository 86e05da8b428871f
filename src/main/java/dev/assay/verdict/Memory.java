package dev.assay.verdict;

import dev.assay.exchange.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;

/**
 * What one run has read and judged before. A run sees the same pages and the same resources again and again: each is
 * read once, and judged once in each form that it had. Safe for use by several threads.
 */
public final class Memory {
    private final Map<Body, Reading> readings = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> resources = new ConcurrentHashMap<>();
    private final Map<String, Map<Body, Object>> judged = new ConcurrentHashMap<>();

    /** The body of an answer, read. */
    public Reading read(Response response) {
        return readings.computeIfAbsent(Body.of(response), body -> Reading.of(response));
    }

    /** The first tree that was seen under this key and equals this one. */
    Seen first(String key, JsonNode resource) {
        List<JsonNode> forms = resources.computeIfAbsent(key, k -> new ArrayList<>(2));
        synchronized (forms) {
            for (JsonNode form : forms) {
                if (form == resource || same(form, resource)) {
                    return new Seen(form, false);
                }
            }
            forms.add(resource);
            return new Seen(resource, true);
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

    /** A tree that stands for all that equal it, and whether it was seen only now. */
    record Seen(JsonNode node, boolean now) {}

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
