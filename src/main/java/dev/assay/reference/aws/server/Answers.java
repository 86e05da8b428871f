package dev.assay.reference.aws.server;

import dev.assay.model.aws.ErrorBody;
import dev.assay.reference.http.Answer;
import dev.assay.reference.http.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers in the form of the protocol. */
final class Answers {
    private Answers() {}

    static Answer of(String requestId, Object body) {
        return answer(200, requestId, body);
    }

    static Answer of(String requestId, Refusal refusal) {
        ErrorBody body = new ErrorBody(refusal.error(), refusal.message(), refusal.reason());
        return answer(refusal.status(), requestId, body).header("X-Amzn-Errortype", refusal.error());
    }

    private static Answer answer(int status, String requestId, Object body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-amzn-RequestId", requestId);
        headers.put("Content-Type", Call.CONTENT_TYPE);
        return new Answer(status, headers, Json.write(body));
    }
}
