package dev.assay.reference.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place on the loopback interface where somebody answers, until it is closed. */
public final class Loopback implements AutoCloseable {
    private static final int BACKLOG = 128;

    private final HttpServer server;
    private final Handlers handlers;
    private final @Nullable Relay relay;

    private Loopback(HttpServer server, Handlers handlers, @Nullable Relay relay) {
        this.server = server;
        this.handlers = handlers;
        this.relay = relay;
    }

    /**
     * Opens it on a free port.
     *
     * @param handler who answers
     * @throws IOException if there is none
     */
    public static Loopback open(HttpHandler handler) throws IOException {
        return open(0, Stream.empty(), handler);
    }

    /**
     * Opens it.
     *
     * @param port the port, or 0 for any free one
     * @param rewriting how the heads of answers are rewritten on their way out: the first that is not null does it
     * @param handler who answers
     * @throws IOException if the port is taken
     */
    public static Loopback open(
            int port, Stream<? extends @Nullable UnaryOperator<String>> rewriting, HttpHandler handler)
            throws IOException {
        UnaryOperator<String> heads =
                rewriting.filter(Objects::nonNull).findFirst().orElse(null);
        // without it, the second half of each answer on a kept connection waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, heads == null ? port : 0), BACKLOG);
        Handlers handlers = new Handlers();
        server.createContext("/", handler);
        server.setExecutor(handlers);
        server.start();
        try {
            return new Loopback(
                    server, handlers, heads == null ? null : Relay.start(port, uri(server), heads, handlers));
        } catch (IOException e) {
            server.stop(0);
            handlers.close();
            throw e;
        }
    }

    /** Does something while the caller is busy with other things, such as to load what the first answer needs. */
    public static void meanwhile(Runnable task) {
        Handlers.SHARED.execute(task);
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
        handlers.close();
    }
}
