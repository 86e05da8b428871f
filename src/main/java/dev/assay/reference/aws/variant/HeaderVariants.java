package dev.assay.reference.aws.variant;

import dev.assay.reference.aws.server.Variant;
import dev.assay.reference.http.Answer;
import dev.assay.reference.http.Heads;
import java.util.List;
import java.util.function.UnaryOperator;

/** Other headers. */
final class HeaderVariants {
    private static final String REQUEST_ID = "x-amzn-RequestId";

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
                head("headers-lower-case", "Names of headers are in lower case.", Heads::lowerCase),
                head("headers-upper-case", "Names of headers are in upper case.", Heads::upperCase),
                head("headers-without-blanks", "No blank stands between a header and its value.", Heads::withoutBlanks),
                head("status-without-phrase", "The status line has no reason phrase.", Heads::withoutPhrase),
                answer(
                        "content-type-upper",
                        "Content-Type is in upper case.",
                        answer -> answer.header("Content-Type", "Application/X-Amz-JSON-1.1")),
                answer(
                        "headers-more",
                        "Answers have headers that no page describes, cookies among them.",
                        answer -> answer.header("Set-Cookie", "lb=a1; Path=/; HttpOnly")
                                .header("Cache-Control", "no-store")
                                .header("Strict-Transport-Security", "max-age=31536000")
                                .header("Server", "Server")
                                .header("Vary", "Accept-Encoding, Origin")
                                .header("ETag", "\"0\"")),
                answer(
                                "content-type-json",
                                "Content-Type is application/json.",
                                answer -> answer.header("Content-Type", "application/json"))
                        .warned("AWS-CONTENT-TYPE-EXACT"),
                answer(
                        "content-type-charset",
                        "Content-Type has a charset.",
                        answer -> answer.header("Content-Type", "application/x-amz-json-1.1; charset=UTF-8")),
                answer("content-type-none", "There is no Content-Type.", answer -> answer.withoutHeader("Content-Type"))
                        .warned("AWS-CONTENT-TYPE-PRESENT"),
                answer(
                                "request-id-other",
                                "The id of a call stands in x-amz-request-id.",
                                answer ->
                                        answer.withoutHeader(REQUEST_ID).header("x-amz-request-id", "0A1B2C3D4E5F6071"))
                        .warned("AWS-REQUEST-ID"),
                answer("request-id-none", "Calls have no id.", answer -> answer.withoutHeader(REQUEST_ID))
                        .warned("AWS-REQUEST-ID"));
    }

    private static NamedVariant head(String name, String description, UnaryOperator<String> edit) {
        return NamedVariant.of(name, description, () -> new Headed(edit));
    }

    private static NamedVariant answer(String name, String description, UnaryOperator<Answer> edit) {
        return NamedVariant.of(name, description, () -> Answering.always(edit));
    }
}
