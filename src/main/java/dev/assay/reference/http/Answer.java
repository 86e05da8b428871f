package dev.assay.reference.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is sent back.
 *
 * @param headers by their names, as they are to be written
 * @param body empty for none
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final String CONTENT_TYPE = "Content-Type";

    public Answer {
        headers = new LinkedHashMap<>(headers);
        body = body.clone();
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
        Answer copy = withoutHeader(name);
        copy.headers.put(name, value);
        return copy;
    }

    /** A copy without this header. Case does not matter. */
    public Answer withoutHeader(String name) {
        Answer copy = new Answer(status, headers, body);
        copy.headers.keySet().removeIf(name::equalsIgnoreCase);
        return copy;
    }

    /** A copy with this body, and a content type to go with it. */
    public Answer body(String contentType, String text) {
        return text(text).header(CONTENT_TYPE, contentType);
    }

    /** A copy with this body. */
    public Answer text(String other) {
        return bytes(other.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy with these bytes as its body. */
    public Answer bytes(byte[] other) {
        return new Answer(status, headers, other);
    }

    /**
     * A copy whose JSON was edited; one whose body is not a JSON object stays as it is. Numbers that nobody touched
     * stand in it as before.
     */
    public Answer edit(Consumer<ObjectNode> change) {
        try {
            if (Json.read(body) instanceof ObjectNode json) {
                change.accept(json);
                return bytes(Json.write(json));
            }
            return this;
        } catch (JacksonException e) {
            return this;
        }
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Sends it, and ends the exchange. */
    public void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
        }
        boolean chunked = "chunked".equals(headers.get("Transfer-Encoding"));
        boolean nothing = head || status == 204;
        if (nothing) {
            exchange.getResponseHeaders().remove("Transfer-Encoding");
        }
        exchange.sendResponseHeaders(status, nothing || body.length == 0 && !chunked ? -1 : chunked ? 0 : body.length);
        if (!nothing) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
        exchange.close();
    }
}
