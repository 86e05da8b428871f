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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A fixed series of calls to a server whose clock stands still, so that only a defect makes a difference. */
final class Probes {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final Set<String> CHANGING = Set.of("date", "x-amzn-requestid", "content-length");
    private static final int REQUESTS = 40;
    private static final List<String> BODIES = List.of(
            "",
            "{}",
            "{\"CreateAccountRequestId\":null}",
            "{\"CreateAccountRequestId\":12345678}",
            "{\"CreateAccountRequestId\":true}",
            "[]",
            "{\"CreateAccountRequestId\":[\"ID\"]}",
            "{\"CreateAccountRequestId\":{\"Value\":\"ID\"}}",
            "{\"CreateAccountRequestId\":\"ID\"",
            "[{\"CreateAccountRequestId\":\"ID\"}]",
            "\"{\\\"CreateAccountRequestId\\\":\\\"ID\\\"}\"",
            "{\"CreateAccountRequestId\":\"ID\",\"Further\":1}");

    /** Ends a series as soon as it is clear. */
    private static final class Differs extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final Asker asker;
    private final Credentials credentials;
    private final List<String> expected;
    private final List<String> answers = new ArrayList<>();

    private Probes(AwsServer server, List<String> expected) {
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
        ServerOptions options =
                ServerOptions.seeded(3).at(InstantSource.fixed(NOON)).with(AwsReference.hooks(names));
        try (AwsServer server = AwsServer.start(options)) {
            Probes probes = new Probes(server, expected);
            probes.askAll();
            return probes.answers;
        }
    }

    private void askAll() throws Exception {
        List<String> ids = new ArrayList<>();
        for (String state : List.of("SUCCEEDED", "FAILED", "IN_PROGRESS")) {
            JsonNode page = body(ask(Asker.LIST, "{\"States\":[\"" + state + "\"]}"));
            page.path("CreateAccountStatuses")
                    .forEach(item -> ids.add(item.path("Id").asString("")));
        }
        JsonNode created = body(ask(Asker.CREATE, "{\"Email\":\"a@example.com\",\"AccountName\":\"a\"}"));
        ids.add(created.path("CreateAccountStatus").path("Id").asString(""));
        for (String id : ids.subList(0, Math.min(ids.size(), REQUESTS))) {
            describe(id);
            describe(id);
        }
        for (String id : ids.subList(Math.min(ids.size(), REQUESTS), ids.size())) {
            describe(id);
        }
        String known = ids.get(0);
        for (String id : spoilt(known)) {
            describe(id);
        }
        for (String body : BODIES) {
            ask(Asker.DESCRIBE, body.replace("ID", known));
        }
        String usual = "{\"CreateAccountRequestId\":\"" + known + "\"}";
        oddly(usual);
        signed(usual);
    }

    private static List<String> spoilt(String known) {
        String suffix = known.substring(4);
        return List.of(
                "",
                "car-",
                "car-" + suffix.substring(0, 7),
                "car-00000000",
                "car-" + "0".repeat(32),
                "car-" + "0".repeat(33),
                (known + "0".repeat(32)).substring(0, 36) + "0",
                "c".repeat(2000),
                known + "0",
                known.substring(0, known.length() - 1),
                known.toUpperCase(Locale.ROOT),
                "car-" + suffix.toUpperCase(Locale.ROOT),
                suffix,
                "jar-" + suffix,
                "x" + known + "x",
                "car-aaaaaaaaaa\n",
                known + "\n",
                " " + known,
                "car-aaaa_aaaa",
                "car-aaaa'aaaa",
                "car-aaaa/aaaa",
                "car-aaaa\u00e9aaaa",
                "car-aaaa-aaaa",
                "car-aaaa.aaaa",
                "car-aaaa+aaaa",
                "car-aaaa:aaaa",
                "car-aaaa%aaaa",
                "car-aaaa\u0664aaaa",
                "car_" + suffix,
                "CAR-" + suffix,
                "car-" + known,
                known + "\r\n",
                known + "\u0000",
                "car-" + (suffix.startsWith("a") ? "b" : "a") + suffix.substring(1));
    }

    /** Other methods, paths, types and targets. */
    private void oddly(String body) throws Exception {
        for (String target : List.of(
                "AWSOrganizationsV20161128.NoSuchOperation",
                "awsorganizationsv20161128.describecreateaccountstatus",
                "Other.DescribeCreateAccountStatus")) {
            Map<String, String> headers = new HashMap<>(Asker.headers(Asker.DESCRIBE));
            headers.put("X-Amz-Target", target);
            keep(asker.send("POST", "/", asker.sign("/", headers, body, signing()), body));
        }
        Map<String, String> headers = new HashMap<>(Asker.headers(Asker.DESCRIBE));
        headers.put("Content-Type", "application/x-amz-json-1.1; charset=utf-8");
        keep(asker.send("POST", "/", asker.sign("/", headers, body, signing()), body));
        headers.remove("X-Amz-Target");
        keep(asker.send("POST", "/", asker.sign("/", headers, body, signing()), body));
        keep(asker.send("GET", "/", Asker.headers(Asker.DESCRIBE), ""));
        keep(asker.send("POST", "/nothing", Asker.headers(Asker.DESCRIBE), body));
    }

    /** Other callers, and signatures that do not hold. */
    private void signed(String body) throws Exception {
        Signing usual = signing();
        Keys forged = new Keys(credentials.management().accessKey(), "wrong");
        for (Signing signing : List.of(
                usual.as(credentials.member(), null),
                usual.as(credentials.outsider(), null),
                usual.as(credentials.temporary(), null),
                usual.as(forged, null),
                usual.forService("sts"),
                usual.at(Clock.fixed(NOON.minus(Duration.ofDays(1)), ZoneOffset.UTC)))) {
            keep(asker.ask(Asker.DESCRIBE, body, signing));
        }
        Map<String, String> headers = asker.sign("/", Asker.headers(Asker.DESCRIBE), body, usual);
        keep(asker.send("POST", "/", headers, body + " "));
        keep(asker.send("POST", "/", Asker.headers(Asker.DESCRIBE), body));
    }

    private Signing signing() {
        return asker.usual().at(Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static JsonNode body(Reply reply) {
        try {
            return reply.json();
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private void describe(String id) throws Exception {
        ask(Asker.DESCRIBE, JsonMapper.shared().writeValueAsString(Map.of("CreateAccountRequestId", id)));
    }

    private Reply ask(String operation, String body) throws Exception {
        Reply reply = asker.ask(operation, body, signing());
        keep(reply);
        return reply;
    }

    private void keep(Reply reply) throws Differs {
        Map<String, List<String>> headers =
                new TreeMap<>(reply.response().headers().map());
        boolean identified = headers.containsKey("x-amzn-requestid");
        headers.keySet().removeAll(CHANGING);
        String answer = reply.status() + " " + identified + headers + " "
                + new String(reply.response().body(), StandardCharsets.ISO_8859_1);
        if (answers.size() < expected.size() && !expected.get(answers.size()).equals(answer)) {
            throw new Differs();
        }
        answers.add(answer);
    }
}
