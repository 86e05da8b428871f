package dev.assay.verdict;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import dev.assay.spec.BoundedPattern;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Patterns of JSON Schema, each of which ends: where one takes too long on a value, the value is taken to match. */
final class BoundedPatterns implements RegularExpressionFactory {
    private final Set<String> givenUp = ConcurrentHashMap.newKeySet();

    @Override
    public RegularExpression getRegularExpression(String regex) {
        BoundedPattern pattern = BoundedPattern.of(endingAtTheEnd(regex));
        return value -> {
            if (givenUp.contains(regex)) {
                return true;
            }
            Optional<Boolean> found = pattern.finds(value);
            if (found.isEmpty()) {
                givenUp.add(regex);
            }
            return found.orElse(true);
        };
    }

    /** JSON Schema's {@code $} is the end of the text (ECMA-262); Java's is before a last line break too. */
    private static String endingAtTheEnd(String regex) {
        StringBuilder java = new StringBuilder();
        boolean set = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\' && i + 1 < regex.length()) {
                java.append(c).append(regex.charAt(++i));
                continue;
            }
            set = set ? c != ']' : c == '[';
            java.append(c == '$' && !set ? "\\z" : String.valueOf(c));
        }
        return java.toString();
    }

    /** Whether nothing can be said of what this pattern demands. */
    boolean givenUp(String regex) {
        return givenUp.contains(regex);
    }
}
