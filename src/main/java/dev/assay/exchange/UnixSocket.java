package dev.assay.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import javax.net.SocketFactory;

/** A connection to a Unix domain socket, whatever address it is asked to connect to. Reads end when it is closed. */
final class UnixSocket extends Socket {
    private final Path path;
    private final SocketChannel channel;

    private UnixSocket(Path path) throws IOException {
        this.path = path;
        this.channel = SocketChannel.open(java.net.StandardProtocolFamily.UNIX);
    }

    /** Makes such connections, all to one socket. */
    static SocketFactory factory(Path path) {
        return new SocketFactory() {
            @Override
            public Socket createSocket() throws IOException {
                return new UnixSocket(path);
            }

            @Override
            public Socket createSocket(String host, int port) {
                throw addressed();
            }

            @Override
            public Socket createSocket(String host, int port, InetAddress local, int localPort) {
                throw addressed();
            }

            @Override
            public Socket createSocket(InetAddress host, int port) {
                throw addressed();
            }

            @Override
            public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
                throw addressed();
            }
        };
    }

    /** An HTTP client that has time limits makes a socket first, and connects it then. */
    private static UnsupportedOperationException addressed() {
        return new UnsupportedOperationException("a Unix domain socket has no host and port to be made with");
    }

    @Override
    public void connect(SocketAddress anywhere) throws IOException {
        connect(anywhere, 0);
    }

    @Override
    public void connect(SocketAddress anywhere, int timeout) throws IOException {
        try {
            channel.connect(UnixDomainSocketAddress.of(path));
        } catch (java.net.SocketException e) {
            java.net.ConnectException known = new java.net.ConnectException(path + ": " + e.getMessage());
            known.initCause(e);
            throw known;
        }
    }

    @Override
    public InputStream getInputStream() {
        return Channels.newInputStream(channel);
    }

    @Override
    public OutputStream getOutputStream() {
        return Channels.newOutputStream(channel);
    }

    @Override
    public boolean isConnected() {
        return channel.isConnected();
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public boolean isInputShutdown() {
        return isClosed();
    }

    @Override
    public boolean isOutputShutdown() {
        return isClosed();
    }

    @Override
    public void shutdownInput() throws IOException {
        channel.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        channel.shutdownOutput();
    }

    // Bounds are kept by closing: no read of a channel has one of its own.
    @Override
    public void setSoTimeout(int millis) {}

    @Override
    public int getSoTimeout() {
        return 0;
    }

    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
