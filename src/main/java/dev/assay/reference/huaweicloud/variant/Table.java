package dev.assay.reference.huaweicloud.variant;

import dev.assay.reference.huaweicloud.server.Markers;
import dev.assay.reference.huaweicloud.server.Query;
import dev.assay.reference.huaweicloud.server.Refusal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Markers of four characters, kept in a table. One belongs to its filter. */
final class Table implements Markers {
    private static final int FIRST = 36 * 36 * 36;
    private static final int STEP = 4_567;

    private final Map<String, String> markers = new ConcurrentHashMap<>();
    private final Map<String, String> places = new ConcurrentHashMap<>();

    @Override
    public String issue(String id, Query asked) {
        String place = asked.states() + id;
        synchronized (this) {
            return markers.computeIfAbsent(place, key -> {
                String marker = Integer.toString(FIRST + places.size() * STEP % (35 * FIRST), 36);
                places.put(marker, place);
                return marker;
            });
        }
    }

    @Override
    public String read(String marker, Query asked) {
        String place = places.getOrDefault(marker, "");
        String filter = asked.states().toString();
        if (!place.startsWith(filter)) {
            throw new Refusal(400, "Organizations.1004", "The marker is not one of this query.");
        }
        return place.substring(filter.length());
    }
}
