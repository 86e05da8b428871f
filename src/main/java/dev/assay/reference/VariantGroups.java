package dev.assay.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which variants one server can have at once. */
public final class VariantGroups {
    private static final int MOST = 4;

    private VariantGroups() {}

    /**
     * Puts variants of different aspects together; one that has no aspect stays by itself.
     *
     * @return each variant once, the same groups for the same variants; in a group, they are in the order in which they are given
     */
    public static List<List<VariantInfo>> of(List<VariantInfo> variants) {
        List<List<VariantInfo>> groups = new ArrayList<>();
        Map<String, Deque<VariantInfo>> byAspect = new LinkedHashMap<>();
        for (VariantInfo variant : variants) {
            if (variant.aspect() == null) {
                groups.add(List.of(variant));
            } else {
                byAspect.computeIfAbsent(variant.aspect(), aspect -> new ArrayDeque<>())
                        .add(variant);
            }
        }
        // The aspects that have the most left go first: otherwise these would be left among themselves at the end.
        while (byAspect.values().stream().anyMatch(left -> !left.isEmpty())) {
            groups.add(byAspect.values().stream()
                    .filter(left -> !left.isEmpty())
                    .sorted(Comparator.comparing((Deque<VariantInfo> left) -> left.size())
                            .reversed())
                    .limit(MOST)
                    .map(Deque::remove)
                    .sorted(Comparator.comparing(variants::indexOf))
                    .toList());
        }
        return List.copyOf(groups);
    }
}
