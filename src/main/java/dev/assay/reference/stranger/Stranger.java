package dev.assay.reference.stranger;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A server that is no implementation of anything, and can be started on the loopback interface. */
public final class Stranger {
    private static final int BACKLOG = 64;

    private final String name;
    private final String description;
    private final @Nullable Reply reply;

    /** @param reply null where nobody listens */
    Stranger(String name, String description, @Nullable Reply reply) {
        this.name = name;
        this.description = description;
        this.reply = reply;
    }

    /** Every stranger, in a fixed order. */
    public static List<Stranger> all() {
        return Strangers.ALL;
    }

    /** What it is called, in kebab case; unique. */
    public String name() {
        return name;
    }

    /** What it does, in one line. */
    public String description() {
        return description;
    }

    /**
     * Starts it on a free port.
     *
     * @throws IOException if there is none
     */
    public RunningStranger start() throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        if (reply == null) {
            try (ServerSocket free = new ServerSocket(0, 1, loopback)) {
                return new RunningStranger(uri(free.getLocalPort()), null, null);
            }
        }
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), BACKLOG);
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "stranger-" + name);
            thread.setDaemon(true);
            return thread;
        });
        server.createContext("/", exchange -> reply.send(exchange));
        server.setExecutor(threads);
        server.start();
        return new RunningStranger(uri(server.getAddress().getPort()), server, threads);
    }

    private static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public String toString() {
        return name;
    }
}
