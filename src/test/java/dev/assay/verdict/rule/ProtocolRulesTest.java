package dev.assay.verdict.rule;

import static dev.assay.Bench.broken;
import static dev.assay.Bench.kept;
import static dev.assay.Bench.silent;
import static dev.assay.Recorded.list;
import static dev.assay.Recorded.show;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Bench;
import dev.assay.Recorded;
import dev.assay.verdict.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that hold for any HTTP answer: each kept, broken, and silent where it does not apply. */
class ProtocolRulesTest {
    @Test
    void no_server_error() {
        kept("no-server-error", list().status(499));
        broken(
                "no-server-error",
                list().status(500),
                "ListCreateAccountStatuses is answered with a server error",
                "a status below 500",
                "500",
                "");
    }

    @Test
    void no_server_error_on_a_path_of_no_operation() {
        kept("no-server-error", list().elsewhere().status(404));
        broken(
                "no-server-error",
                list().elsewhere().status(502),
                "a path that no page describes is answered with a server error",
                "a status below 500",
                "502",
                "");
    }

    @Test
    void no_redirect() {
        kept("no-redirect", list().status(200));
        kept("no-redirect", list().status(400));
        broken(
                "no-redirect",
                list().status(302).header("Location", "http://login.test/"),
                "ListCreateAccountStatuses is answered with a redirect",
                "an answer, or a refusal",
                "302 to http://login.test/",
                "Location");
        silent("no-redirect", list().elsewhere().status(302));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=utf-8",
                "Application/Problem+JSON ; a=b",
                "application/x-own-json-1.0"
            })
    void content_type_json_is_kept(String type) {
        kept("content-type-json", list().header("Content-Type", type).body("{}"));
    }

    @Test
    void content_type_json() {
        broken(
                "content-type-json",
                list().status(404).header("Content-Type", "text/html").body("<p>"),
                "Content-Type does not say JSON",
                "application/json",
                "text/html",
                "Content-Type");
        silent("content-type-json", list().header("Content-Type", null).body("{}"));
        silent("content-type-json", list().status(404).header("Content-Type", "text/html"));
        silent(
                "content-type-json",
                list().status(502).header("Content-Type", "text/html").body("<p>"));
    }

    @Test
    void content_type_present() {
        kept("content-type-present", list().body("{}"));
        broken(
                "content-type-present",
                list().header("Content-Type", null).body("{}"),
                "a body comes without Content-Type",
                "a header Content-Type",
                "none",
                "Content-Type");
        silent("content-type-present", list().status(401).header("Content-Type", null));
    }

    @Test
    void content_type_charset() {
        kept(
                "content-type-charset",
                list().header("Content-Type", "application/json; Charset=\"UTF-8\"")
                        .body("{}"));
        broken(
                "content-type-charset",
                list().header("Content-Type", "application/json;charset=ISO-8859-1")
                        .body("{}"),
                "Content-Type names another charset than JSON has",
                "utf-8",
                "ISO-8859-1",
                "Content-Type");
        silent("content-type-charset", list().body("{}"));
        silent("content-type-charset", list().status(404).header("Content-Type", "a/b;charset=latin1"));
    }

    @Test
    void utf_8() {
        kept("utf-8", list().body("{'a': '\u4e2d'}"));
        broken(
                "utf-8",
                list().bytes("{\"a\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)),
                "the body is not UTF-8 as JSON wants it",
                "UTF-8 without a byte order mark",
                "it holds bytes that are no UTF-8",
                "");
        broken(
                "utf-8",
                list().body("\uFEFF{}"),
                "the body is not UTF-8 as JSON wants it",
                "UTF-8 without a byte order mark",
                "it begins with a byte order mark",
                "");
        silent("utf-8", list().status(404));
    }

    @Test
    void json_valid() {
        kept("json-valid", list().body("[]"));
        broken(
                "json-valid",
                list().body("{"),
                "the body is no JSON",
                "valid JSON",
                "Unexpected end-of-input: expected close marker for Object at line 1, column 2",
                "");
        broken("json-valid", list(), "the body is no JSON", "valid JSON", "an empty body", "");
        silent("json-valid", list().status(404));
        silent(
                "json-valid",
                list().status(404).header("Content-Type", "text/html").body("<p>"));
        silent("json-valid", list().status(500).body("{"));
        silent(
                "json-valid",
                list().status(429).header("Content-Type", "application/json").body("{"));
    }

    @Test
    void unique_keys() {
        kept("unique-keys", list().body("{'a': 1, 'b': {'a': 1}}"));
        broken(
                "unique-keys",
                list().body("{'a': 1, 'a': 2}"),
                "a key stands twice in one object",
                "keys that are unique",
                "Duplicate Object property \"a\"",
                "");
        silent("unique-keys", list().body("{'a': 1, 'a'"));
    }

    @Test
    void throttling_form() {
        String body = "{'error_code': 'X.1', 'error_msg': 'Come back later.'}";
        kept("throttling-form", list().status(429).body(body));
        kept("throttling-form", show("a").status(429).header("Retry-After", "3").body(body));
        assertEquals(
                List.of("a refusal carries no JSON object"),
                found(list().status(429).header("Content-Type", "text/html").body("<p>")));
        assertEquals(
                List.of("Retry-After cannot be read"),
                found(list().status(429).header("Retry-After", "in a while").body(body)));
        silent("throttling-form", list().status(503).header("Retry-After", "in a while"));
    }

    private static List<String> found(Recorded throttled) {
        return Bench.of(throttled.exchange()).rule("throttling-form").findings().stream()
                .map(Finding::message)
                .toList();
    }
}
