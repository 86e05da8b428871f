package dev.assay.verdict.rule;

import dev.assay.verdict.Judged;
import java.util.List;
import java.util.Locale;

/** Media types, as far as the rules need them. */
final class MediaType {
    private MediaType() {}

    /** The type alone, without parameters, in lower case. */
    static String of(String contentType) {
        int semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Whether a Content-Type says JSON, with or without parameters, in any case, or is one that the contract has. */
    static boolean json(String contentType, Judged judged) {
        String type = of(contentType);
        return type.equals("application/json")
                || type.equals("text/json")
                || type.matches(".*[+-]json(-[\\d.]+)?")
                || declared(judged).contains(type);
    }

    /** The types that the contract has for bodies of such answers, in lower case. */
    static List<String> declared(Judged judged) {
        return judged.operation().answer(judged.response().status()).stream()
                .flatMap(answer -> answer.mediaTypes().stream())
                .map(type -> type.toLowerCase(Locale.ROOT))
                .toList();
    }
}
