package dev.assay.reference.mutant;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.assay.reference.http.Loopback;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A server on the loopback interface that answers as it is told to, until it is closed. */
public final class Front implements AutoCloseable {
    /** What this server's own library writes. */
    private static final Set<String> OWN = Set.of("content-length", "transfer-encoding", "connection", "date");

    private final Loopback place;

    private Front(Loopback place) {
        this.place = place;
    }

    /**
     * Starts it on a free port.
     *
     * @throws IOException if there is none
     */
    public static Front start(Answering answering) throws IOException {
        return new Front(Loopback.open(exchange -> send(exchange, answering.answer(asked(exchange)))));
    }

    /** Where it is: scheme, host and port, without a path. */
    public URI uri() {
        return place.uri();
    }

    private static Asked asked(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        try (InputStream in = exchange.getRequestBody()) {
            return new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(headers),
                    in.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, Answered answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        answer.headers().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> headers.add(name, value));
            }
        });
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
        exchange.close();
    }

    /** Stops it at once. Closing twice does nothing. */
    @Override
    public void close() {
        place.close();
    }
}
