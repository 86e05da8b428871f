package dev.assay.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of a contract, in Java's regular expressions, that is given up where it takes too long on a text: whoever wrote
 * it did not think of every value that a target may answer with.
 */
public final class BoundedPattern {
    private static final long STEPS = 5_000_000;
    private static final long STEPS_PER_CHARACTER = 200;

    private final Pattern pattern;

    private BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws java.util.regex.PatternSyntaxException if it is none */
    public static BoundedPattern of(String regex) {
        return new BoundedPattern(Pattern.compile(regex));
    }

    /** Whether it matches somewhere in the text; empty where that takes too long to find out. */
    public Optional<Boolean> finds(String text) {
        return tried(text, Matcher::find);
    }

    /** Whether it matches the text as a whole; empty where that takes too long to find out. */
    public Optional<Boolean> matches(String text) {
        return tried(text, Matcher::matches);
    }

    /**
     * What it matches in the text, in the order of the text: all that is found before it takes too long.
     *
     * @param most where to stop
     */
    public List<String> all(String text, int most) {
        List<String> all = new ArrayList<>();
        tried(text, matcher -> {
            while (all.size() < most && matcher.find()) {
                all.add(matcher.group());
            }
            return true;
        });
        return all;
    }

    private Optional<Boolean> tried(String text, Predicate<Matcher> question) {
        try {
            return Optional.of(question.test(
                    pattern.matcher(new Counted(text, new long[] {STEPS + STEPS_PER_CHARACTER * text.length()}))));
        } catch (TooManySteps | StackOverflowError e) {
            return Optional.empty();
        }
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
