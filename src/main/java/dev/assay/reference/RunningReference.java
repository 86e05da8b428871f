package dev.assay.reference;

import java.net.URI;
import java.util.Map;

/** A reference implementation that answers, until it is closed. */
public interface RunningReference extends AutoCloseable {

    /** Where it answers: scheme, host and port, without a path. */
    URI uri();

    /**
     * Credentials of every caller that it knows, as environment variables under the vendor's own names; those of the
     * member and the outsider have {@code MEMBER_} or {@code OUTSIDER_} before them. They are made for this server and
     * open nothing else.
     */
    Map<String, String> environment();

    /**
     * As {@link #environment()}, where the first caller has temporary credentials, whose use is a matter of its own in
     * some contracts. Empty where the reference knows none.
     */
    default Map<String, String> temporaryEnvironment() {
        return Map.of();
    }

    /** Stops it at once. Closing twice does nothing. */
    @Override
    void close();
}
