package dev.assay.reference.huaweicloud.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One call as it came, its body read to the end. */
public final class Call {
    static final String COLLECTION = "/v1/organizations/create-account-status";

    private final String method;
    private final String rawPath;
    private final Parameters parameters;
    private final Headers headers;
    private final byte[] body;

    Call(String method, String rawPath, @Nullable String rawQuery, Headers headers, byte[] body) {
        this.method = method;
        this.rawPath = rawPath;
        this.parameters = Parameters.parse(rawQuery);
        this.headers = headers;
        this.body = body;
    }

    static Call read(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            return new Call(
                    exchange.getRequestMethod(),
                    Objects.requireNonNullElse(exchange.getRequestURI().getRawPath(), ""),
                    exchange.getRequestURI().getRawQuery(),
                    exchange.getRequestHeaders(),
                    in.readAllBytes());
        }
    }

    /** What is asked for, going by the path alone; null where the path is not one of ours. */
    public @Nullable Operation operation() {
        if (rawPath.equals(COLLECTION)) {
            return Operation.LIST;
        }
        String last = rawPath.substring(rawPath.lastIndexOf('/') + 1);
        return !last.isEmpty() && rawPath.equals(COLLECTION + "/" + last) ? Operation.SHOW : null;
    }

    /** Last segment of the path, decoded: the id, where the operation is {@link Operation#SHOW}. */
    public String id() {
        return Percent.decodePath(rawPath.substring(rawPath.lastIndexOf('/') + 1));
    }

    /** Query parameters as they were sent. */
    public Parameters parameters() {
        return parameters;
    }

    /** First value of this header, or null if it was not sent. Case does not matter. */
    public @Nullable String header(String name) {
        return headers.getFirst(name);
    }

    String method() {
        return method;
    }

    String rawPath() {
        return rawPath;
    }

    byte[] body() {
        return body;
    }
}
