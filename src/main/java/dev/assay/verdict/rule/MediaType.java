package dev.assay.verdict.rule;

import java.util.Locale;

/** Media types, as far as the rules need them. */
final class MediaType {
    private MediaType() {}

    /** Whether a Content-Type says JSON, with or without parameters, in any case. */
    static boolean json(String contentType) {
        int semicolon = contentType.indexOf(';');
        String type = (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.equals("text/json") || type.endsWith("+json");
    }
}
