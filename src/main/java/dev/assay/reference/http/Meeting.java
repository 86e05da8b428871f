package dev.assay.reference.http;

import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where two calls at the same time take each other's things: what servers do that share what they should not.
 *
 * @param <T> what is taken
 */
public final class Meeting<T> {
    private static final long MILLISECONDS = 4;

    private final Exchanger<T> place = new Exchanger<>();

    /** Waits a moment for another; gives what that one brought, and its own where none comes. */
    public T swapped(T own) {
        try {
            return place.exchange(own, MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return own;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return own;
        }
    }
}
