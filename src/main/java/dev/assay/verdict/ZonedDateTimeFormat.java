package dev.assay.verdict;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Format {@code zoned-date-time}: a date and time in ISO 8601 with a zone, in any precision. */
final class ZonedDateTimeFormat implements Format {
    private static final int MANY = 10_000;

    /** A run sees the same times on page after page. */
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    @Override
    public String getName() {
        return "zoned-date-time";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        if (known.size() > MANY) {
            known.clear();
        }
        return known.computeIfAbsent(value, text -> Moment.parse(text).isPresent());
    }
}
