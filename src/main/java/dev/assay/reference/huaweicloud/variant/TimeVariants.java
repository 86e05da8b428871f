package dev.assay.reference.huaweicloud.variant;

import dev.assay.reference.huaweicloud.server.Operation;
import dev.assay.reference.huaweicloud.server.Variant;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** Dates of other zones, precisions and forms, all of ISO 8601 or its profile RFC 3339. */
final class TimeVariants {
    private static final String CREATED = "created_at";
    private static final String COMPLETED = "completed_at";

    /** By their patterns, since it takes longer to make one than to write a date. */
    private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private TimeVariants() {}

    static List<NamedVariant> all() {
        return List.of(
                form("times-east", "Dates are at +08:00.", "uuuu-MM-dd'T'HH:mm:ssxxx", 8),
                form("times-west", "Dates are at -0330, without a colon.", "uuuu-MM-dd'T'HH:mm:ssXX", -3),
                form("times-hour-offset", "Dates are at +08, without minutes.", "uuuu-MM-dd'T'HH:mm:ssX", 8),
                form("times-zero-offset", "Dates are at +00:00.", "uuuu-MM-dd'T'HH:mm:ssxxx", 0),
                form("times-basic", "Dates are in the basic form, such as 20240315T084500Z.", "uuuuMMdd'T'HHmmssX", 0),
                form(
                        "times-lower-case",
                        "Dates are written with t and z, such as 2024-03-15t08:45:00z.",
                        "uuuu-MM-dd't'HH:mm:ss'z'",
                        0),
                of(
                        "times-mixed-zones",
                        "created_at is at +08:00 and completed_at at Z.",
                        Answering.items(item -> rewrite(item, CREATED, "uuuu-MM-dd'T'HH:mm:ssxxx", 8, 0))),
                of(
                        "times-zone-by-operation",
                        "Show gives dates at +08:00, List at Z.",
                        Answering.items(Operation.SHOW, item -> both(item, "uuuu-MM-dd'T'HH:mm:ssxxx", 8, 0))),
                of(
                        "times-milliseconds",
                        "Dates have three digits behind the second.",
                        Answering.items(item -> both(item, "uuuu-MM-dd'T'HH:mm:ss.SSSX", 0, 417_000_000))),
                of(
                        "times-nanoseconds",
                        "Dates have nine digits behind the second.",
                        Answering.items(item -> both(item, "uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnnX", 0, 417_123_456))),
                of(
                        "times-comma",
                        "Dates have a comma before the fraction of the second.",
                        Answering.items(item -> both(item, "uuuu-MM-dd'T'HH:mm:ss,SSSX", 0, 417_000_000))),
                of(
                        "times-finer-in-show",
                        "Show gives milliseconds where List gives seconds.",
                        Answering.items(
                                Operation.SHOW, item -> both(item, "uuuu-MM-dd'T'HH:mm:ss.SSSX", 0, 999_000_000))));
    }

    private static NamedVariant form(String name, String description, String pattern, int hours) {
        return of(name, description, Answering.items(item -> both(item, pattern, hours, 0)));
    }

    private static NamedVariant of(String name, String description, Variant variant) {
        return NamedVariant.of(name, description, () -> variant);
    }

    private static void both(ObjectNode item, String pattern, int hours, int nanos) {
        rewrite(item, CREATED, pattern, hours, nanos);
        rewrite(item, COMPLETED, pattern, hours, nanos);
    }

    private static void rewrite(ObjectNode item, String member, String pattern, int hours, int nanos) {
        String text = item.path(member).asString("");
        if (!text.isEmpty()) {
            ZoneOffset zone = ZoneOffset.ofHoursMinutes(hours, hours < 0 ? -30 : 0);
            item.put(
                    member,
                    FORMATS.computeIfAbsent(pattern, form -> DateTimeFormatter.ofPattern(form, Locale.ROOT))
                            .format(Instant.parse(text).plusNanos(nanos).atOffset(zone)));
        }
    }
}
