package dev.assay.reference.aws.server;

import java.time.Duration;

/**
 * The requests that a server starts with, and what becomes of them.
 *
 * @param succeeded how many have succeeded
 * @param failed how many have failed
 * @param inProgress how many are in progress
 * @param finishing how many of those finish, the latest first, but for the very latest; the others stay in
 *     progress
 * @param first when the first of them finishes, counted from the first accepted call
 * @param next how long after one the next finishes
 * @param created how long a request takes that is made while the server runs
 */
public record Stock(
        int succeeded, int failed, int inProgress, int finishing, Duration first, Duration next, Duration created) {

    static Stock usual() {
        // 15 failed: one for each reason
        return new Stock(43, 15, 8, 3, Duration.ofMillis(100), Duration.ofMillis(150), Duration.ofMillis(250));
    }

    /** A copy with so many requests, of which none finishes. */
    public Stock of(int otherSucceeded, int otherFailed, int otherInProgress) {
        return new Stock(otherSucceeded, otherFailed, otherInProgress, 0, first, next, created);
    }

    /** A copy of which so many finish, one after each interval. */
    public Stock finishing(int count, Duration interval) {
        return new Stock(succeeded, failed, inProgress, count, interval, interval, created);
    }

    /** A copy whose new requests take so long. */
    public Stock creating(Duration duration) {
        return new Stock(succeeded, failed, inProgress, finishing, first, next, duration);
    }
}
