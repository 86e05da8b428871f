package dev.assay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that does to each connection what a test tells it to: for answers that are no HTTP. */
public final class RawLoopback implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicInteger connections = new AtomicInteger();

    /** What is done to one connection, after the head of its first request was read; it is closed afterwards. */
    public interface Script {
        void answer(Socket socket) throws IOException, InterruptedException;
    }

    public RawLoopback(Script script) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(() -> accept(script), "raw-loopback");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers with these words. */
    public static RawLoopback saying(String words) {
        return new RawLoopback(socket -> {
            head(socket);
            socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    /** Reads up to the empty line. */
    public static void head(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        int matched = 0;
        while (matched < 4) {
            int c = in.read();
            if (c < 0) {
                return;
            }
            matched = c == "\r\n\r\n".charAt(matched) ? matched + 1 : c == '\r' ? 1 : 0;
        }
    }

    private void accept(Script script) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                connections.incrementAndGet();
                script.answer(socket);
            } catch (IOException e) {
                // The test ended, or the client did: both are what was wanted.
                continue;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    public int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
