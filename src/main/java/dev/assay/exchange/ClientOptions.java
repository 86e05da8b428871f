package dev.assay.exchange;

import java.time.Duration;

/**
 * How calls are sent.
 *
 * @param timeout longest time for one call, connecting and reading included
 * @param perSecond most calls that begin in a second; 0 for no bound
 * @param largestBody largest body that is read, in bytes after decoding
 * @param longestWait longest time that all waiting on throttled answers may take
 */
public record ClientOptions(Duration timeout, double perSecond, long largestBody, Duration longestWait) {

    /** 10 seconds a call, no bound on the rate, 8 MiB a body, a minute of waiting in all. */
    public static ClientOptions usual() {
        return new ClientOptions(Duration.ofSeconds(10), 0, 8L << 20, Duration.ofSeconds(60));
    }
}
