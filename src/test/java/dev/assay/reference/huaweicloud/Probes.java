package dev.assay.reference.huaweicloud;

import dev.assay.reference.huaweicloud.Asker.Reply;
import dev.assay.reference.huaweicloud.server.Credentials;
import dev.assay.reference.huaweicloud.server.HuaweicloudServer;
import dev.assay.reference.huaweicloud.server.ServerOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A fixed series of calls to a server whose clock stands still, so that only a defect makes a difference. */
final class Probes {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-03-04T12:00:00Z"));
    private static final Set<String> CHANGING = Set.of("date", "x-request-id", "content-length");
    private static final List<String> QUERIES = List.of(
            "",
            "?limit=0",
            "?limit=-1",
            "?limit=1",
            "?limit=2001",
            "?limit=99999999999",
            "?limit=5x",
            "?limit=1.5",
            "?limit=abc",
            "?limit=",
            "?limit=1&limit=2",
            "?states&limit=30",
            "?states=cancelled",
            "?states=FAILED",
            "?states=failed&states=succeeded&states=in_progress&states=failed&limit=3",
            "?states=failed&states=succeeded&states=in_progress&limit=3",
            "?states=failed&states=in_progress&limit=90",
            "?states=in_progress&states=failed&limit=90",
            "?marker=abc",
            "?marker=abcd",
            "?marker=" + "m".repeat(401));
    private static final List<String> WALKS =
            List.of("?limit=2000", "?limit=92", "?limit=46&states=succeeded", "?limit=9&states=in_progress");
    private static final List<String> IDS = List.of(
            "car-00000000",
            "car-000000000000000000000000000000000",
            "car-%27",
            "car-%2F",
            "car-%C3%A9",
            "a".repeat(300));

    /** Ends a series as soon as it is clear. */
    private static final class Differs extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final Asker asker;
    private final Credentials credentials;
    private final List<String> expected;
    private final List<String> answers = new ArrayList<>();

    private Probes(HuaweicloudServer server, List<String> expected) {
        this.expected = expected;
        this.asker = new Asker(server);
        this.credentials = server.credentials();
    }

    /** What came back, call by call. */
    static List<String> ask(List<String> names) throws Exception {
        return ask(names, List.of());
    }

    /** Whether anything came back that was not expected. */
    static boolean differs(List<String> names, List<String> expected) throws Exception {
        try {
            return !ask(names, expected).equals(expected);
        } catch (Differs e) {
            return true;
        }
    }

    private static List<String> ask(List<String> names, List<String> expected) throws Exception {
        ServerOptions options = ServerOptions.seeded(3).at(NOON).with(HuaweicloudReference.hooks(names));
        try (HuaweicloudServer server = HuaweicloudServer.start(options)) {
            Probes probes = new Probes(server, expected);
            probes.askAll();
            return probes.answers;
        }
    }

    private void askAll() throws Exception {
        for (String query : QUERIES) {
            ask(Asker.LIST + query);
        }
        Set<String> ids = new TreeSet<>();
        for (String walk : WALKS) {
            walk(walk, ids);
        }
        for (String id : ids) {
            ask(Asker.LIST + "/" + id);
            ask(Asker.LIST + "/" + id);
            ask(Asker.LIST + "/" + id + "%22");
        }
        for (String id : IDS) {
            ask(Asker.LIST + "/" + id);
        }
        ask("/v1/nothing");
        for (String path : List.of(Asker.LIST, Asker.LIST + "/car-00000000")) {
            for (String token : List.of("unknown", credentials.memberToken())) {
                keep(asker.ask(path, Map.of("X-Auth-Token", token)));
            }
            keep(asker.ask(path, Map.of()));
            Map<String, String> date = Map.of("X-Sdk-Date", "20260304T120000Z");
            Map<String, String> temporary = asker.sign(credentials.temporary(), path, date);
            keep(asker.ask(path, temporary));
            temporary.put("X-Security-Token", "");
            keep(asker.ask(path, temporary));
        }
    }

    /** Adds the ids of some requests, of each state at least one, and of one with a long name. */
    private void walk(String query, Set<String> ids) throws Exception {
        Map<String, String> found = new TreeMap<>();
        String marker = "";
        for (int pages = 0; pages < 12; pages++) {
            Reply reply = ask(Asker.LIST + query + marker);
            for (JsonNode item : body(reply).path("create_account_statuses")) {
                String id = item.path("id").asString("");
                found.put(item.path("state").asString(""), id);
                found.put("of " + item.path("account_name").asString("").length() / 64, id);
            }
            String next = body(reply).path("page_info").path("next_marker").asString("");
            if (next.isEmpty()) {
                break;
            }
            marker = "&marker=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            ask(Asker.LIST + query + marker);
        }
        ids.addAll(found.values());
        ids.remove("");
    }

    private static JsonNode body(Reply reply) {
        try {
            return reply.json();
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private Reply ask(String path) throws Exception {
        Reply reply = asker.ask(path);
        keep(reply);
        return reply;
    }

    private void keep(Reply reply) throws Differs {
        Map<String, List<String>> headers =
                new TreeMap<>(reply.response().headers().map());
        headers.keySet().removeAll(CHANGING);
        String body = new String(reply.response().body(), StandardCharsets.ISO_8859_1)
                .replace(reply.header("X-Request-Id"), "");
        String answer = reply.status() + " " + headers + " " + body;
        if (answers.size() < expected.size() && !expected.get(answers.size()).equals(answer)) {
            throw new Differs();
        }
        answers.add(answer);
    }
}
