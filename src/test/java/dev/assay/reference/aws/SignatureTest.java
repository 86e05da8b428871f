package dev.assay.reference.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.reference.aws.Asker.Reply;
import dev.assay.reference.aws.server.AwsServer;
import dev.assay.reference.aws.server.Keys;
import dev.assay.reference.aws.server.ServerOptions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final Instant NOW = Instant.parse("2026-11-25T00:20:00Z");
    private static final String MISMATCH = "The request signature we calculated does not match the signature you"
            + " provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for"
            + " details.";
    private static AwsServer server;
    private static Asker asker;

    @BeforeAll
    static void start() throws IOException {
        server = AwsServer.start(ServerOptions.seeded(11).at(InstantSource.fixed(NOW)));
        asker = new Asker(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Asker.Signing usual() {
        return at(0);
    }

    private static Asker.Signing at(long minutes) {
        return asker.usual().at(Clock.fixed(NOW.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC));
    }

    private static Reply list(Asker.Signing signing) throws Exception {
        return asker.ask(Asker.LIST, "{\"MaxResults\":1}", signing);
    }

    private static Map<String, String> signed() {
        return asker.sign("/", Asker.headers(Asker.LIST), "{}", usual());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{ \"MaxResults\" : 2 }", "{\"Other\":\"Zürich 平台 \uD83D\uDE80\"}"})
    void accepts_what_the_official_signer_signs(String body) throws Exception {
        assertEquals(200, asker.ask(Asker.LIST, body, usual()).status());
    }

    @Test
    void accepts_a_signed_query() throws Exception {
        String path = "/?b=2&a=1%2F2&c";
        Map<String, String> headers = asker.sign(path, Asker.headers(Asker.LIST), "{}", usual());

        assertEquals(200, asker.send("POST", path, headers, "{}").status());
    }

    @Test
    void accepts_a_call_without_the_hash_of_its_body() throws Exception {
        Map<String, String> headers = signed();

        assertFalse(headers.getOrDefault("x-amz-content-sha256", "").isEmpty());
        headers.remove("x-amz-content-sha256");
        assertRefused("InvalidSignatureException", MISMATCH, asker.send("POST", "/", headers, "{}"));
        assertEquals(
                200,
                asker.send("POST", "/", ByHand.sign(server, usual(), "{}"), "{}")
                        .status());
    }

    @Test
    void collapses_blanks_in_a_signed_header() throws Exception {
        Map<String, String> more = new HashMap<>(Asker.headers(Asker.LIST));
        more.put("X-Amz-Meta", "a   b");

        assertEquals(
                200,
                asker.send("POST", "/", asker.sign("/", more, "{}", usual()), "{}")
                        .status());
    }

    @Test
    void refuses_a_wrong_secret_and_does_not_tell_the_right_one() throws Exception {
        Keys management = server.credentials().management();
        Reply reply = list(usual().as(new Keys(management.accessKey(), "not-the-secret-of-this-key"), null));

        assertRefused("InvalidSignatureException", MISMATCH, reply);
        assertFalse(reply.text().contains(management.secretKey()));
    }

    @Test
    void refuses_an_unknown_key() throws Exception {
        Keys nobody = new Keys(
                "AKIAASSAYDEMONOBODY2", server.credentials().management().secretKey());

        assertRefused(
                "UnrecognizedClientException",
                "The security token included in the request is invalid.",
                list(usual().as(nobody, null)));
    }

    @Test
    void refuses_the_scope_of_another_service() throws Exception {
        assertRefused(
                "InvalidSignatureException",
                "Credential should be scoped to correct service: 'organizations'.",
                list(usual().forService("iam")));
    }

    @Test
    void refuses_the_scope_of_another_region() throws Exception {
        assertRefused(
                "InvalidSignatureException",
                "Credential should be scoped to a valid region.",
                list(usual().inRegion("eu-central-1")));
    }

    @Test
    void refuses_another_date_in_the_scope_and_another_last_word() throws Exception {
        Reply date = altered("Authorization", "/20261125/", "/20261124/");
        Reply word = altered("Authorization", "aws4_request", "aws3_request");

        assertRefused(
                "InvalidSignatureException",
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20261124'"
                        + " != '20261125', from '20261125T002000Z'.",
                date);
        assertRefused(
                "InvalidSignatureException",
                "Credential should be scoped with a valid terminator: 'aws4_request'.",
                word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-16|Signature expired: 20261125T000400Z is now earlier than 20261125T000500Z (20261125T002000Z - 15"
                        + " min.)",
                "-1440|Signature expired: 20261124T002000Z is now earlier than 20261125T000500Z (20261125T002000Z - 15"
                        + " min.)",
                "16|Signature not yet current: 20261125T003600Z is still later than 20261125T003500Z"
                        + " (20261125T002000Z + 15 min.)"
            })
    void refuses_a_date_too_far_off(long minutes, String message) throws Exception {
        assertRefused("InvalidSignatureException", message, list(at(minutes)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-15, -14, 14, 15})
    void accepts_a_date_not_too_far_off(long minutes) throws Exception {
        assertEquals(200, list(at(minutes)).status());
    }

    @Test
    void refuses_a_date_of_another_form_and_a_call_without_one() throws Exception {
        assertRefused(
                "IncompleteSignatureException",
                "Date must be in ISO-8601 'basic format'. Got '20261125Tnoon'.",
                altered("X-Amz-Date", "20261125T002000Z", "20261125Tnoon"));
        Map<String, String> headers = signed();
        headers.remove("X-Amz-Date");
        assertRefused(
                "IncompleteSignatureException",
                "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
                asker.send("POST", "/", headers, "{}"));
    }

    @Test
    void refuses_a_body_that_was_altered() throws Exception {
        assertRefused(
                "InvalidSignatureException",
                "The value of 'x-amz-content-sha256' is not the hash of the body.",
                asker.send("POST", "/", signed(), "{ }"));
        assertRefused(
                "InvalidSignatureException",
                MISMATCH,
                asker.send("POST", "/", ByHand.sign(server, usual(), "{}"), "{ }"));
    }

    @Test
    void refuses_a_target_that_was_altered() throws Exception {
        assertRefused("InvalidSignatureException", MISMATCH, altered("X-Amz-Target", Asker.LIST, Asker.DESCRIBE));
    }

    @Test
    void refuses_a_query_that_was_altered() throws Exception {
        assertRefused("InvalidSignatureException", MISMATCH, asker.send("POST", "/?a=1", signed(), "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "x-amz-date"})
    void refuses_a_signature_that_does_not_cover(String header) throws Exception {
        Reply reply = altered("Authorization", header + ";", "");

        assertRefused(
                "InvalidSignatureException",
                "'" + header + "' must be a 'SignedHeader' in the AWS Authorization.",
                reply);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Basic YTpi|Unsupported AWS 'algorithm': 'Basic'.",
                "AWS4-HMAC-SHA256|Authorization header requires 'Credential' parameter.",
                "AWS4-HMAC-SHA256 Credential=a/b/c/d/e|Authorization header requires 'Signature' parameter.",
                "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, Signature=0|Authorization header requires 'SignedHeaders'"
                        + " parameter.",
                "AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host, Signature=0|Credential must have exactly 5"
                        + " slash-delimited elements, e.g. keyid/date/region/service/term.",
            })
    void refuses_a_header_of_another_form(String authorization, String message) throws Exception {
        Map<String, String> headers = new HashMap<>(Asker.headers(Asker.LIST));
        headers.put("Authorization", authorization);

        assertRefused("IncompleteSignatureException", message, asker.send("POST", "/", headers, "{}"));
    }

    @Test
    void takes_the_parameters_of_the_header_in_any_order_and_without_blanks() throws Exception {
        Map<String, String> headers = signed();
        headers.computeIfPresent("Authorization", (name, value) -> {
            String[] parts = value.substring(value.indexOf(' ') + 1).split(", ");
            return "AWS4-HMAC-SHA256 " + parts[2] + "," + parts[1] + "," + parts[0];
        });

        assertTrue(headers.getOrDefault("Authorization", "").contains(",Credential="));
        assertEquals(200, asker.send("POST", "/", headers, "{}").status());
    }

    private static Reply altered(String header, String from, String to) throws Exception {
        Map<String, String> headers = signed();
        headers.computeIfPresent(header, (name, value) -> value.replace(from, to));
        return asker.send("POST", "/", headers, "{}");
    }

    private static void assertRefused(String error, String message, Reply reply) {
        assertEquals(400, reply.status());
        assertEquals(error, reply.error());
        assertEquals(error, reply.header("X-Amzn-Errortype"));
        assertEquals(message, reply.message());
    }
}
