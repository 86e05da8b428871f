package dev.assay.verdict;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Patterns of a contract, each of which ends: whoever wrote it did not think of every value that a target may answer with.
 * One that takes too long on a value is given up, and the value is taken to match.
 */
final class BoundedPatterns implements RegularExpressionFactory {
    private static final long STEPS = 5_000_000;
    private static final long STEPS_PER_CHARACTER = 200;

    private final Set<String> givenUp = ConcurrentHashMap.newKeySet();

    @Override
    public RegularExpression getRegularExpression(String regex) {
        Pattern pattern = Pattern.compile(endingAtTheEnd(regex));
        return value -> {
            if (givenUp.contains(regex)) {
                return true;
            }
            try {
                return pattern.matcher(new Counted(value, new long[] {STEPS + STEPS_PER_CHARACTER * value.length()}))
                        .find();
            } catch (TooManySteps | StackOverflowError e) {
                givenUp.add(regex);
                return true;
            }
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

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }

    /** A text that can be looked at only so often. */
    private record Counted(CharSequence text, long[] left) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
