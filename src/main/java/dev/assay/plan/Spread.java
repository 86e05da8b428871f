package dev.assay.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which some of many are taken. The first few of a list are what an implementation gets right, so however many
 * are taken, they lie from its beginning to its end; and whoever takes fewer takes some of the same, which need not be asked
 * for twice.
 */
public final class Spread {
    private Spread() {}

    /** All of them: the first, the last, then always one from the middle of where most are left (van der Corput's sequence). */
    public static <T> List<T> of(List<T> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Set<T> order = new LinkedHashSet<>();
        order.add(all.get(0));
        order.add(all.get(all.size() - 1));
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(all.size());
        for (int i = 0; i < 1 << bits; i++) {
            long place = Integer.toUnsignedLong(Integer.reverse(i)) >>> (Integer.SIZE - bits);
            order.add(all.get((int) (place * all.size() >>> bits)));
        }
        return List.copyOf(order);
    }
}
