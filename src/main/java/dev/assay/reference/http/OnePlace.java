package dev.assay.reference.http;

/**
 * One place for what every call should keep for itself.
 *
 * @param <T> what is kept
 */
public final class OnePlace<T> {
    private static final long MILLISECONDS = 4;

    private volatile T kept;

    public OnePlace(T first) {
        this.kept = first;
    }

    /** Puts it there and takes it up again a moment later: what another call put there meanwhile, where one did. */
    public T through(T own) {
        kept = own;
        try {
            Thread.sleep(MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return kept;
    }
}
