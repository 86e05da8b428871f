package dev.assay.reference;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Variants that do not show beside those that one server has with them. */
public final class HiddenVariants {
    private HiddenVariants() {}

    /** A fixed series of calls to a reference that has these variants. */
    public interface Series {
        /** What comes back. */
        List<String> ask(List<String> names) throws Exception;
    }

    /** Whether such a series brings anything but what is expected. */
    public interface Difference {
        /** Ends as soon as it is clear. */
        boolean differs(List<String> names, List<String> expected) throws Exception;
    }

    /** @param unseen those that such a series does not show by themselves either */
    public static Set<String> of(List<VariantInfo> variants, Set<String> unseen, Series series, Difference difference)
            throws Exception {
        Set<String> hidden = new TreeSet<>();
        for (List<VariantInfo> group : VariantGroups.of(variants)) {
            List<String> names = group.stream().map(VariantInfo::name).toList();
            if (names.size() > 1) {
                List<String> together = series.ask(names);
                for (String name : names) {
                    List<String> others =
                            names.stream().filter(other -> !other.equals(name)).toList();
                    if (!unseen.contains(name) && !difference.differs(others, together)) {
                        hidden.add(name + " by " + others);
                    }
                }
            }
        }
        return hidden;
    }
}
