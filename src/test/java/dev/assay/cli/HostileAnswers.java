package dev.assay.cli;

import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import dev.assay.Loopback.Asked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers that are wicked in what a contract says of them, by name; every way that is so by HTTP alone is in {@link HostileServers}. */
final class HostileAnswers {
    /** No double holds the first; a whole number of the fourth has a thousand million digits; no reader has room for the last. */
    private static final List<String> NUMBERS =
            List.of("1e400", "-1e400", "1e-400", "1E1000000000", "-9999999999999999999999.5", "1e99999999999999999999");

    private static final Answer NONE =
            Answer.json(400, "{\"__type\": \"CreateAccountStatusNotFoundException\", \"Message\": \"none\"}");
    private static final int ITEMS = 200;
    private static final Pattern LIMIT = Pattern.compile("limit=(\\d{1,4})");

    private HostileAnswers() {}

    /** To the pack {@code huaweicloud}. */
    static Map<String, Loopback.Script> huaweicloud() {
        Map<String, Loopback.Script> all = new LinkedHashMap<>();
        AtomicInteger page = new AtomicInteger();
        all.put("a-new-page-for-ever", asked -> page(List.of(), page.incrementAndGet(), "0"));
        all.put("fresh-items-for-ever", asked -> {
            Matcher limit = LIMIT.matcher(asked.target());
            int items = limit.find() ? Math.min(ITEMS, Integer.parseInt(limit.group(1))) : ITEMS;
            int first = page.getAndAdd(items);
            return page(IntStream.range(first, first + items).boxed().toList(), first, Integer.toString(items));
        });
        all.put(
                "numbers-without-bound",
                asked -> asked.target().matches("/v1/organizations/create-account-status(\\?.*)?")
                        ? page(List.of(1, 2), -1, NUMBERS.get(3))
                        : Answer.json(200, "{\"create_account_status\": " + item(1) + "}"));
        return all;
    }

    private static Answer page(List<Integer> items, int marker, String count) {
        return Answer.json(
                200,
                "{\"create_account_statuses\": ["
                        + items.stream().map(HostileAnswers::item).collect(Collectors.joining(", "))
                        + "], \"page_info\": {\"current_count\": " + count
                        + (marker < 0 ? "" : ", \"next_marker\": \"marker-" + marker + "\"") + "}}");
    }

    private static String item(int number) {
        return "{\"id\": \"car-%08d\", \"account_name\": \"a\", \"state\": \"in_progress\", \"created_at\": \"2026-01-02T03:04:05Z\"}"
                .formatted(number);
    }

    /** To the pack {@code aws}. */
    static Map<String, Loopback.Script> aws() {
        Map<String, Loopback.Script> all = new LinkedHashMap<>();
        AtomicInteger page = new AtomicInteger();
        all.put(
                "a-new-page-for-ever",
                asked -> lists(asked)
                        ? Answer.json(
                                200,
                                "{\"CreateAccountStatuses\": [], \"NextToken\": \"token-" + page.incrementAndGet()
                                        + "\"}")
                        : NONE);
        all.put("fresh-items-for-ever", asked -> {
            int number = page.incrementAndGet();
            return lists(asked)
                    ? Answer.json(
                            200,
                            "{\"CreateAccountStatuses\": [" + status(number, "1.7E9") + "], \"NextToken\": \"token-"
                                    + number + "\"}")
                    : NONE;
        });
        all.put("numbers-without-bound", asked -> {
            Matcher id = Pattern.compile("car-0{7}(\\d)\"").matcher(asked.body());
            int number = id.find() ? Integer.parseInt(id.group(1)) : 0;
            return lists(asked)
                    ? Answer.json(
                            200,
                            "{\"CreateAccountStatuses\": ["
                                    + IntStream.range(0, NUMBERS.size())
                                            .mapToObj(i -> status(i, NUMBERS.get(i)))
                                            .collect(Collectors.joining(", "))
                                    + "]}")
                    : Answer.json(200, "{\"CreateAccountStatus\": " + status(number, NUMBERS.get(number)) + "}");
        });
        return all;
    }

    private static boolean lists(Asked asked) {
        return asked.headers().getOrDefault("X-amz-target", List.of("")).get(0).endsWith("ListCreateAccountStatus");
    }

    private static String status(int number, String time) {
        return "{\"Id\": \"car-%08d\", \"AccountName\": \"a\", \"State\": \"IN_PROGRESS\", \"RequestedTimestamp\": %s}"
                .formatted(number, time);
    }
}
