package dev.assay.exchange;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The bodies of one run, which stay in memory as evidence: each kept once, and no more of them than a run can hold. */
final class Bodies {
    private static final long MOST_KEPT = 128L << 20;
    private static final long MOST_READ = 256L << 20;
    /** No page that is allowed is longer. What is made of such a body takes as much again, more than once. */
    static final int LARGE = 2 << 20;

    private static final int WEIGHT_OF_LARGE = 4;

    private final Map<Integer, byte[]> bodies = new ConcurrentHashMap<>();
    private final AtomicLong kept = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    /** The body, or an equal one that was there before. */
    byte[] kept(byte[] body) {
        read.addAndGet(body.length);
        byte[] before = bodies.putIfAbsent(Arrays.hashCode(body), body);
        if (before != null && Arrays.equals(before, body)) {
            return before;
        }
        kept.addAndGet(body.length > LARGE ? (long) WEIGHT_OF_LARGE * body.length : body.length);
        return body;
    }

    /** Lets go of all of them. */
    void forget() {
        bodies.clear();
    }

    /** Whether there is no room for another. */
    boolean full() {
        return kept.get() > MOST_KEPT || read.get() > MOST_READ;
    }

    /** How much there was, for people. */
    String told() {
        return (read.get() >> 20) + " MiB in all";
    }
}
