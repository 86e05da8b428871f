package dev.assay.reference;

import java.io.IOException;

/**
 * One vendor's contract, implemented: what the kit is tried on, and what people try their clients on. Found by
 * {@link java.util.ServiceLoader}.
 */
public interface Reference {

    /** Id of the pack that it implements, such as {@code huaweicloud}. */
    String pack();

    /**
     * Starts it on the loopback interface.
     *
     * @param port the port, or 0 for any free one
     * @param seed what its data are made from: the same seed gives the same requests
     * @throws IOException if the port is taken
     */
    RunningReference start(int port, long seed) throws IOException;
}
