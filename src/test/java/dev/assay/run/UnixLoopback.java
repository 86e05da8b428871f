package dev.assay.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A Unix domain socket behind which a server on loopback answers. */
final class UnixLoopback implements AutoCloseable {
    private final ServerSocketChannel listening;
    private final URI server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger accepted = new AtomicInteger();

    UnixLoopback(Path path, URI server) throws IOException {
        this.server = server;
        this.listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listening.bind(UnixDomainSocketAddress.of(path));
        threads.execute(this::accept);
    }

    /** How many connections there were. */
    int accepted() {
        return accepted.get();
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel caller = listening.accept();
                accepted.incrementAndGet();
                SocketChannel callee = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
                callee.setOption(StandardSocketOptions.TCP_NODELAY, true);
                threads.execute(() -> pass(caller, callee));
                threads.execute(() -> pass(callee, caller));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private static void pass(SocketChannel from, SocketChannel to) {
        ByteBuffer some = ByteBuffer.allocate(8192);
        try (from;
                to) {
            while (from.read(some) >= 0) {
                some.flip();
                while (some.hasRemaining()) {
                    to.write(some);
                }
                some.clear();
            }
        } catch (IOException ended) {
            // one of the two hung up: so does the other
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}
