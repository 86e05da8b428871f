package dev.assay.exchange;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Keeps calls to one target apart, so that no more than so many begin in a second. */
final class Pace {
    private final long interval;
    private long next;

    /** @param perSecond most calls in a second; 0 for no bound */
    Pace(double perSecond) {
        this.interval = perSecond <= 0 ? 0 : (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
        this.next = System.nanoTime();
    }

    /** Waits for this call's turn. */
    void await() {
        if (interval == 0) {
            return;
        }
        long turn;
        synchronized (this) {
            turn = Math.max(next, System.nanoTime());
            next = turn + interval;
        }
        sleepUntil(turn);
    }

    static void sleepUntil(long nanos) {
        long left = nanos - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = nanos - System.nanoTime();
        }
    }
}
