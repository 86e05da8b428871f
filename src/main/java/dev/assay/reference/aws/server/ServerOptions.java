package dev.assay.reference.aws.server;

import java.time.InstantSource;
import java.util.List;

/**
 * What a server is started with.
 *
 * @param port the port, or 0 for any free one
 * @param seed what requests and credentials are made from
 * @param clock what it goes by: requests finish on it, and dates of signatures are held against it
 * @param hooks who interferes with it, in the order in which they do; they belong to this server alone
 */
public record ServerOptions(int port, long seed, InstantSource clock, List<? extends Hooks> hooks) {

    public ServerOptions {
        hooks = List.copyOf(hooks);
    }

    /** A conforming server on any free port. */
    public static ServerOptions seeded(long seed) {
        return new ServerOptions(0, seed, InstantSource.system(), List.of());
    }

    /** A copy on this port. */
    public ServerOptions onPort(int other) {
        return new ServerOptions(other, seed, clock, hooks);
    }

    /** A copy that goes by this clock. */
    public ServerOptions at(InstantSource other) {
        return new ServerOptions(port, seed, other, hooks);
    }

    /** A copy with these hooks and no others. */
    public ServerOptions with(List<? extends Hooks> others) {
        return new ServerOptions(port, seed, clock, others);
    }
}
