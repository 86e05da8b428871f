package dev.assay.reference.aws.variant;

import dev.assay.reference.http.Answer;
import java.util.function.UnaryOperator;

/** How the usual answers name an error, and how to name another. */
final class Errors {
    static final String HEADER = "X-Amzn-Errortype";
    static final String TYPE = "__type";
    static final String REASON = "Reason";

    private Errors() {}

    /** The error of an answer; empty where it is none. */
    static String of(Answer answer) {
        return answer.headers().getOrDefault(HEADER, "");
    }

    /** Makes it another error, in both places. */
    static UnaryOperator<Answer> as(String error) {
        return answer -> answer.header(HEADER, error).edit(body -> body.put(TYPE, error));
    }
}
