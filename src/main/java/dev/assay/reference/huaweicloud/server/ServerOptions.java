package dev.assay.reference.huaweicloud.server;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server is started with.
 *
 * @param port the port, or 0 for any free one
 * @param seed what requests and credentials are made from
 * @param few whether there are no more requests than the contract shows in, and they finish sooner
 * @param growing how often a request is added, counted from the first accepted call; null for never
 * @param clock what it goes by: requests finish on it, and dates of signatures are held against it
 * @param hooks who interferes with it, in the order in which they do; they belong to this server alone
 */
public record ServerOptions(
        int port,
        long seed,
        boolean few,
        @Nullable Duration growing,
        InstantSource clock,
        List<? extends Hooks> hooks) {

    public ServerOptions {
        hooks = List.copyOf(hooks);
    }

    /** A conforming server on any free port, whose list does not grow. */
    public static ServerOptions seeded(long seed) {
        return new ServerOptions(0, seed, false, null, InstantSource.system(), List.of());
    }

    /** A copy on this port. */
    public ServerOptions onPort(int other) {
        return new ServerOptions(other, seed, few, growing, clock, hooks);
    }

    /** A copy with few requests. */
    public ServerOptions small() {
        return new ServerOptions(port, seed, true, growing, clock, hooks);
    }

    /** A copy to which a request is added this often. */
    public ServerOptions growing(Duration interval) {
        return new ServerOptions(port, seed, few, interval, clock, hooks);
    }

    /** A copy that goes by this clock. */
    public ServerOptions at(InstantSource other) {
        return new ServerOptions(port, seed, few, growing, other, hooks);
    }

    /** A copy with these hooks and no others. */
    public ServerOptions with(List<? extends Hooks> others) {
        return new ServerOptions(port, seed, few, growing, clock, others);
    }
}
