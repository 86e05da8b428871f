package dev.assay.reference.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A place on the loopback interface where somebody answers, until it is closed. */
public final class Loopback implements AutoCloseable {
    private static final int BACKLOG = 128;

    private final HttpServer server;
    private final ExecutorService threads;
    private final @Nullable Relay relay;

    private Loopback(HttpServer server, ExecutorService threads, @Nullable Relay relay) {
        this.server = server;
        this.threads = threads;
        this.relay = relay;
    }

    /**
     * Opens it.
     *
     * @param port the port, or 0 for any free one
     * @param name of its threads
     * @param heads how the heads of answers are rewritten on their way out; null to leave them
     * @param handler who answers
     * @throws IOException if the port is taken
     */
    public static Loopback open(int port, String name, @Nullable UnaryOperator<String> heads, HttpHandler handler)
            throws IOException {
        // without it, the second half of each answer on a kept connection waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, heads == null ? port : 0), BACKLOG);
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        server.createContext("/", handler);
        server.setExecutor(threads);
        server.start();
        try {
            return new Loopback(server, threads, heads == null ? null : Relay.start(port, uri(server), heads, threads));
        } catch (IOException e) {
            server.stop(0);
            threads.shutdownNow();
            throw e;
        }
    }

    /** Where it is: scheme, host and port, without a path. */
    public URI uri() {
        return relay == null ? uri(server) : relay.uri();
    }

    private static URI uri(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Closes it at once. Closing twice does nothing. */
    @Override
    public void close() {
        if (relay != null) {
            relay.close();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
