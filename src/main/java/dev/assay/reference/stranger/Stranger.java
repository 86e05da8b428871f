package dev.assay.reference.stranger;

import dev.assay.reference.http.Loopback;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server that is no implementation of anything, and can be started on the loopback interface. */
public final class Stranger {

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
        if (reply == null) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
                return new RunningStranger(URI.create("http://127.0.0.1:" + free.getLocalPort()), null);
            }
        }
        Loopback place = Loopback.open(reply::send);
        return new RunningStranger(place.uri(), place);
    }

    @Override
    public String toString() {
        return name;
    }
}
