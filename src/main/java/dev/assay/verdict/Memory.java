package dev.assay.verdict;

import dev.assay.exchange.Response;
import java.util.Arrays;
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
    private final Map<JsonNode, JsonNode> resources = new ConcurrentHashMap<>();
    private final Map<String, Map<Body, Object>> judged = new ConcurrentHashMap<>();

    /** The body of an answer, read. */
    public Reading read(Response response) {
        return readings.computeIfAbsent(Body.of(response), body -> Reading.of(response));
    }

    /** The first tree that was seen and equals this one. */
    Seen first(JsonNode resource) {
        JsonNode before = resources.putIfAbsent(resource, resource);
        return before == null ? new Seen(resource, true) : new Seen(before, false);
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
