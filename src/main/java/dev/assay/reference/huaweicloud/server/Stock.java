package dev.assay.reference.huaweicloud.server;

import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import java.time.Duration;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

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
 * @param growing how often a request is added, counted from the first accepted call; null for never
 * @param order in which they are listed; no two are equal by it
 */
public record Stock(
        int succeeded,
        int failed,
        int inProgress,
        int finishing,
        Duration first,
        Duration next,
        @Nullable Duration growing,
        Comparator<CreateAccountStatusDto> order) {
    /** The request made last comes first. */
    public static final Comparator<CreateAccountStatusDto> LATEST_FIRST = Comparator.comparing(
                    CreateAccountStatusDto::createdAt, Comparator.reverseOrder())
            .thenComparing(CreateAccountStatusDto::id);

    static Stock usual() {
        return new Stock(372, 60, 28, 8, Duration.ofMillis(100), Duration.ofMillis(150), null, LATEST_FIRST);
    }

    /** Just more than a page holds by default, enough of each state for several pages, and on the first page of each. */
    static Stock small() {
        return new Stock(180, 24, 20, 8, Duration.ofMillis(30), Duration.ofMillis(30), null, LATEST_FIRST);
    }

    /** A copy with so many requests, of which none finishes. */
    public Stock of(int otherSucceeded, int otherFailed, int otherInProgress) {
        return new Stock(otherSucceeded, otherFailed, otherInProgress, 0, first, next, growing, order);
    }

    /** A copy of which so many finish, one after each interval. */
    public Stock finishing(int count, Duration interval) {
        return new Stock(succeeded, failed, inProgress, count, interval, interval, growing, order);
    }

    /** A copy to which a request is added this often. */
    public Stock growing(Duration interval) {
        return new Stock(succeeded, failed, inProgress, finishing, first, next, interval, order);
    }

    /** A copy in another order. */
    public Stock inOrder(Comparator<CreateAccountStatusDto> other) {
        return new Stock(succeeded, failed, inProgress, finishing, first, next, growing, other);
    }
}
