package dev.assay.reference.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Loopback;
import dev.assay.RawLoopback;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontTest {
    private static final Asked ASKED = new Asked(
            "GET", "/a%2Fb/?x=%20&x", Map.of("Host", List.of("front.test:81"), "X-One", List.of("1")), new byte[0]);

    @Test
    void a_request_is_passed_on_as_it_came_and_its_answer_changed() throws Exception {
        try (Loopback server = new Loopback(asked -> Loopback.Answer.json(
                                200,
                                asked.method() + " " + asked.target() + " "
                                        + asked.headers().get("Host"))
                        .with("X-Kept", "yes"));
                Upstream upstream = new Upstream(server.url());
                Front front = Front.start(asked -> {
                    Answered answered = upstream.answer(asked);
                    return answered.with((new String(answered.body(), StandardCharsets.UTF_8) + "!")
                            .getBytes(StandardCharsets.UTF_8));
                })) {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(front.uri() + "/a%2Fb/?x=%20&x"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertEquals("GET /a%2Fb/?x=%20&x [" + front.uri().getAuthority() + "]!", response.body());
            assertEquals(List.of("yes"), response.headers().allValues("X-Kept"));
            assertEquals(List.of("application/json"), response.headers().allValues("Content-Type"));
        }
    }

    @Test
    void connections_are_kept_and_made_anew_where_the_server_hung_up() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
        try (RawLoopback server = RawLoopback.saying(answer);
                Upstream upstream = new Upstream(server.url())) {
            assertEquals("ok", text(upstream.answer(ASKED)));
            assertEquals("ok", text(upstream.answer(ASKED)));
            assertEquals(2, server.connections());
        }
    }

    @Test
    void chunks_are_put_together() throws IOException {
        try (RawLoopback server = RawLoopback.saying(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n");
                Upstream upstream = new Upstream(server.url())) {
            assertEquals("abc0123456789", text(upstream.answer(ASKED)));
        }
    }

    @Test
    void an_answer_without_a_length_ends_with_its_connection() throws IOException {
        try (RawLoopback server =
                        RawLoopback.saying("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\nno such thing");
                Upstream upstream = new Upstream(server.url())) {
            Answered answered = upstream.answer(ASKED);
            assertEquals("no such thing", text(answered));
            assertEquals(true, answered.refusal());
        }
    }

    private static String text(Answered answered) {
        return new String(answered.body(), StandardCharsets.UTF_8);
    }
}
