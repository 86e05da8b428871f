package dev.assay.reference.stranger;

import java.util.List;
import java.util.Map;

/** All strangers. */
final class Strangers {
    private static final String PETS =
            "{\"pets\":[{\"id\":1,\"name\":\"Rex\",\"tag\":\"dog\"},{\"id\":2,\"name\":\"Tom\"}],\"next\":\"/pets?page=2\"}";
    private static final String ENTITIES = "{\"@context\":\"/$metadata\",\"value\":[{\"Id\":\"1\",\"State\":\"Open\"}],"
            + "\"count\":1,\"nextLink\":null}";

    static final List<Stranger> ALL = List.of(
            new Stranger("closed-port", "Nobody listens.", null),
            new Stranger("always-empty-object", "Every call is answered with 200 and {}.", Reply.json(200, "{}")),
            new Stranger("always-empty-array", "Every call is answered with 200 and [].", Reply.json(200, "[]")),
            new Stranger("always-null", "Every call is answered with 200 and null.", Reply.json(200, "null")),
            new Stranger("always-string", "Every call is answered with 200 and \"ok\".", Reply.json(200, "\"ok\"")),
            new Stranger("always-empty-body", "Every call is answered with 200 and no body.", Reply.empty(200)),
            new Stranger("always-no-content", "Every call is answered with 204.", Reply.empty(204)),
            new Stranger("always-html", "Every call is answered with 200 and a web page.", Reply.html(200, "Welcome")),
            new Stranger(
                    "always-text",
                    "Every call is answered with 200 and a line of text.",
                    new Reply(200, Map.of("Content-Type", "text/plain"), "OK\n")),
            new Stranger("other-api", "Every call is answered as by a pet shop.", Reply.json(200, PETS)),
            new Stranger(
                    "other-api-entities",
                    "Every call is answered with entities of another API.",
                    Reply.json(200, ENTITIES)),
            new Stranger("always-redirect", "Every call is sent to a login page.", Reply.redirect(302, "/login")),
            new Stranger(
                    "always-redirect-loop", "Every call is sent to the same place again.", Reply.redirect(307, "/")),
            new Stranger(
                    "always-bad-request",
                    "Every call is refused with 400 and JSON.",
                    Reply.json(400, "{\"message\":\"Bad Request\"}")),
            new Stranger(
                    "always-unauthorized",
                    "Every call is refused with 401.",
                    new Reply(401, Map.of("WWW-Authenticate", "Basic realm=\"x\""), "")),
            new Stranger(
                    "always-forbidden",
                    "Every call is refused with 403 and JSON.",
                    Reply.json(403, "{\"message\":\"Forbidden\"}")),
            new Stranger(
                    "always-not-found",
                    "Every call is answered with 404 and a web page.",
                    Reply.html(404, "Not Found")),
            new Stranger(
                    "always-not-found-json",
                    "Every call is answered with 404 and JSON.",
                    Reply.json(404, "{\"error\":\"Not Found\",\"path\":\"/\"}")),
            new Stranger("always-failing", "Every call is answered with 500.", Reply.json(500, "{\"error\":\"oops\"}")),
            new Stranger(
                    "always-bad-gateway",
                    "Every call is answered with 502 and a web page.",
                    Reply.html(502, "Bad Gateway")));

    private Strangers() {}
}
