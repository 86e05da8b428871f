package dev.assay.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import dev.assay.spec.Caller;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static final Credentials KEYS = new Credentials("FAKEKEY1", "fake-secret-0001", "fake-session-0001", null);
    private static final String FORGED = KEYS.forged().secretKey() + "";

    /** With what is spelt otherwise elsewhere. */
    private static final Credentials ODD = new Credentials("FAKEKEY2", "Fake/Odd+Secret&0002=", null, null);

    private final Redaction redaction = new Redaction(List.of(KEYS, Calls.TOKEN, ODD));

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

    @ParameterizedTest
    @MethodSource("spellings")
    void a_secret_is_found_however_it_is_spelt(String spelling, String spelt) {
        assertEquals("{\"e\": \"a [redacted] b\"}", redaction.text("{\"e\": \"a " + spelt + " b\"}"), spelling);
    }

    static List<Arguments> spellings() {
        Redaction none = new Redaction(List.of());
        String secret = ODD.secretKey() + "";
        String percent = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        List<Arguments> spellings = List.of(
                Arguments.of("as it is", secret),
                Arguments.of("upper case", secret.toUpperCase(Locale.ROOT)),
                Arguments.of("lower case", secret.toLowerCase(Locale.ROOT)),
                Arguments.of("backwards", new StringBuilder(secret).reverse().toString()),
                Arguments.of("percent-encoded", percent),
                Arguments.of("percent-encoded in lower case", percent.toLowerCase(Locale.ROOT)),
                Arguments.of("percent-encoded twice", percent.replace("%", "%25")),
                Arguments.of("every octet percent-encoded", each(secret, "%%%02x")),
                Arguments.of("escaped for JSON", secret.replace("/", "\\/")),
                Arguments.of("escaped for JSON twice", secret.replace("/", "\\\\/")),
                Arguments.of("every character escaped for JSON", each(secret, "\\u%04x")),
                Arguments.of("escaped for HTML", secret.replace("&", "&amp;").replace("/", "&#47;")),
                Arguments.of("every character escaped for HTML", each(secret, "&#x%x;")),
                Arguments.of("hexadecimal", each(secret, "%02X")),
                Arguments.of("half escaped", secret.substring(0, 2) + each(secret.substring(2), "%%%02X")));
        spellings.forEach(one -> assertEquals(one.get()[1], none.text((String) one.get()[1])));
        return spellings;
    }

    private static String each(String text, String format) {
        return text.chars().mapToObj(c -> String.format(format, c)).collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u", "us", "user:", "user:p"})
    void a_secret_is_found_inside_of_base64_wherever_it_begins(String before) {
        byte[] text = (before + ODD.secretKey() + "!!").getBytes(StandardCharsets.UTF_8);
        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            String redacted = redaction.text(encoder.encodeToString(text));
            assertTrue(redacted.contains("[redacted]"), redacted);
            assertTrue(redacted.length() < "[redacted]".length() + 14, redacted);
        }
    }

    @Test
    void a_secret_is_found_in_utf_16_of_either_order() {
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] redacted = redaction.body(("<" + ODD.secretKey() + ">").getBytes(wide));
            assertTrue(new String(redacted, StandardCharsets.ISO_8859_1).contains("[redacted]"));
        }
    }

    @Test
    void secrets_that_lie_across_each_other_are_taken_out_together() {
        Redaction two = new Redaction(List.of(
                new Credentials(null, null, null, "fake-abcdef"), new Credentials(null, null, null, "abcdef-token")));
        assertEquals("<[redacted]>", two.text("<fake-abcdef-token>"));
        assertEquals("<[redacted]>", two.text("<fake-abcdef-toKEN>"));
    }

    @Test
    void the_signature_of_a_call_is_found_in_every_answer_after_it() {
        String signature = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";
        redaction.signed(Map.of(
                "Authorization",
                "SDK-HMAC-SHA256 Access=FAKEKEY1, SignedHeaders=host;x-sdk-date, Signature=" + signature));
        assertEquals("not [redacted]", redaction.text("not " + signature.toUpperCase(Locale.ROOT)));
        assertEquals("FAKEKEY1 host;x-sdk-date", redaction.text("FAKEKEY1 host;x-sdk-date"));
        String request =
                Base64.getEncoder().encodeToString(("GET /\nSignature=" + signature).getBytes(StandardCharsets.UTF_8));
        assertTrue(redaction.text(request).contains("[redacted]"));
    }

    @Test
    void a_signature_that_is_a_whole_header_is_found_too() {
        redaction.signed(Map.of("X-Signature", "c2lnbmF0dXJlLW9mLWEtY2FsbA=="));
        assertEquals("<[redacted]>", redaction.text("<c2lnbmF0dXJlLW9mLWEtY2FsbA==>"));
    }

    @Test
    void a_header_named_by_a_secret_loses_its_name() {
        assertEquals(new Header("X-[redacted]", "[redacted]"), redaction.header("X-fake-secret-0001", "1"));
    }

    @Test
    void a_body_that_is_cut_short_is_not_kept_where_what_can_be_decoded_of_it_holds_a_secret() {
        byte[] cut = {1, 2, 3};
        assertSame(cut, redaction.unreadable(cut, bytes("harmless")));
        assertArrayEquals(bytes("[redacted]"), redaction.unreadable(cut, bytes("a fake-secret-0001")));
    }

    @Test
    void escapes_without_end_take_no_longer_than_other_text() {
        for (String escape : List.of("%25", "\\", "&#0", "%", "fake-secret-000")) {
            byte[] body = escape.repeat((1 << 20) / escape.length()).getBytes(StandardCharsets.UTF_8);
            assertTimeout(Duration.ofSeconds(4), () -> assertSame(body, redaction.body(body)), escape);
        }
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
