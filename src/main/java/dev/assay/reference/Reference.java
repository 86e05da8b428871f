package dev.assay.reference;

import java.io.IOException;
import java.util.List;

/**
 * One vendor's contract, implemented: what the kit is tried on, and what people try their clients on. Found by
 * {@link java.util.ServiceLoader}.
 */
public interface Reference {

    /** Id of the pack that it implements. */
    String pack();

    /** Every defect that it can be started with, in a fixed order. */
    List<DefectInfo> defects();

    /** Every other legal habit that it can be started with, in a fixed order; none where it knows none. */
    default List<VariantInfo> variants() {
        return List.of();
    }

    /**
     * Starts it on the loopback interface, conforming.
     *
     * @param port the port, or 0 for any free one
     * @param seed what its data are made from: the same seed gives the same requests
     * @throws IOException if the port is taken
     */
    default RunningReference start(int port, long seed) throws IOException {
        return start(port, seed, List.of());
    }

    /**
     * Starts it on the loopback interface with these defects and variants, which take effect in the order given.
     *
     * @param port the port, or 0 for any free one
     * @param seed what its data are made from: the same seed gives the same requests
     * @param names names of defects and variants; it conforms where there is no defect among them
     * @throws IOException if the port is taken
     * @throws IllegalArgumentException if nothing has one of the names; the message offers the nearest
     */
    RunningReference start(int port, long seed, List<String> names) throws IOException;

    /**
     * As {@link #start(int, long, List)}, with no more data than all of the contract shows in, and data that change sooner:
     * for those who start it hundreds of times. As usual where the reference makes no difference.
     */
    default RunningReference startSmall(int port, long seed, List<String> names) throws IOException {
        return start(port, seed, names);
    }
}
