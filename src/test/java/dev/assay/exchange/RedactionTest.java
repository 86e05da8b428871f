package dev.assay.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import dev.assay.spec.Caller;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private static final Credentials KEYS = new Credentials("FAKEKEY1", "fake-secret-0001", "fake-session-0001", null);
    private static final String FORGED = KEYS.forged().secretKey() + "";

    private final Redaction redaction = new Redaction(List.of(KEYS, Calls.TOKEN));

    @Test
    void headers_that_are_secrets_by_their_name_show_none_of_their_value() {
        for (String name : List.of(
                "X-Auth-Token",
                "x-subject-token",
                "X-Security-Token",
                "x-amz-security-token",
                "Cookie",
                "Set-Cookie")) {
            assertEquals(new Header(name, "[redacted]"), redaction.header(name, "anything"));
        }
    }

    @Test
    void an_authorization_shows_its_scheme_only() {
        assertEquals(
                new Header("authorization", "SDK-HMAC-SHA256 [redacted]"),
                redaction.header("authorization", "SDK-HMAC-SHA256 Access=FAKEKEY1, Signature=00"));
        assertEquals(new Header("Authorization", "[redacted]"), redaction.header("Authorization", "opaque"));
    }

    @Test
    void an_empty_secret_header_stays_empty_so_that_it_can_be_told_from_a_full_one() {
        assertEquals(new Header("X-Security-Token", ""), redaction.header("X-Security-Token", ""));
    }

    @Test
    void secrets_and_forged_secrets_are_taken_out_of_other_headers() {
        assertEquals(
                new Header("X-Echo", "a [redacted] b [redacted]"),
                redaction.header("X-Echo", "a fake-secret-0001 b " + FORGED));
    }

    @Test
    void the_name_of_a_key_is_no_secret() {
        assertEquals("FAKEKEY1", redaction.text("FAKEKEY1"));
    }

    @Test
    void bodies_lose_the_secret_and_keep_every_other_byte() {
        byte[] body = bytes("\u00ff\u0080{\"t\": \"fake-session-0001\"}");
        assertArrayEquals(bytes("\u00ff\u0080{\"t\": \"[redacted]\"}"), redaction.body(body));
        byte[] clean = bytes("\u00ff\u0080{}");
        assertSame(clean, redaction.body(clean));
    }

    @Test
    void a_secret_that_holds_another_is_taken_out_whole() {
        Redaction two = new Redaction(List.of(
                new Credentials(null, null, null, "fake-1"), new Credentials(null, null, null, "fake-1-and-more")));
        assertEquals("[redacted]", two.text("fake-1-and-more"));
    }

    @Test
    void a_very_short_secret_is_left_in_bodies_where_it_would_garble_them() {
        Redaction one = new Redaction(List.of(new Credentials(null, null, null, "true")));
        assertEquals("{\"ok\": true}", one.text("{\"ok\": true}"));
    }

    @Test
    void nothing_that_an_exchange_keeps_or_prints_shows_a_secret() {
        String token = Calls.TOKEN.token() + "";
        Answer echo = Answer.json(403, "{\"error_msg\": \"bad token " + token + "\"}")
                .with("X-Echo", token)
                .with("Set-Cookie", "session=fake-cookie-1");
        try (Loopback server = new Loopback(asked -> echo);
                Calls calls = Calls.to(server.url())) {
            Exchange exchange = calls.send();
            Response answer = exchange.response().orElseThrow();
            assertTrue(exchange.headers().contains(new Header("X-Auth-Token", "[redacted]")));
            assertTrue(exchange.headers().contains(new Header("X-Trace", "of [redacted]")));
            assertEquals(Optional.of("[redacted]"), answer.header("X-Echo"));
            assertEquals(Optional.of("[redacted]"), answer.header("Set-Cookie"));
            assertEquals("{\"error_msg\": \"bad token [redacted]\"}", answer.text());
            assertFalse(exchange.toString().contains(token));
            assertEquals(
                    token, server.asked().get(0).headers().get("X-auth-token").get(0));
        }
    }

    @Test
    void a_forged_token_is_not_shown_either() {
        try (Loopback server = new Loopback(asked -> Answer.json(
                        401,
                        "{\"saw\": \"" + asked.headers().get("X-auth-token").get(0) + "\"}"));
                Calls calls = Calls.to(server.url())) {
            Exchange exchange = calls.client.send(Calls.LIST.by(Caller.FORGED), "a test");
            assertEquals(
                    "{\"saw\": \"[redacted]\"}",
                    exchange.response().orElseThrow().text());
        }
    }

    @Test
    void a_token_that_cannot_be_a_header_is_trouble_and_not_shown() {
        Credentials broken = new Credentials(null, null, null, "fake-token\nwith-a-line");
        List<Exchange> recorded = new java.util.ArrayList<>();
        try (Client client = new Client(
                new Target("stub", URI.create("http://127.0.0.1:1"), Map.of(Caller.MANAGEMENT, broken)),
                (base, call, headers, credentials) -> Map.of("X-Auth-Token", credentials.token() + ""),
                ErrorShape.STATUS_ONLY,
                ClientOptions.usual(),
                recorded::add)) {
            Exchange exchange = client.send(Calls.LIST, "a test");
            assertEquals(
                    Optional.of(new Trouble(
                            Trouble.Kind.BROKEN,
                            "the call cannot be sent: Unexpected char 0x0a at 10 in X-Auth-Token value: [redacted]")),
                    exchange.trouble());
            assertFalse(exchange.toString().contains("fake-token"));
            assertEquals(List.of(exchange), recorded);
        }
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
