package dev.assay.reference.huaweicloud.server;

import com.sun.net.httpserver.HttpExchange;
import dev.assay.model.huaweicloud.ErrorBody;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is sent back.
 *
 * @param body empty for none
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final String CONTENT_TYPE = "Content-Type";

    public Answer {
        headers = new LinkedHashMap<>(headers);
        body = body.clone();
    }

    static Answer of(int status, String requestId, Object body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Request-Id", requestId);
        headers.put(CONTENT_TYPE, "application/json;charset=utf-8");
        return new Answer(status, headers, JsonMapper.shared().writeValueAsBytes(body));
    }

    static Answer of(Refusal refusal, String requestId) {
        ErrorBody body = new ErrorBody(refusal.code(), refusal.reason(), requestId, null, null);
        Answer answer = of(refusal.status(), requestId, body);
        return refusal.status() == 405 ? answer.header("Allow", "GET") : answer;
    }

    /** Whether it brings what was asked for. */
    public boolean ok() {
        return status == 200;
    }

    /** A copy with another status. */
    public Answer status(int other) {
        return new Answer(other, headers, body);
    }

    /** A copy with this header, in place of the one of the same name. */
    public Answer header(String name, String value) {
        Answer copy = new Answer(status, headers, body);
        copy.headers.put(name, value);
        return copy;
    }

    /** A copy without this header. */
    public Answer withoutHeader(String name) {
        Answer copy = new Answer(status, headers, body);
        copy.headers.remove(name);
        return copy;
    }

    /** A copy with this body, and a content type to go with it. */
    public Answer body(String contentType, String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8)).header(CONTENT_TYPE, contentType);
    }

    /** A copy with these bytes as its body. */
    public Answer bytes(byte[] other) {
        return new Answer(status, headers, other);
    }

    /** A copy whose JSON was edited; one whose body is not a JSON object stays as it is. */
    public Answer edit(Consumer<ObjectNode> change) {
        if (JsonMapper.shared().readTree(body) instanceof ObjectNode json) {
            change.accept(json);
            return bytes(JsonMapper.shared().writeValueAsBytes(json));
        }
        return this;
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
        }
        boolean chunked = "chunked".equals(headers.get("Transfer-Encoding"));
        boolean empty = head || body.length == 0 || status == 204;
        exchange.sendResponseHeaders(status, empty ? -1 : chunked ? 0 : body.length);
        if (!empty) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
        exchange.close();
    }
}
