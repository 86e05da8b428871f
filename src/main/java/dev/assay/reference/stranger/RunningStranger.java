package dev.assay.reference.stranger;

import dev.assay.reference.http.Loopback;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A stranger that answers, or does not, until it is closed. */
public final class RunningStranger implements AutoCloseable {
    private final URI uri;
    private final @Nullable Loopback place;

    /** @param place where somebody answers; null where nobody does */
    RunningStranger(URI uri, @Nullable Loopback place) {
        this.uri = uri;
        this.place = place;
    }

    /** Where it is: scheme, host and port, without a path. */
    public URI uri() {
        return uri;
    }

    /** Stops it at once. Closing twice does nothing. */
    @Override
    public void close() {
        if (place != null) {
            place.close();
        }
    }
}
