package dev.assay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that answers as a test tells it to, and remembers what it was asked. */
public final class Loopback implements AutoCloseable {
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "loopback");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** What it was asked, as it came over the wire. */
    public record Asked(String method, String target, Map<String, List<String>> headers, String body, long nanos) {}

    /** What it answers; headers may be repeated. */
    public record Answer(int status, List<Map.Entry<String, String>> headers, byte[] body) {
        public static Answer json(int status, String body) {
            return new Answer(status, List.of(), body.getBytes(StandardCharsets.UTF_8))
                    .with("Content-Type", "application/json");
        }

        public Answer with(String name, String value) {
            List<Map.Entry<String, String>> more = new java.util.ArrayList<>(headers);
            more.add(Map.entry(name, value));
            return new Answer(status, List.copyOf(more), body);
        }
    }

    /** How it answers one request. */
    public interface Script {
        Answer answer(Asked asked) throws IOException;
    }

    public Loopback(Script script) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.createContext("/", http -> answer(script, http));
        server.setExecutor(threads);
        server.start();
    }

    private void answer(Script script, HttpExchange http) throws IOException {
        try (http) {
            Asked one = new Asked(
                    http.getRequestMethod(),
                    http.getRequestURI().toString(),
                    Map.copyOf(http.getRequestHeaders()),
                    new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    System.nanoTime());
            asked.add(one);
            Answer answer = script.answer(one);
            answer.headers().forEach(header -> http.getResponseHeaders().add(header.getKey(), header.getValue()));
            http.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                http.getResponseBody().write(answer.body());
            }
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Every request so far, in the order received. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
