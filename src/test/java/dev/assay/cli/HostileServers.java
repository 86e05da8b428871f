package dev.assay.cli;

import java.io.BufferedInputStream;
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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Servers that answer in every way that does harm to a careless client, each on a port of its own. */
final class HostileServers implements AutoCloseable {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "hostile");
        thread.setDaemon(true);
        return thread;
    });
    private final List<ServerSocket> listeners = new ArrayList<>();

    /** What is said on a connection whose request was read; it is closed afterwards. */
    interface Script {
        void answer(Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    /** Every way, by name. */
    Map<String, Script> all(URI elsewhere) {
        Map<String, Script> all = new LinkedHashMap<>();
        all.put("no-answer", (socket, out) -> Thread.sleep(60_000));
        all.put("a-byte-a-second", (socket, out) -> {
            for (byte one : (HEAD + "Content-Length: 90\r\n\r\n").getBytes(StandardCharsets.US_ASCII)) {
                out.write(one);
                Thread.sleep(1000);
            }
        });
        all.put("body-without-end", (socket, out) -> {
            say(out, HEAD + "\r\n[");
            byte[] some = "1,".repeat(32_768).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(some);
            }
        });
        byte[] bomb = gzip(64);
        all.put("gzip-bomb", (socket, out) -> {
            say(out, HEAD + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
            out.write(bomb);
        });
        all.put("nested", body("[".repeat(200_000) + "]".repeat(200_000)));
        all.put("long-number", body("{\"page_info\": " + "1".repeat(1_000_000) + "}"));
        StringBuilder keys = new StringBuilder("{\"k\":0");
        for (int i = 0; i < 400_000; i++) {
            keys.append(",\"").append(i).append("\":0");
        }
        for (int i = 400_000; i < 1_000_000; i++) {
            keys.append(",\"\":0");
        }
        all.put("a-million-keys", body(keys.append('}').toString()));
        all.put("truncated", (socket, out) -> say(out, HEAD + "Transfer-Encoding: chunked\r\n\r\n20\r\n{\"page"));
        all.put("length-too-long", (socket, out) -> say(out, HEAD + "Content-Length: 99\r\n\r\n{}"));
        all.put("length-too-short", (socket, out) -> say(out, HEAD + "Content-Length: 1\r\n\r\n{}"));
        all.put("reset-before", (socket, out) -> socket.setSoLinger(true, 0));
        all.put("reset-in-head", resetAfter("HTTP/1.1 200 OK\r\nContent-Ty"));
        all.put("reset-after-head", resetAfter(HEAD + "Content-Length: 99\r\n\r\n"));
        all.put(
                "headers-of-a-mebibyte",
                (socket, out) -> say(out, HEAD + ("X-Pad: " + "x".repeat(1016) + "\r\n").repeat(1024) + "\r\n{}"));
        all.put("header-bytes", (socket, out) -> say(out, HEAD + "X-A: a\0\u001b[31m\r\nContent-Length: 2\r\n\r\n{}"));
        all.put("utf-8-bytes", (socket, out) -> {
            say(out, HEAD + "Content-Length: 9\r\n\r\n{\"a\":\"");
            out.write(new byte[] {(byte) 0xff, '"', '}'});
        });
        all.put("redirect-loop", status("307 Temporary Redirect", "Location: /v1/organizations/create-account-status"));
        all.put("redirect-elsewhere", status("302 Found", "Location: " + elsewhere));
        all.put("retry-after-a-year", status("429 Too Many Requests", "Retry-After: 31536000"));
        all.put(
                "clock-far-off",
                status(
                        "401 Unauthorized",
                        "Date: "
                                + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        ZonedDateTime.of(2001, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC))));
        all.put("proxy-word", status("407 Proxy Authentication Required", "Proxy-Authenticate: Basic"));
        all.put("tls-alert", (socket, out) -> out.write(new byte[] {21, 3, 3, 0, 2, 2, 70, 13, 10, 13, 10}));
        return all;
    }

    /** Starts one. */
    URI start(Script script) {
        try {
            ServerSocket listener = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            listeners.add(listener);
            threads.execute(() -> accept(listener, script));
            return URI.create("http://127.0.0.1:" + listener.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listener, Script script) {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                threads.execute(() -> answer(socket, script));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void answer(Socket socket, Script script) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int c = in.read();
                if (c < 0) {
                    return;
                }
                head.append((char) c);
            }
            Matcher length = LENGTH.matcher(head);
            // What is closed with something unread in it is reset, whatever was said before.
            in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            OutputStream out = socket.getOutputStream();
            script.answer(socket, out);
            out.flush();
        } catch (IOException e) {
            // The client had enough, which is what it is to have.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Script body(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return (socket, out) -> {
            say(out, HEAD + "Connection: close\r\nContent-Length: " + bytes.length + "\r\n\r\n");
            out.write(bytes);
        };
    }

    private static Script resetAfter(String text) {
        return (socket, out) -> {
            say(out, text);
            Thread.sleep(50);
            socket.setSoLinger(true, 0);
        };
    }

    private static Script status(String status, String header) {
        return (socket, out) ->
                say(out, "HTTP/1.1 " + status + "\r\n" + header + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] gzip(int mebibytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < mebibytes; i++) {
                out.write(new byte[1 << 20]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        for (ServerSocket listener : listeners) {
            try {
                listener.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        threads.shutdownNow();
    }
}
