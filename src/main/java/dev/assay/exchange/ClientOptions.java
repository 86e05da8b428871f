package dev.assay.exchange;

import java.time.Duration;

/**
 * How calls are sent.
 *
 * @param timeout longest time for one call, connecting and reading included
 * @param rate how many calls begin in a second at most; clients that share it share its bound for one host
 * @param largestBody largest body that is read, in bytes after decoding
 * @param longestWait longest time that all waiting on throttled answers may take
 */
public record ClientOptions(Duration timeout, Rate rate, long largestBody, Duration longestWait) {

    /** With a rate of its own, in calls a second; 0 for no bound. */
    public ClientOptions(Duration timeout, double perSecond, long largestBody, Duration longestWait) {
        this(timeout, new Rate(perSecond), largestBody, longestWait);
    }

    /** 10 seconds a call, no bound on the rate, 8 MiB a body, a minute of waiting in all. */
    public static ClientOptions usual() {
        return new ClientOptions(Duration.ofSeconds(10), 0, 8L << 20, Duration.ofSeconds(60));
    }
}
