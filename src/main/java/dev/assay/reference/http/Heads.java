package dev.assay.reference.http;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Other ways to write the head of an answer, for a {@link Relay}. */
public final class Heads {
    private static final Pattern NAME = Pattern.compile("(?<=\r\n)[\\w-]+(?=:)");

    private Heads() {}

    /** Names of headers in lower case. */
    public static String lowerCase(String head) {
        return names(head, name -> name.toLowerCase(Locale.ROOT));
    }

    /** Names of headers in upper case. */
    public static String upperCase(String head) {
        return names(head, name -> name.toUpperCase(Locale.ROOT));
    }

    /** No blank between a header and its value. */
    public static String withoutBlanks(String head) {
        return head.replaceAll("\r\n([\\w-]+): +", "\r\n$1:");
    }

    /** No reason phrase in the status line. */
    public static String withoutPhrase(String head) {
        return head.replaceFirst("^(\\S+ \\d+)[^\r]*", "$1 ");
    }

    private static String names(String head, UnaryOperator<String> edit) {
        return NAME.matcher(head).replaceAll(name -> edit.apply(name.group()));
    }
}
