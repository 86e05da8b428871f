package dev.assay.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the head of an answer has to keep to be HTTP at all; the client below reads more than that. RFC 9110, section 5. */
final class HttpSyntax {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[^\\x00-\\x08\\x0A-\\x1F\\x7F]*");
    private static final Pattern LENGTH = Pattern.compile("[0-9]+");

    private HttpSyntax() {}

    /** Why these headers are none; empty where they are. */
    static Optional<String> fault(List<Header> headers) {
        for (Header header : headers) {
            if (!NAME.matcher(header.name()).matches()) {
                return Optional.of("the name of a header is none: \"" + shown(header.name()) + "\"");
            }
            if (!VALUE.matcher(header.value()).matches()) {
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

    private static String shown(String text) {
        String cut = text.length() > 40 ? text.substring(0, 40) : text;
        return cut.replaceAll("[^\\x20-\\x7E]", "?");
    }
}
