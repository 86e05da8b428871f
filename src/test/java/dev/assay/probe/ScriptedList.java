package dev.assay.probe;

import dev.assay.Bench;
import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import dev.assay.Loopback.Asked;
import dev.assay.exchange.ClientOptions;
import dev.assay.exchange.Credentials;
import dev.assay.exchange.ErrorShape;
import dev.assay.exchange.Target;
import dev.assay.spec.Caller;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A small target that lists and shows what a test puts into it; markers are offsets, as some targets have them. */
class ScriptedList implements Loopback.Script {
    static final String LIST = "/v1/organizations/create-account-status";

    /** What there is, in the order listed: id and state. */
    final List<String[]> requests = new ArrayList<>();

    /** A list of this many requests, in progress. */
    static ScriptedList of(int count) {
        return filled(new ScriptedList(), count);
    }

    static <L extends ScriptedList> L filled(L list, int count) {
        for (int i = 1; i <= count; i++) {
            list.requests.add(new String[] {"r" + i, "succeeded"});
        }
        return list;
    }

    @Override
    public synchronized Answer answer(Asked asked) {
        String path = asked.target().split("\\?")[0];
        if (!path.equals(LIST)) {
            return requests.stream()
                    .filter(one -> path.equals(LIST + "/" + one[0]))
                    .findFirst()
                    .map(one -> Answer.json(200, "{\"create_account_status\": " + json(one) + "}"))
                    .orElse(refusal(404));
        }
        String states = asked.target();
        List<String[]> asks = requests.stream()
                .filter(one -> !states.contains("states=") || states.contains("states=" + one[1]))
                .toList();
        return page(asks, number(asked, "marker", 1000) - 1000, number(asked, "limit", 200));
    }

    /** One page; the marker of the next one is where it starts, plus a thousand. */
    Answer page(List<String[]> asked, int from, int limit) {
        int to = Math.min(asked.size(), from + limit);
        return page(asked.subList(Math.min(from, to), to), to < asked.size() ? Integer.toString(to + 1000) : null);
    }

    static Answer page(List<String[]> items, @org.jspecify.annotations.Nullable String next) {
        return Answer.json(
                200,
                "{\"create_account_statuses\": ["
                        + items.stream().map(ScriptedList::json).collect(Collectors.joining(", "))
                        + "], \"page_info\": {\"current_count\": " + items.size() + ", \"next_marker\": "
                        + (next == null ? "null" : "\"" + next + "\"") + "}}");
    }

    static Answer refusal(int status) {
        return Answer.json(status, "{\"error_code\": \"ORG.1\", \"error_msg\": \"No.\"}");
    }

    private static String json(String[] one) {
        return "{\"id\": \"" + one[0] + "\", \"account_name\": \"n\", \"state\": \"" + one[1]
                + "\", \"created_at\": \"2026-01-02T03:04:05Z\"}";
    }

    static int number(Asked asked, String parameter, int otherwise) {
        Matcher found = Pattern.compile("[?&]" + parameter + "=(\\d+)").matcher(asked.target());
        return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
    }

    /** A probe of a target at this address, with these requests known. */
    static Probe probe(URI url, KnownRequest... given) {
        return probe(url, Duration.ofSeconds(5), given);
    }

    static Probe probe(URI url, Duration timeout, KnownRequest... given) {
        return probe("huaweicloud", ErrorShape.STATUS_ONLY, url, timeout, given);
    }

    /** A probe by a pack of a target at this address, with these requests known. */
    static Probe probe(String pack, ErrorShape errors, URI url, KnownRequest... given) {
        return probe(pack, errors, url, Duration.ofSeconds(5), given);
    }

    private static Probe probe(String pack, ErrorShape errors, URI url, Duration timeout, KnownRequest... given) {
        return new Probe(
                Bench.judge(pack),
                new Target(
                        "stub", url, Map.of(Caller.MANAGEMENT, new Credentials(null, null, null, "fake-token-0001"))),
                (base, call, headers, credentials) -> Map.of("X-Auth-Token", credentials.token() + ""),
                errors,
                new ClientOptions(timeout, 0, 16 << 20, Duration.ofSeconds(2)),
                List.of(given),
                caller -> "FAKE_" + caller.name());
    }
}
