package dev.assay.reference.stranger;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** A stranger that answers, or does not, until it is closed. */
public final class RunningStranger implements AutoCloseable {
    private final URI uri;
    private final @Nullable HttpServer server;
    private final @Nullable ExecutorService threads;

    RunningStranger(URI uri, @Nullable HttpServer server, @Nullable ExecutorService threads) {
        this.uri = uri;
        this.server = server;
        this.threads = threads;
    }

    /** Where it is: scheme, host and port, without a path. */
    public URI uri() {
        return uri;
    }

    /** Stops it at once. Closing twice does nothing. */
    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
