package dev.assay.reference.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static Answer json(String text) {
        return new Answer(200, Map.of("Content-Type", "application/json"), new byte[0]).text(text);
    }

    @Test
    void an_edit_leaves_numbers_as_they_were_written() {
        String numbers = "{\"a\":1.631121728678E9,\"b\":1.50,\"c\":1e2,\"d\":-0.0,\"e\":12345678901234567890}";

        assertEquals(
                numbers.replace("}", ",\"f\":true}"),
                json(numbers).edit(body -> body.put("f", true)).text());
    }

    @Test
    void a_number_can_be_computed_with() {
        Answer doubled = json("{\"a\":1.5E3}")
                .edit(body -> body.put(
                        "a", body.path("a").decimalValue().add(body.path("a").decimalValue())));

        assertEquals("{\"a\":3.0E+3}", doubled.text());
    }

    @Test
    void what_is_no_object_is_not_edited() {
        for (String text : new String[] {"", "[1]", "<html>", "{"}) {
            Answer answer = json(text);

            assertSame(answer, answer.edit(body -> body.put("a", 1)));
        }
    }

    @Test
    void headers_are_found_whatever_their_case() {
        Answer answer = json("{}").header("content-TYPE", "text/plain");

        assertEquals(Map.of("content-TYPE", "text/plain"), answer.headers());
        assertEquals(Map.of(), answer.withoutHeader("Content-Type").headers());
    }

    @Test
    void every_answer_comes_to_an_end_also_one_of_no_chunks() throws Exception {
        for (int status : new int[] {200, 204, 302}) {
            for (String method : List.of("GET", "HEAD")) {
                Answer answer = new Answer(status, Map.of("Transfer-Encoding", "chunked"), new byte[0]);
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/", answer::send);
                server.start();
                try {
                    HttpRequest request = HttpRequest.newBuilder(URI.create(
                                    "http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                            .timeout(Duration.ofSeconds(5))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build();
                    HttpResponse<String> response =
                            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

                    assertEquals(status, response.statusCode());
                    assertEquals("", response.body());
                } finally {
                    server.stop(0);
                }
            }
        }
    }
}
