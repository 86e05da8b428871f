package dev.assay.reference.huaweicloud.defect;

import static dev.assay.reference.huaweicloud.defect.EditedItems.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** created_at and completed_at: their form, and whether they can be true. */
final class TimeDefects {
    private static final String CREATED = "created_at";
    private static final String COMPLETED = "completed_at";

    private TimeDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                all(
                        "created-missing",
                        "HW-REQUEST-CREATED",
                        "A request has no created_at.",
                        item -> item.remove(CREATED)),
                all("created-null", "HW-REQUEST-CREATED", "created_at is null.", item -> item.putNull(CREATED)),
                all(
                        "created-number",
                        "HW-REQUEST-CREATED",
                        "created_at is in epoch seconds.",
                        item -> item.put(CREATED, seconds(item, CREATED))),
                form(
                        CREATED,
                        "created-digits",
                        "created_at is a string of epoch seconds.",
                        time -> Long.toString(Instant.parse(time).getEpochSecond())),
                form(CREATED, "created-without-zone", "created_at has no zone.", TimeDefects::withoutZone),
                form(CREATED, "created-date-only", "created_at has no time.", time -> time.substring(0, 10)),
                form(
                        CREATED,
                        "created-with-space",
                        "created_at has a space in place of the T.",
                        time -> time.replace('T', ' ')),
                form(
                        CREATED,
                        "created-impossible",
                        "created_at is on the 30th of February.",
                        time -> "2024-02-30" + time.substring(10)),
                form(CREATED, "created-empty", "created_at is empty.", time -> ""),
                all("created-in-future", "HW-REQUEST-TIME-PLAUSIBLE", "created_at is a year ahead.", item -> {
                    item.put(CREATED, later(item, CREATED, Duration.ofDays(365)));
                    shift(item, COMPLETED, Duration.ofDays(365));
                }),
                finished(
                        "completed-in-future",
                        "HW-REQUEST-TIME-PLAUSIBLE",
                        "completed_at is a year ahead.",
                        item -> shift(item, COMPLETED, Duration.ofDays(365))),
                finished(
                        "completed-number",
                        "HW-REQUEST-COMPLETED-TYPE",
                        "completed_at is in epoch seconds.",
                        item -> item.put(COMPLETED, seconds(item, COMPLETED))),
                NamedDefect.of(
                        "completed-false-while-open",
                        "HW-REQUEST-COMPLETED-TYPE",
                        "completed_at is false for a request in progress.",
                        () -> EditedItems.in("in_progress", item -> item.put(COMPLETED, false))),
                form(COMPLETED, "completed-without-zone", "completed_at has no zone.", TimeDefects::withoutZone),
                form(COMPLETED, "completed-date-only", "completed_at has no time.", time -> time.substring(0, 10)),
                form(
                        COMPLETED,
                        "completed-rfc-1123",
                        "completed_at is written as in an HTTP header.",
                        time -> DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                Instant.parse(time).atZone(ZoneOffset.UTC))),
                NamedDefect.of(
                        "completed-empty-while-open",
                        "HW-REQUEST-COMPLETED-FORM",
                        "completed_at is empty for a request in progress.",
                        () -> EditedItems.in("in_progress", item -> item.put(COMPLETED, ""))),
                finished(
                        "completed-before-created",
                        "HW-STATE-TIMES-ORDERED",
                        "completed_at is before created_at.",
                        item -> item.put(COMPLETED, later(item, CREATED, Duration.ofSeconds(-1)))),
                finished(
                        "completed-in-local-time",
                        "HW-STATE-TIMES-ORDERED",
                        "completed_at is 8 hours early.",
                        item -> shift(item, COMPLETED, Duration.ofHours(-8))));
    }

    private static NamedDefect all(String name, String clause, String description, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedItems.all(edit));
    }

    private static NamedDefect finished(String name, String clause, String description, Consumer<ObjectNode> edit) {
        Predicate<ObjectNode> completed = item -> item.has(COMPLETED);
        return NamedDefect.of(
                name,
                clause,
                description,
                () -> EditedItems.all(item -> {
                    if (completed.test(item)) {
                        edit.accept(item);
                    }
                }));
    }

    private static NamedDefect form(String member, String name, String description, UnaryOperator<String> edit) {
        String clause = member.equals(CREATED) ? "HW-REQUEST-CREATED-FORM" : "HW-REQUEST-COMPLETED-FORM";
        return NamedDefect.of(
                name,
                clause,
                description,
                () -> EditedItems.all(item -> {
                    if (item.has(member)) {
                        item.put(member, edit.apply(text(item, member)));
                    }
                }));
    }

    private static String withoutZone(String time) {
        return time.replace("Z", "");
    }

    private static long seconds(ObjectNode item, String member) {
        return Instant.parse(text(item, member)).getEpochSecond();
    }

    private static void shift(ObjectNode item, String member, Duration by) {
        if (item.has(member)) {
            item.put(member, later(item, member, by));
        }
    }

    private static String later(ObjectNode item, String member, Duration by) {
        return Instant.parse(text(item, member)).plus(by).toString();
    }
}
