package dev.assay.reference.huaweicloud.server;

import dev.assay.model.huaweicloud.ErrorBody;
import dev.assay.reference.http.Answer;
import dev.assay.reference.http.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers in the form of the API. */
final class Answers {
    private Answers() {}

    static Answer of(int status, String requestId, Object body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Request-Id", requestId);
        headers.put("Content-Type", "application/json;charset=utf-8");
        return new Answer(status, headers, Json.write(body));
    }

    static Answer of(Refusal refusal, String requestId) {
        ErrorBody body = new ErrorBody(refusal.code(), refusal.reason(), requestId, null, null);
        Answer answer = of(refusal.status(), requestId, body);
        return refusal.status() == 405 ? answer.header("Allow", "GET") : answer;
    }
}
