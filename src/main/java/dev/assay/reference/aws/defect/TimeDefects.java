package dev.assay.reference.aws.defect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** RequestedTimestamp and CompletedTimestamp: their form, and whether they can be true. */
final class TimeDefects {
    private static final String REQUESTED = "RequestedTimestamp";
    private static final String COMPLETED = "CompletedTimestamp";
    private static final String REQUESTED_TYPE = "AWS-REQUESTED-TYPE";
    private static final String COMPLETED_TYPE = "AWS-COMPLETED-TYPE";
    private static final String PLAUSIBLE = "AWS-TIMES-PLAUSIBLE";
    private static final String ORDERED = "AWS-COMPLETED-NOT-BEFORE";
    private static final long DAY = 86_400;

    private TimeDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                edit(
                        "requested-missing",
                        "AWS-REQUESTED-PRESENT",
                        "A request has no RequestedTimestamp.",
                        REQUESTED,
                        item -> item.remove(REQUESTED)),
                NamedDefect.of(
                        "requested-missing-on-failure",
                        "AWS-REQUESTED-PRESENT",
                        "A request that failed has no" + " RequestedTimestamp.",
                        () -> EditedItems.in("FAILED", item -> item.remove(REQUESTED))),
                edit(
                        "requested-null",
                        "AWS-NO-NULLS",
                        "RequestedTimestamp is null.",
                        REQUESTED,
                        item -> item.putNull(REQUESTED)),
                edit(
                        "requested-iso",
                        REQUESTED_TYPE,
                        "RequestedTimestamp is a date and time in ISO 8601.",
                        REQUESTED,
                        item -> item.put(REQUESTED, iso(item, REQUESTED))),
                edit(
                        "requested-digits",
                        REQUESTED_TYPE,
                        "RequestedTimestamp is a string of digits.",
                        REQUESTED,
                        item -> item.put(REQUESTED, time(item, REQUESTED).toPlainString())),
                edit(
                        "requested-object",
                        REQUESTED_TYPE,
                        "RequestedTimestamp is an object.",
                        REQUESTED,
                        item -> item.putObject(REQUESTED).put("seconds", 1_631_121_728L)),
                edit(
                        "requested-list",
                        REQUESTED_TYPE,
                        "RequestedTimestamp is a list of numbers.",
                        REQUESTED,
                        item -> item.putArray(REQUESTED).add(2026).add(1).add(2)),
                edit(
                        "completed-iso",
                        COMPLETED_TYPE,
                        "CompletedTimestamp is a date and time in ISO 8601.",
                        COMPLETED,
                        item -> item.put(COMPLETED, iso(item, COMPLETED))),
                edit(
                        "completed-digits",
                        COMPLETED_TYPE,
                        "CompletedTimestamp is a string of digits.",
                        COMPLETED,
                        item -> item.put(COMPLETED, time(item, COMPLETED).toPlainString())),
                NamedDefect.of(
                        "completed-empty-while-open",
                        COMPLETED_TYPE,
                        "CompletedTimestamp is empty while in" + " progress.",
                        () -> EditedItems.in("IN_PROGRESS", item -> item.put(COMPLETED, ""))),
                NamedDefect.of(
                        "completed-false-while-open",
                        COMPLETED_TYPE,
                        "CompletedTimestamp is false while in" + " progress.",
                        () -> EditedItems.in("IN_PROGRESS", item -> item.put(COMPLETED, false))),
                moved(
                        "requested-in-milliseconds",
                        PLAUSIBLE,
                        "RequestedTimestamp is in milliseconds.",
                        REQUESTED,
                        time -> time.movePointRight(3).setScale(0, RoundingMode.DOWN)),
                moved(
                        "completed-in-milliseconds",
                        PLAUSIBLE,
                        "CompletedTimestamp is in milliseconds.",
                        COMPLETED,
                        time -> time.movePointRight(3).setScale(0, RoundingMode.DOWN)),
                moved(
                        "requested-in-nanoseconds",
                        PLAUSIBLE,
                        "RequestedTimestamp is in nanoseconds.",
                        REQUESTED,
                        time -> time.movePointRight(9).setScale(0, RoundingMode.DOWN)),
                moved(
                        "requested-negative",
                        PLAUSIBLE,
                        "RequestedTimestamp is negative.",
                        REQUESTED,
                        BigDecimal::negate),
                moved("requested-zero", PLAUSIBLE, "RequestedTimestamp is 0.", REQUESTED, time -> BigDecimal.ZERO),
                moved("completed-zero", PLAUSIBLE, "CompletedTimestamp is 0.", COMPLETED, time -> BigDecimal.ZERO),
                moved(
                        "requested-in-days",
                        PLAUSIBLE,
                        "RequestedTimestamp counts days.",
                        REQUESTED,
                        time -> time.divide(BigDecimal.valueOf(DAY), 3, RoundingMode.DOWN)),
                moved(
                        "requested-in-future",
                        PLAUSIBLE,
                        "RequestedTimestamp is a year ahead.",
                        REQUESTED,
                        time -> time.add(BigDecimal.valueOf(365 * DAY))),
                moved(
                        "completed-in-future",
                        PLAUSIBLE,
                        "CompletedTimestamp is a year ahead.",
                        COMPLETED,
                        time -> time.add(BigDecimal.valueOf(365 * DAY))),
                edit(
                        "completed-a-second-early",
                        ORDERED,
                        "A request was complete a second before it was made.",
                        COMPLETED,
                        item -> item.put(COMPLETED, time(item, REQUESTED).subtract(BigDecimal.ONE))),
                edit(
                        "completed-a-day-early",
                        ORDERED,
                        "A request was complete a day before it was made.",
                        COMPLETED,
                        item -> item.put(COMPLETED, time(item, REQUESTED).subtract(BigDecimal.valueOf(DAY)))),
                edit("times-swapped", ORDERED, "The two timestamps are swapped.", COMPLETED, item -> {
                    JsonNode requested = item.path(REQUESTED);
                    item.set(REQUESTED, item.path(COMPLETED));
                    item.set(COMPLETED, requested);
                }),
                NamedDefect.of(
                        "completed-in-local-time",
                        ORDERED,
                        "CompletedTimestamp of one request in five is 8 hours" + " early.",
                        () -> new EditedItems(
                                EditedItems.oneInFive().and(item -> item.has(COMPLETED)),
                                item -> item.put(
                                        COMPLETED, time(item, COMPLETED).subtract(BigDecimal.valueOf(28_800))))),
                NamedDefect.of(
                        "completed-missing-after-success",
                        "AWS-FINISHED-HAS-COMPLETED",
                        "A request that" + " succeeded has no CompletedTimestamp.",
                        () -> EditedItems.in("SUCCEEDED", item -> item.remove(COMPLETED))),
                NamedDefect.of(
                        "completed-missing-after-failure",
                        "AWS-FINISHED-HAS-COMPLETED",
                        "A request that failed" + " has no CompletedTimestamp.",
                        () -> EditedItems.in("FAILED", item -> item.remove(COMPLETED))),
                NamedDefect.of(
                        "completed-while-open",
                        "AWS-OPEN-NOT-COMPLETED",
                        "A request in progress has a" + " CompletedTimestamp.",
                        () -> EditedItems.in("IN_PROGRESS", item -> item.set(COMPLETED, item.path(REQUESTED)))),
                NamedDefect.of(
                        "completed-zero-while-open",
                        "AWS-OPEN-NOT-COMPLETED",
                        "CompletedTimestamp is 0 while in" + " progress.",
                        () -> EditedItems.in("IN_PROGRESS", item -> item.put(COMPLETED, 0))));
    }

    private static NamedDefect edit(
            String name, String clause, String description, String member, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, clause, description, () -> EditedItems.having(member, edit));
    }

    private static NamedDefect moved(
            String name, String clause, String description, String member, UnaryOperator<BigDecimal> move) {
        return edit(name, clause, description, member, item -> item.put(member, move.apply(time(item, member))));
    }

    static BigDecimal time(ObjectNode item, String member) {
        return new BigDecimal(item.path(member).decimalValue().toPlainString());
    }

    private static String iso(ObjectNode item, String member) {
        return Instant.ofEpochSecond(time(item, member).longValue()).toString();
    }
}
