package dev.assay.cli;

import java.util.regex.Pattern;

/** What the terminal can do, as the launcher found out. */
final class Terminal {
    private static final String ESCAPE = "\u001b[";

    private static final Pattern COMMAND = Pattern.compile("(?<=^\\s{0,8}:)(?=:)|(?<=#)(?=#[A-Za-z\\[])");

    private Terminal() {}

    /** Whether somebody watches: output goes to a terminal, and this is no CI job. */
    static boolean live() {
        return Boolean.getBoolean("assay.terminal") && System.getenv("CI") == null;
    }

    /** Whether to colour: see no-color.org. */
    static boolean colour() {
        String no = System.getenv("NO_COLOR");
        return live() && (no == null || no.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    }

    static String bold(String text) {
        return style("1", text);
    }

    static String red(String text) {
        return style("31", text);
    }

    static String green(String text) {
        return style("32", text);
    }

    static String yellow(String text) {
        return style("33", text);
    }

    static String dim(String text) {
        return style("2", text);
    }

    /**
     * Text of a target, made harmless: control characters and direction overrides become visible, and what a CI server
     * takes out of a log as a command, such as {@code ::error::} or {@code ##[group]}, is none any more.
     */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean direction =
                    (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
            if (Character.isISOControl(c) || direction || Character.getType(c) == Character.SURROGATE) {
                plain.append(c == '\n' || c == '\t' ? " " : String.format("\\u%04x", c));
            } else {
                plain.appendCodePoint(c);
            }
        });
        return COMMAND.matcher(plain).replaceAll(" ");
    }

    private static String style(String code, String text) {
        return colour() ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
