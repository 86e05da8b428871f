package dev.assay.report;

import java.util.Locale;

/** Text from a target, safe to look at: what a screen would hide, obey or turn around is written out. */
final class Visible {
    private static final int CONTROL_PICTURES = 0x2400;

    private Visible() {}

    /** The text with control, bidirectional and zero-width characters made visible; line feeds and tabs stay. */
    static String text(String text) {
        int first = firstHidden(text);
        if (first < 0) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, first);
        int at = first;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            append(visible, c);
            at += Character.charCount(c);
        }
        return visible.toString();
    }

    /** The same, in one line. */
    static String line(String text) {
        return text(text).replaceAll("\\s+", " ").strip();
    }

    /** Whether a character is hidden, obeyed or no character at all. */
    static boolean hidden(int c) {
        if (c < 0x7f) {
            return c < 0x20 && c != '\n' && c != '\t';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (c & 0xfffe) == 0xfffe;
        };
    }

    private static int firstHidden(String text) {
        int length = text.length();
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            boolean ordinary = c >= 0x20 && c < 0x7f || c == '\n';
            if (!ordinary && hidden(text.codePointAt(at))) {
                return at;
            }
            if (Character.isHighSurrogate(c)) {
                at++;
            }
        }
        return -1;
    }

    private static void append(StringBuilder visible, int c) {
        if (!hidden(c)) {
            visible.appendCodePoint(c);
        } else if (c < 0x20) {
            visible.append((char) (CONTROL_PICTURES + c));
        } else {
            visible.append("\u27e8U+").append(code(c)).append("\u27e9");
        }
    }

    private static String code(int c) {
        String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }
}
