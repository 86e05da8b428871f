package dev.assay.reference.mutant;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Passes requests on as they came, to the octet: a signature covers more than what a client library lets its user say,
 * the name of the host among it. Speaks as much of HTTP/1.1 as servers on the same machine do.
 */
public final class Upstream implements Answering, AutoCloseable {
    private static final Set<String> OWN = Set.of("content-length", "transfer-encoding", "connection");

    private final URI server;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();

    /** @param server scheme, host and port */
    public Upstream(URI server) {
        this.server = server;
    }

    @Override
    public Answered answer(Asked asked) throws IOException {
        Connection kept = idle.poll();
        if (kept != null) {
            try {
                return on(kept, asked);
            } catch (IOException hungUp) {
                // the server may end a connection that waits
            }
        }
        return on(new Connection(new Socket(server.getHost(), server.getPort())), asked);
    }

    private Answered on(Connection connection, Asked asked) throws IOException {
        try {
            connection.send(asked);
            Answered answered = connection.receive();
            if (answered.headers().getOrDefault("connection", List.of()).contains("close")) {
                connection.close();
            } else {
                idle.add(connection);
            }
            return answered;
        } catch (IOException e) {
            connection.close();
            throw e;
        }
    }

    /** Hangs up. */
    @Override
    public void close() throws IOException {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }

    private static final class Connection {
        private final Socket socket;
        private final InputStream in;

        Connection(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        void send(Asked asked) throws IOException {
            StringBuilder head = new StringBuilder(asked.method() + " " + asked.target() + " HTTP/1.1\r\n");
            asked.headers().forEach((name, values) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value ->
                            head.append(name).append(": ").append(value).append("\r\n"));
                }
            });
            if (asked.body().length > 0) {
                head.append("Content-Length: ").append(asked.body().length).append("\r\n");
            }
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            whole.writeBytes(asked.body());
            whole.writeTo(socket.getOutputStream());
            socket.getOutputStream().flush();
        }

        Answered receive() throws IOException {
            int status = Integer.parseInt(line().split(" ", 3)[1]);
            Map<String, List<String>> headers = new LinkedHashMap<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
            return new Answered(status, headers, body(status, headers));
        }

        private byte[] body(int status, Map<String, List<String>> headers) throws IOException {
            if (status == 204 || status == 304) {
                return new byte[0];
            }
            if (headers.containsKey("transfer-encoding")) {
                return chunks();
            }
            List<String> length = headers.getOrDefault("content-length", List.of());
            if (length.isEmpty()
                    && headers.getOrDefault("connection", List.of()).contains("close")) {
                return in.readAllBytes();
            }
            return length.isEmpty() ? new byte[0] : in.readNBytes(Integer.parseInt(length.get(0)));
        }

        private byte[] chunks() throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            int size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
            while (size > 0) {
                body.writeBytes(in.readNBytes(size));
                line();
                size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
            }
            line();
            return body.toByteArray();
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int octet = in.read(); octet != '\n'; octet = in.read()) {
                if (octet < 0) {
                    throw new EOFException("the server hung up");
                }
                if (octet != '\r') {
                    line.append((char) octet);
                }
            }
            return line.toString();
        }

        void close() throws IOException {
            socket.close();
        }
    }
}
