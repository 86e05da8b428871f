package dev.assay.reference.mutant;

import java.util.List;
import java.util.Map;

/**
 * A request as it came.
 *
 * @param target path and query, as they went over the wire
 * @param headers values by name, in the order received
 */
public record Asked(String method, String target, Map<String, List<String>> headers, byte[] body) {

    /** The path as it went over the wire. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** The query as it went over the wire, without {@code ?}; empty where there is none. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    /** The values of a header, in any case; none where it is absent. */
    public List<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }
}
