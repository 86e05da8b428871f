package dev.assay.verdict;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;

/** Format {@code zoned-date-time}: a date and time in ISO 8601 with a zone, in any precision. */
final class ZonedDateTimeFormat implements Format {
    @Override
    public String getName() {
        return "zoned-date-time";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return Moment.parse(value).isPresent();
    }
}
