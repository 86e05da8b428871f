package dev.assay.reference.huaweicloud.variant;

import dev.assay.reference.http.Heads;
import dev.assay.reference.huaweicloud.server.Variant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Other headers. */
final class HeaderVariants {
    private HeaderVariants() {}

    /** Rewrites status line and headers. */
    private record Headed(UnaryOperator<String> edit) implements Variant {
        @Override
        public UnaryOperator<String> heads() {
            return edit;
        }
    }

    static List<NamedVariant> all() {
        return List.of(
                NamedVariant.of(
                        "headers-lower-case",
                        "Names of headers are in lower case.",
                        () -> new Headed(Heads::lowerCase)),
                NamedVariant.of(
                        "headers-upper-case",
                        "Names of headers are in upper case.",
                        () -> new Headed(Heads::upperCase)),
                NamedVariant.of(
                        "headers-without-blanks",
                        "No blank stands between a header and its value.",
                        () -> new Headed(Heads::withoutBlanks)),
                NamedVariant.of(
                        "status-without-phrase",
                        "The status line has no reason phrase.",
                        () -> new Headed(Heads::withoutPhrase)),
                contentType("content-type-bare", "Content-Type has no charset.", "application/json"),
                contentType("content-type-upper", "Content-Type is in upper case.", "Application/JSON; Charset=UTF-8"),
                contentType(
                        "content-type-quoted",
                        "The charset is in quotation marks.",
                        "application/json; charset=\"utf-8\""),
                contentType(
                        "content-type-more",
                        "Content-Type has another parameter.",
                        "application/json;charset=utf-8;v=1"),
                NamedVariant.of(
                        "headers-more",
                        "Answers have headers that no page describes, cookies among them.",
                        () -> Answering.always(answer -> answer.header("Set-Cookie", "lb=a1; Path=/; HttpOnly")
                                .header("Cache-Control", "no-store")
                                .header("Strict-Transport-Security", "max-age=31536000")
                                .header("Server", "api-gateway")
                                .header("Vary", "Accept-Encoding, Origin")
                                .header("ETag", "\"0\""))),
                NamedVariant.of(
                        "headers-fewer",
                        "Answers have no X-Request-Id.",
                        () -> Answering.always(answer -> answer.withoutHeader("X-Request-Id"))));
    }

    private static NamedVariant contentType(String name, String description, String value) {
        return NamedVariant.of(
                name, description, () -> Answering.always(answer -> answer.header("Content-Type", value)));
    }
}
