package dev.assay.reference.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assay.reference.aws.Asker.Reply;
import dev.assay.reference.aws.server.Keys;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest extends SigningTest {
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
}
