package dev.assay.reference.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands before a server and rewrites the heads of its answers, which the server's own library writes in one way only.
 * Passes on answers that have a Content-Length, or no body.
 */
public final class Relay implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");

    private final ServerSocket listener;
    private final URI server;
    private final UnaryOperator<String> head;
    private final Executor threads;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Relay(ServerSocket listener, URI server, UnaryOperator<String> head, Executor threads) {
        this.listener = listener;
        this.server = server;
        this.head = head;
        this.threads = threads;
    }

    /**
     * Starts it.
     *
     * @param port the port, or 0 for any free one
     * @param server what it stands before
     * @param head makes the head of an answer, status line and empty line included, of the server's
     * @throws IOException if the port is taken
     */
    public static Relay start(int port, URI server, UnaryOperator<String> head, Executor threads) throws IOException {
        ServerSocket listener = new ServerSocket(port, 64, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Relay relay = new Relay(listener, server, head, threads);
        threads.execute(relay::accept);
        return relay;
    }

    /** Where it answers. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = kept(listener.accept());
                Socket callee = kept(new Socket(server.getHost(), server.getPort()));
                threads.execute(
                        () -> pass(caller, callee, () -> caller.getInputStream().transferTo(callee.getOutputStream())));
                threads.execute(() -> pass(caller, callee, () -> answers(callee, caller)));
            }
        } catch (IOException closed) {
            close();
        }
    }

    private Socket kept(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        open.add(socket);
        return socket;
    }

    private interface Passing {
        void run() throws IOException;
    }

    private void pass(Socket caller, Socket callee, Passing passing) {
        try (caller;
                callee) {
            passing.run();
        } catch (IOException ended) {
            // one of the two hung up: so does the other
        } finally {
            open.remove(caller);
            open.remove(callee);
        }
    }

    private void answers(Socket from, Socket to) throws IOException {
        InputStream in = new BufferedInputStream(from.getInputStream());
        OutputStream out = to.getOutputStream();
        while (true) {
            String read = head(in);
            Matcher length = LENGTH.matcher(read.toLowerCase(Locale.ROOT));
            byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            answer.writeBytes(head.apply(read).getBytes(StandardCharsets.ISO_8859_1));
            answer.writeBytes(body);
            answer.writeTo(out);
            out.flush();
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException();
            }
            head.append((char) octet);
        }
        return head.toString();
    }

    /** Hangs up. */
    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            // it is gone either way
        }
    }
}
