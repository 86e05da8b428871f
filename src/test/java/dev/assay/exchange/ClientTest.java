package dev.assay.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import dev.assay.spec.Caller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ClientTest {
    @Test
    void an_exchange_keeps_what_was_sent_and_what_came() {
        try (Loopback server = new Loopback(
                        asked -> Answer.json(200, "{}").with("X-Two", "1").with("X-Two", "2"));
                Calls calls = Calls.to(server.url())) {
            Exchange exchange = calls.send();
            assertEquals("x0001", exchange.id());
            assertEquals("a test", exchange.scenario());
            assertEquals(server.url() + "/v1/organizations/create-account-status", exchange.url());
            Response answer = exchange.response().orElseThrow();
            assertEquals(200, answer.status());
            assertEquals("{}", answer.text());
            assertEquals(
                    List.of(new Header("X-two", "1"), new Header("X-two", "2")),
                    answer.headers().stream()
                            .filter(header -> header.name().equalsIgnoreCase("x-two"))
                            .toList());
            assertEquals(Optional.of("application/json"), answer.header("content-type"));
            assertEquals(List.of(exchange), calls.recorded);
            assertEquals("x0002", calls.send().id());
        }
    }

    @Test
    void the_server_is_asked_for_json_under_its_own_name() {
        try (Loopback server = new Loopback(asked -> Answer.json(200, "{}"));
                Calls calls = Calls.to(server.url())) {
            calls.send();
            Loopback.Asked asked = server.asked().get(0);
            assertEquals("GET", asked.method());
            assertEquals(List.of(server.url().getAuthority()), asked.headers().get("Host"));
            assertEquals(List.of("application/json"), asked.headers().get("Accept"));
            assertEquals(List.of(Calls.TOKEN.token() + ""), asked.headers().get("X-auth-token"));
        }
    }

    @Test
    void an_anonymous_call_bears_no_credentials() {
        try (Loopback server = new Loopback(asked -> Answer.json(401, "{}"));
                Calls calls = Calls.to(server.url())) {
            calls.client.send(Calls.LIST.by(Caller.ANONYMOUS), "a test");
            assertFalse(server.asked().get(0).headers().containsKey("X-auth-token"));
        }
    }

    @Test
    void a_redirect_is_not_followed_and_no_credentials_go_on() {
        try (Loopback other = new Loopback(asked -> Answer.json(200, "{}"));
                Loopback server =
                        new Loopback(asked -> Answer.json(307, "").with("Location", other.url() + "/elsewhere"));
                Calls calls = Calls.to(server.url())) {
            Exchange exchange = calls.send();
            assertEquals("307", exchange.outcome());
            assertEquals(
                    Optional.of(other.url() + "/elsewhere"),
                    exchange.response().orElseThrow().header("Location"));
            assertEquals(List.of(), other.asked());
            assertEquals(1, server.asked().size());
        }
    }

    @Test
    void a_gzipped_body_is_read_decoded() {
        String text = "{\"items\": [" + "1, ".repeat(2000) + "1]}";
        for (String name : List.of("gzip", "x-gzip", "GZIP")) {
            Answer zipped = new Answer(200, List.of(), gzip(text))
                    .with("Content-Type", "application/json")
                    .with("Content-Encoding", name);
            try (Loopback server = new Loopback(asked -> zipped);
                    Calls calls = Calls.to(server.url())) {
                assertEquals(text, calls.send().response().orElseThrow().text());
            }
        }
    }

    @Test
    void a_body_that_says_gzip_and_is_none_is_kept_as_it_came() {
        Answer lie = Answer.json(200, "no gzip at all").with("Content-Encoding", "gzip");
        try (Loopback server = new Loopback(asked -> lie);
                Calls calls = Calls.to(server.url())) {
            Response response = calls.send().response().orElseThrow();
            assertEquals("no gzip at all", response.text());
            assertEquals(
                    "Content-Encoding says gzip, but the body cannot be decoded as such",
                    response.codingError().orElseThrow());
        }
    }

    @Test
    void a_coding_for_which_nobody_asked_is_told_and_a_word_that_is_none_is_not() {
        for (String name : List.of("br", "deflate", "Zstd")) {
            try (Loopback server = new Loopback(asked -> Answer.json(200, "{}").with("Content-Encoding", name));
                    Calls calls = Calls.to(server.url())) {
                assertEquals(
                        Optional.of("Content-Encoding says " + name + ", for which nobody asked"),
                        calls.send().response().orElseThrow().codingError());
            }
        }
        for (String name : List.of("identity", "UTF-8")) {
            try (Loopback server = new Loopback(asked -> Answer.json(200, "{}").with("Content-Encoding", name));
                    Calls calls = Calls.to(server.url())) {
                assertEquals(
                        Optional.empty(), calls.send().response().orElseThrow().codingError());
            }
        }
    }

    @Test
    void a_body_larger_than_the_bound_is_trouble_and_not_kept() {
        ClientOptions small = new ClientOptions(Duration.ofSeconds(5), 0, 1 << 20, Duration.ZERO);
        Answer large = new Answer(200, List.of(), new byte[(1 << 20) + 1]);
        Answer zipped = new Answer(200, List.of(), gzip("0".repeat(3 << 20))).with("Content-Encoding", "gzip");
        for (Answer answer : List.of(large, zipped)) {
            try (Loopback server = new Loopback(asked -> answer);
                    Calls calls = new Calls(server.url(), small)) {
                Exchange exchange = calls.send();
                assertEquals(
                        Optional.of(new Trouble(
                                Trouble.Kind.TOO_LARGE, server.url() + " answered with a body of more than 1 MiB")),
                        exchange.trouble());
                assertEquals(Optional.empty(), exchange.response());
            }
        }
    }

    @Test
    void equal_bodies_are_kept_once() {
        try (Loopback server = new Loopback(asked -> Answer.json(200, "{}"));
                Calls calls = Calls.to(server.url())) {
            assertSame(
                    calls.send().response().orElseThrow().body(),
                    calls.send().response().orElseThrow().body());
        }
    }

    @Test
    void no_more_bodies_are_kept_than_a_run_can_hold() {
        AtomicInteger count = new AtomicInteger();
        try (Loopback server = new Loopback(asked -> {
                    byte[] body = new byte[7 << 20];
                    body[0] = (byte) count.incrementAndGet();
                    return new Answer(200, List.of(), body);
                });
                Calls calls = Calls.to(server.url())) {
            for (int i = 0; i < 5; i++) {
                assertEquals(Optional.empty(), calls.send().trouble());
            }
            assertEquals(
                    Optional.of(new Trouble(
                            Trouble.Kind.GIVEN_UP,
                            "not sent: " + server.url() + " gave longer answers than a run can hold, 35 MiB in all")),
                    calls.send().trouble());
            assertEquals(5, server.asked().size());
        }
    }

    @Test
    void a_body_just_within_the_bound_is_kept() {
        ClientOptions small = new ClientOptions(Duration.ofSeconds(5), 0, 1 << 20, Duration.ZERO);
        byte[] most = new byte[1 << 20];
        try (Loopback server = new Loopback(asked -> new Answer(200, List.of(), most));
                Calls calls = new Calls(server.url(), small)) {
            assertArrayEquals(most, calls.send().response().orElseThrow().body());
        }
    }

    @Test
    void no_cookie_is_sent_back() {
        try (Loopback server =
                        new Loopback(asked -> Answer.json(200, "{}").with("Set-Cookie", "session=fake; Path=/"));
                Calls calls = Calls.to(server.url())) {
            calls.send();
            calls.send();
            assertFalse(server.asked().get(1).headers().containsKey("Cookie"));
            assertEquals(2, server.asked().size());
        }
    }

    @Test
    void calls_that_begin_no_faster_than_the_rate_keep_apart() {
        try (Loopback server = new Loopback(asked -> Answer.json(200, "{}"));
                Calls calls =
                        new Calls(server.url(), new ClientOptions(Duration.ofSeconds(5), 50, 1 << 20, Duration.ZERO))) {
            calls.send();
            long start = System.nanoTime();
            for (int i = 0; i < 5; i++) {
                calls.send();
            }
            long taken = System.nanoTime() - start;
            // Five intervals of 20 ms, less what the first answer took.
            assertTrue(taken > Duration.ofMillis(60).toNanos(), () -> "took " + taken / 1_000_000 + " ms");
        }
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
