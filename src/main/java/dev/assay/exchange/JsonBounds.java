package dev.assay.exchange;

import java.util.Optional;

/**
 * How much JSON is read of one body. What goes beyond may well be JSON, and is no breach: it is not judged. Counts bytes,
 * and believes that they are JSON.
 */
final class JsonBounds {
    private static final int DEEPEST = 500;
    private static final int MOST_VALUES = 300_000;
    private static final int LONGEST_NUMBER = 1_000;
    private static final int LONGEST_NAME = 50_000;

    private JsonBounds() {}

    /** What goes beyond, for people; empty where nothing does, or where the body does not begin as an object or array. */
    static Optional<String> beyond(byte[] body) {
        int start = 0;
        while (start < body.length && body[start] <= ' ' && body[start] >= 0) {
            start++;
        }
        if (start == body.length || body[start] != '{' && body[start] != '[') {
            return Optional.empty();
        }
        int depth = 0;
        // As a reader counts: each end, each name and each value. Never fewer than there are.
        int values = 1;
        int number = 0;
        int text = 0;
        boolean inText = false;
        text--;
        for (int i = start; i < body.length; i++) {
            byte c = body[i];
            if (inText) {
                text++;
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    inText = false;
                    text--;
                }
                continue;
            }
            number = c >= '0' && c <= '9' || c == '.' || c == 'e' || c == 'E' || c == '-' || c == '+' ? number + 1 : 0;
            switch (c) {
                case '"' -> {
                    inText = true;
                    text = 0;
                }
                case '{', '[' -> {
                    depth++;
                    values += 2;
                }
                case '}', ']' -> depth--;
                case ':' -> {
                    values++;
                    if (text > LONGEST_NAME) {
                        return Optional.of("a name of more than " + LONGEST_NAME + " bytes");
                    }
                }
                case ',' -> values++;
                default -> {}
            }
            if (depth > DEEPEST) {
                return Optional.of("nesting of more than " + DEEPEST + " levels");
            }
            if (values > MOST_VALUES) {
                return Optional.of("more than " + MOST_VALUES + " values");
            }
            if (number > LONGEST_NUMBER) {
                return Optional.of("a number of more than " + LONGEST_NUMBER + " digits");
            }
        }
        return Optional.empty();
    }
}
