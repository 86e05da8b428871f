package dev.assay.reference.aws.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.assay.reference.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One call as it came, its body read to the end. */
public final class Call {
    static final String CONTENT_TYPE = "application/x-amz-json-1.1";

    private final String method;
    private final String rawPath;
    private final String rawQuery;
    private final Headers headers;
    private final byte[] body;
    private final JsonNode input;

    Call(String method, String rawPath, String rawQuery, Headers headers, byte[] body) {
        this.method = method;
        this.rawPath = rawPath;
        this.rawQuery = rawQuery;
        this.headers = headers;
        this.body = body;
        this.input = parsed(body);
    }

    static Call read(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            return new Call(
                    exchange.getRequestMethod(),
                    Objects.requireNonNullElse(exchange.getRequestURI().getRawPath(), ""),
                    Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
                    exchange.getRequestHeaders(),
                    in.readAllBytes());
        }
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return Json.read(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** What is asked for; null where method, path, content type or target are none of ours. */
    public @Nullable Operation operation() {
        String contentType = Objects.requireNonNullElse(header("Content-Type"), "");
        boolean spoken =
                contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(CONTENT_TYPE);
        return method.equals("POST") && rawPath.equals("/") && spoken ? Operation.of(header("X-Amz-Target")) : null;
    }

    /** The body, parsed; a missing node where it is empty or no JSON. */
    public JsonNode input() {
        return input;
    }

    /** The CreateAccountRequestId that was sent; empty where it is not there or no string. */
    public String id() {
        return input.path("CreateAccountRequestId").asString("");
    }

    /** First value of this header, or null if it was not sent. Case does not matter. */
    public @Nullable String header(String name) {
        return headers.getFirst(name);
    }

    /** Every value of this header, in the order sent. */
    List<String> headers(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** Its method. */
    public String method() {
        return method;
    }

    /** Its path, as sent. */
    public String rawPath() {
        return rawPath;
    }

    /** What follows the question mark, as sent; empty for nothing. */
    String rawQuery() {
        return rawQuery;
    }

    /** Its body, as sent. */
    public byte[] body() {
        return body.clone();
    }
}
