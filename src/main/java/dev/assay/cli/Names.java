package dev.assay.cli;

import java.util.ArrayList;
import java.util.List;

/** Names with dots in them, as few words as can be. */
final class Names {
    private Names() {}

    /** The names, what they begin with in common told once: {@code List.403.{/code.type, /text.type}}. */
    static String folded(List<String> names) {
        if (names.size() < 2) {
            return String.join(", ", names);
        }
        String first = names.get(0);
        int common = 0;
        for (int end = first.indexOf('.'); end >= 0; end = first.indexOf('.', end + 1)) {
            String start = first.substring(0, end + 1);
            if (names.stream().allMatch(name -> name.startsWith(start))) {
                common = end + 1;
            }
        }
        List<String> rest = new ArrayList<>();
        for (String name : names) {
            rest.add(name.substring(common));
        }
        return common == 0 ? String.join(", ", rest) : first.substring(0, common) + "{" + String.join(", ", rest) + "}";
    }
}
