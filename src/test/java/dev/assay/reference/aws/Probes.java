package dev.assay.reference.aws;

import dev.assay.reference.aws.Asker.Reply;
import dev.assay.reference.aws.Asker.Signing;
import dev.assay.reference.aws.server.AwsServer;
import dev.assay.reference.aws.server.Credentials;
import dev.assay.reference.aws.server.Keys;
import dev.assay.reference.aws.server.ServerOptions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
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
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final Set<String> CHANGING = Set.of("date", "x-amzn-requestid", "content-length");
    /** Ends a series as soon as it is clear. */
    private static final class Differs extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final Asker asker;
    private final Credentials credentials;
    private final Signing usual;
    private final List<String> expected;
    private final List<String> answers = new ArrayList<>();

    private Probes(AwsServer server, List<String> expected) {
        this.expected = expected;
        this.asker = new Asker(server);
        this.credentials = server.credentials();
        this.usual = asker.usual().at(Clock.fixed(NOON, ZoneOffset.UTC));
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
        ServerOptions options =
                ServerOptions.seeded(3).at(InstantSource.fixed(NOON)).with(AwsReference.hooks(names));
        try (AwsServer server = AwsServer.start(options)) {
            Probes probes = new Probes(server, expected);
            probes.askAll();
            return probes.answers;
        }
    }

    private void askAll() throws Exception {
        for (String body : Inputs.BODIES) {
            ask(Asker.DESCRIBE, body, usual);
        }
        for (String id : Inputs.IDS) {
            describe(id);
        }
        Set<String> ids = new TreeSet<>();
        for (String walk : Inputs.WALKS) {
            walk(walk, ids);
        }
        for (String id : ids) {
            describe(id);
            describe(id);
            describe(id + " ");
            describe(id + "0123456789012345678901234567890123");
            ask(Asker.DESCRIBE, "{\"More\":1,\"CreateAccountRequestId\":\"" + id + "\"}", usual);
        }
        create();
        callers(ids.isEmpty() ? "car-00000000" : ids.iterator().next());
        strays();
    }

    private void describe(String id) throws Exception {
        ask(Asker.DESCRIBE, "{\"CreateAccountRequestId\":\"" + id.replace("\"", "\\\"") + "\"}", usual);
    }

    private void create() throws Exception {
        for (String body : List.of("{\"Email\":\"a@example.test\",\"AccountName\":\"new\"}", "{}")) {
            describe(body(ask(Asker.CREATE, body, usual))
                    .at("/CreateAccountStatus/Id")
                    .asString(""));
        }
    }

    private void callers(String id) throws Exception {
        String body = "{\"CreateAccountRequestId\":\"" + id + "\"}";
        Keys management = credentials.management();
        keep(asker.send("POST", "/", Asker.headers(Asker.DESCRIBE), body));
        for (Signing signing : List.of(
                usual.as(new Keys(management.accessKey(), "wrong"), null),
                usual.as(new Keys("AKIAASSAYDEMONOBODY2", "wrong"), null),
                usual.as(credentials.member(), null),
                usual.as(credentials.outsider(), null),
                usual.as(credentials.temporary(), null),
                usual.as(credentials.temporary(), "wrong"),
                usual.as(credentials.temporary(), credentials.sessionToken()),
                usual.as(credentials.expired(), credentials.expiredSessionToken()),
                usual.forService("iam"),
                usual.inRegion("eu-west-1"),
                usual.at(Clock.fixed(NOON.minus(Duration.ofDays(1)), ZoneOffset.UTC)))) {
            ask(Asker.DESCRIBE, body, signing);
        }
        Map<String, String> headers = asker.sign("/", Asker.headers(Asker.DESCRIBE), body, usual);
        keep(asker.send("POST", "/", headers, body + " "));
    }

    private void strays() throws Exception {
        Map<String, String> none = new HashMap<>(Asker.headers(Asker.DESCRIBE));
        none.remove("X-Amz-Target");
        Map<String, String> charset = new HashMap<>(Asker.headers(Asker.LIST));
        charset.put("Content-Type", "application/x-amz-json-1.1; charset=utf-8");
        keep(asker.send("POST", "/", asker.sign("/", none, "{}", usual), "{}"));
        keep(asker.send("POST", "/", asker.sign("/", charset, "{}", usual), "{}"));
        ask("DescribeNothing", "{}", usual);
        keep(asker.send("GET", "/", Asker.headers(Asker.DESCRIBE), ""));
        Map<String, String> elsewhere = asker.sign("/x", Asker.headers(Asker.DESCRIBE), "{}", usual);
        keep(asker.send("POST", "/x", elsewhere, "{}"));
    }

    /** Adds the ids of some requests, of each state at least one, and of one with a long name. */
    private void walk(String members, Set<String> ids) throws Exception {
        Map<String, String> found = new TreeMap<>();
        String token = "";
        for (int pages = 0; pages < 9; pages++) {
            JsonNode page = body(ask(Asker.LIST, "{" + members + token + "}", usual));
            for (JsonNode item : page.path("CreateAccountStatuses")) {
                String id = item.path("Id").asString("");
                found.put(item.path("State").asString(""), id);
                found.put("of " + item.path("AccountName").asString("").length() / 50, id);
                found.put("gov " + item.has("GovCloudAccountId"), id);
            }
            String next = page.path("NextToken").asString("");
            if (next.isEmpty()) {
                break;
            }
            token = (members.isEmpty() ? "" : ",") + "\"NextToken\":\"" + next + "\"";
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

    private Reply ask(String operation, String body, Signing signing) throws Exception {
        Reply reply = asker.ask(operation, body, signing);
        keep(reply);
        return reply;
    }

    private void keep(Reply reply) throws Differs {
        Map<String, List<String>> headers =
                new TreeMap<>(reply.response().headers().map());
        boolean named = reply.header("x-amzn-RequestId").length() == 36;
        headers.keySet().removeAll(CHANGING);
        String body = new String(reply.response().body(), StandardCharsets.ISO_8859_1);
        String answer = reply.status() + (named ? " " : " unnamed ") + headers + " " + body;
        if (answers.size() < expected.size() && !expected.get(answers.size()).equals(answer)) {
            throw new Differs();
        }
        answers.add(answer);
    }
}
