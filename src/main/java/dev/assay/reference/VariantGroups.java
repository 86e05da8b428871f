package dev.assay.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which variants one server can have at once. */
public final class VariantGroups {
    private VariantGroups() {}

    /**
     * Puts one variant of each aspect together, until there is none left; one that has no aspect stays by itself.
     *
     * @return each variant once, the same groups for the same variants; in a group, they are in the order in which they are given
     */
    public static List<List<VariantInfo>> of(List<VariantInfo> variants) {
        List<List<VariantInfo>> alone = new ArrayList<>();
        List<List<VariantInfo>> groups = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (VariantInfo variant : variants) {
            if (variant.aspect() == null) {
                alone.add(List.of(variant));
                continue;
            }
            int place = taken.merge(variant.aspect(), 1, Integer::sum) - 1;
            if (place == groups.size()) {
                groups.add(new ArrayList<>());
            }
            groups.get(place).add(variant);
        }
        return Stream.of(alone, groups).flatMap(List::stream).map(List::copyOf).toList();
    }
}
