package dev.assay.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between a client and a server and writes down every byte that the client sends. */
final class Wire implements AutoCloseable {
    private static final Pattern HEAD = Pattern.compile("([A-Z]{3,}) (\\S+) HTTP/1\\.1\r\n((?:[^\r\n]+\r\n)*)\r\n");
    private static final Pattern TARGET = Pattern.compile("(?i)(?<=^|\n)X-Amz-Target: *([^\r\n]*)");

    private final ServerSocket listening;
    private final URI server;
    private final List<ByteArrayOutputStream> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();

    /** @param operation value of X-Amz-Target; empty where there is none */
    record Request(String method, String path, String operation) {}

    Wire(URI server) {
        this.server = server;
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** Most connections that were open at a time. */
    int mostOpen() {
        return mostOpen.get();
    }

    /** Every request, with nothing left over between them but bodies. */
    List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        for (ByteArrayOutputStream connection : sent) {
            Matcher head = HEAD.matcher(connection.toString(StandardCharsets.ISO_8859_1));
            while (head.find()) {
                Matcher target = TARGET.matcher(head.group(3));
                requests.add(new Request(
                        head.group(1), head.group(2).replaceAll("\\?.*", ""), target.find() ? target.group(1) : ""));
            }
        }
        return requests;
    }

    private void accept() {
        while (true) {
            try {
                Socket client = listening.accept();
                Socket upstream = new Socket(server.getHost(), server.getPort());
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                ByteArrayOutputStream log = new ByteArrayOutputStream();
                sent.add(log);
                mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
                daemon(() -> {
                    pump(client, upstream, log);
                    open.decrementAndGet();
                });
                daemon(() -> pump(upstream, client, OutputStream.nullOutputStream()));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void pump(Socket from, Socket to, OutputStream log) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                log.write(buffer, 0, read);
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException ignored) {
            // the other side closed first
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
