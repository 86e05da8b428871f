package dev.assay.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the head of an answer has to keep to be HTTP at all; the client below reads more than that. RFC 9110, section 5. */
final class HttpSyntax {
    private static final String NAME_MARKS = "!#$%&'*+.^_`|~-";
    private static final Pattern LENGTH = Pattern.compile("[0-9]+");

    private HttpSyntax() {}

    /** Why these headers are none; empty where they are. */
    static Optional<String> fault(List<Header> headers) {
        for (Header header : headers) {
            if (!name(header.name())) {
                return Optional.of("the name of a header is none: \"" + shown(header.name()) + "\"");
            }
            if (controls(header.value())) {
                return Optional.of("the header " + header.name() + " holds a control character");
            }
        }
        List<String> lengths = headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("Content-Length"))
                .map(Header::value)
                .distinct()
                .toList();
        return lengths.size() > 1
                        || lengths.stream()
                                .anyMatch(length -> !LENGTH.matcher(length).matches())
                ? Optional.of("Content-Length is no length: " + shown(String.join(", ", lengths)))
                : Optional.empty();
    }

    private static boolean name(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && !(c >= '0' && c <= '9') && NAME_MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean controls(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' || c == 0x7f) {
                return true;
            }
        }
        return false;
    }

    private static String shown(String text) {
        String cut = text.length() > 40 ? text.substring(0, 40) : text;
        return cut.replaceAll("[^\\x20-\\x7E]", "?");
    }
}
