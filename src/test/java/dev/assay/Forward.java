package dev.assay;

import dev.assay.Loopback.Answer;
import dev.assay.Loopback.Asked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Passes a request on to a server of HTTP/1.1, over a connection of its own, and takes its answer. */
public final class Forward {
    /** Of one connection, and none of the next one's business. */
    private static final Set<String> OF_A_CONNECTION = Set.of(
            "connection", "content-length", "transfer-encoding", "date", "proxy-authorization", "proxy-connection");

    private Forward() {}

    /** @param asked with its Host among the headers; one for a proxy names the server in its target, which is left out */
    public static Answer to(URI server, Asked asked) throws IOException {
        StringBuilder head = new StringBuilder(asked.method() + " "
                + asked.target().replaceFirst("^http://[^/?]*", "") + " HTTP/1.1\r\nConnection: close\r\n");
        asked.headers().forEach((name, values) -> values.stream()
                .filter(value -> !ofAConnection(name))
                .forEach(value -> head.append(name).append(": ").append(value).append("\r\n")));
        byte[] body = asked.body().getBytes(StandardCharsets.UTF_8);
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            return read(socket.getInputStream().readAllBytes());
        }
    }

    private static Answer read(byte[] all) {
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n");
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(": *", 2);
            if (!ofAConnection(header[0])) {
                headers.add(Map.entry(header[0], header[1]));
            }
        }
        ByteArrayInputStream body = new ByteArrayInputStream(all, end + 4, all.length);
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, body.readAllBytes());
    }

    private static boolean ofAConnection(String name) {
        return OF_A_CONNECTION.contains(name.toLowerCase(Locale.ROOT));
    }
}
