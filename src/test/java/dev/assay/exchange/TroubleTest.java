package dev.assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.RawLoopback;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TroubleTest {
    @Test
    void a_closed_port_is_said_to_be_one() throws IOException {
        URI url = closed();
        try (Calls calls = Calls.to(url)) {
            assertEquals(
                    new Trouble(
                            Trouble.Kind.REFUSED,
                            "nobody listens on " + url.getAuthority() + " (Failed to connect to /" + url.getAuthority()
                                    + ")"),
                    calls.trouble());
        }
    }

    @Test
    void a_name_without_address_is_named() {
        try (Calls calls = Calls.to(URI.create("http://no-such-host.invalid:81"))) {
            assertEquals(
                    new Trouble(Trouble.Kind.UNRESOLVED, "the name no-such-host.invalid has no address"),
                    calls.trouble());
        }
    }

    @Test
    void a_plain_server_spoken_to_with_tls_is_a_tls_failure() {
        try (RawLoopback server = new RawLoopback(socket -> {
                    socket.getInputStream().read();
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes("US-ASCII"));
                });
                Calls calls =
                        Calls.to(URI.create("https" + server.url().toString().substring(4)))) {
            assertEquals(
                    new Trouble(
                            Trouble.Kind.TLS,
                            "no secure connection to " + server.url().getAuthority()
                                    + ": Unsupported or unrecognized SSL message; if it speaks plain HTTP, give its URL as"
                                    + " http://"),
                    calls.trouble());
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_a_tls_failure() {
        try (TlsLoopback server = new TlsLoopback();
                Calls calls = Calls.to(server.url())) {
            Trouble trouble = calls.trouble();
            assertEquals(Trouble.Kind.TLS, trouble.kind());
            assertTrue(
                    trouble.message()
                            .matches(
                                    "no secure connection to 127\\.0\\.0\\.1:\\d+: nobody whom the kit trusts.*unable to"
                                            + " find valid certification path to requested target\\)"),
                    trouble::message);
        }
    }

    @Test
    void an_answer_that_does_not_come_in_time_is_a_timeout() {
        try (RawLoopback server = new RawLoopback(socket -> {
                    RawLoopback.head(socket);
                    Thread.sleep(1000);
                });
                Calls calls = new Calls(server.url(), Calls.within(Duration.ofMillis(200)))) {
            assertEquals(
                    new Trouble(Trouble.Kind.TIMEOUT, server.url().getAuthority() + " gave no answer within 0.2 s"),
                    calls.trouble());
        }
    }

    @Test
    void headers_that_are_none_are_told() {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        Map<String, String> faults = Map.of(
                "X-A: a\0b\r\nContent-Length: 2\r\n", "the header X-A holds a control character",
                "X B: a\r\nContent-Length: 2\r\n", "the name of a header is none: \"X B\"",
                "Content-Length: lots\r\n", "Content-Length is no length: lots",
                "Content-Length: 2\r\nContent-Length: 3\r\n", "Content-Length is no length: 2, 3");
        faults.forEach((headers, fault) -> {
            try (RawLoopback server = RawLoopback.saying(head + headers + "\r\n{} ");
                    Calls calls = Calls.to(server.url())) {
                assertEquals(
                        new Trouble(Trouble.Kind.BROKEN, server.url() + " answers with what is not HTTP: " + fault),
                        calls.trouble());
            }
        });
    }

    @Test
    void headers_without_an_end_are_told_as_such() {
        String header = "X-Padding: " + "x".repeat(1000) + "\r\n";
        try (RawLoopback server = RawLoopback.saying("HTTP/1.1 200 OK\r\n" + header.repeat(300) + "\r\n{}");
                Calls calls = Calls.to(server.url())) {
            assertEquals(
                    new Trouble(
                            Trouble.Kind.BROKEN,
                            "the connection to " + server.url().getAuthority()
                                    + " broke before the headers of an answer came to their end; no more than 256 KiB"
                                    + " are read"),
                    calls.trouble());
        }
    }

    @Test
    void a_body_that_trickles_for_ever_is_a_timeout() {
        try (RawLoopback server = new RawLoopback(socket -> {
                    RawLoopback.head(socket);
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n".getBytes("US-ASCII"));
                    for (int i = 0; i < 20; i++) {
                        socket.getOutputStream().write('a');
                        Thread.sleep(50);
                    }
                });
                Calls calls = new Calls(server.url(), Calls.within(Duration.ofMillis(300)))) {
            assertEquals(Trouble.Kind.TIMEOUT, calls.trouble().kind());
        }
    }

    @Test
    void a_connection_reset_in_the_answer_is_broken() {
        try (RawLoopback server = new RawLoopback(socket -> {
                    RawLoopback.head(socket);
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{".getBytes("US-ASCII"));
                    socket.setSoLinger(true, 0);
                });
                Calls calls = Calls.to(server.url())) {
            Trouble trouble = calls.trouble();
            assertEquals(Trouble.Kind.BROKEN, trouble.kind());
            assertTrue(
                    trouble.message()
                            .matches("the connection to 127\\.0\\.0\\.1:\\d+ broke: (Connection reset|unexpected end of"
                                    + " stream).*"),
                    trouble::message);
        }
    }

    @Test
    void an_answer_cut_short_is_broken() {
        try (RawLoopback server = RawLoopback.saying("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}");
                Calls calls = Calls.to(server.url())) {
            assertEquals(
                    new Trouble(
                            Trouble.Kind.BROKEN,
                            "the connection to " + server.url().getAuthority() + " broke: unexpected end of stream"),
                    calls.trouble());
        }
    }

    @Test
    void what_is_no_http_is_broken() {
        try (RawLoopback server = RawLoopback.saying("SSH-2.0-stub\r\n\r\n");
                Calls calls = Calls.to(server.url())) {
            assertEquals(
                    new Trouble(
                            Trouble.Kind.BROKEN,
                            "the connection to " + server.url().getAuthority()
                                    + " broke: Unexpected status line: SSH-2.0-stub"),
                    calls.trouble());
        }
    }

    @Test
    void after_twenty_timeouts_in_all_nothing_is_sent_any_more() {
        AtomicInteger count = new AtomicInteger();
        try (RawLoopback server = new RawLoopback(socket -> {
                    RawLoopback.head(socket);
                    if (count.incrementAndGet() % 2 == 0) {
                        // Until the client has had enough.
                        socket.getInputStream().read();
                    } else {
                        socket.getOutputStream()
                                .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
                                        .getBytes("US-ASCII"));
                    }
                });
                Calls calls = new Calls(server.url(), Calls.within(Duration.ofMillis(150)))) {
            for (int i = 0; i < 40; i++) {
                calls.send();
            }
            assertEquals(
                    new Trouble(
                            Trouble.Kind.GIVEN_UP,
                            "not sent: " + server.url() + " gave no answer in time 20 times in all"),
                    calls.trouble());
        }
    }

    @Test
    void after_five_troubles_in_a_row_nothing_is_sent_any_more() {
        try (RawLoopback server = RawLoopback.saying("nonsense\r\n\r\n");
                Calls calls = Calls.to(server.url())) {
            for (int i = 0; i < 5; i++) {
                assertEquals(Trouble.Kind.BROKEN, calls.trouble().kind());
            }
            int before = server.connections();
            assertEquals(
                    new Trouble(
                            Trouble.Kind.GIVEN_UP,
                            "not sent: " + server.url() + " gave no answer 5 times in a row: the connection to "
                                    + server.url().getAuthority() + " broke: Unexpected status line: nonsense"),
                    calls.trouble());
            assertEquals(before, server.connections());
            assertEquals(6, calls.recorded.size());
        }
    }

    @Test
    void an_answer_in_between_begins_the_count_anew() {
        AtomicInteger count = new AtomicInteger();
        try (RawLoopback server = new RawLoopback(socket -> {
                    RawLoopback.head(socket);
                    String said = count.incrementAndGet() % 4 == 0
                            ? "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                            : "nonsense\r\n\r\n";
                    socket.getOutputStream().write(said.getBytes("US-ASCII"));
                });
                Calls calls = Calls.to(server.url())) {
            for (int i = 1; i <= 12; i++) {
                assertEquals(i % 4 == 0, calls.send().response().isPresent(), "call " + i);
            }
        }
    }

    private static URI closed() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
