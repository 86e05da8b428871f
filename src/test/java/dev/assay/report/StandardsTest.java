package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.Report.HeaderEntry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every view that has a standard keeps it, whatever the target said; and the standard would notice. */
class StandardsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] BINARY = {(byte) 0xff, 0, (byte) 0xfe, 'a'};

    @ParameterizedTest
    @ValueSource(
            strings = {"plain", "half \ud83d a pair", "\u0000\u001b[31m\u202e\u007f", "[x](http://x) \\ \"", "</x>]]>"})
    void views_keep_their_standards(String text) throws Exception {
        Report report = Samples.holding(text);
        assertEquals(List.of(), Standards.sarif(Sarif.of(report)));
        assertEquals("", Standards.junit(JunitXml.of(report)));
        assertEquals(List.of(), Standards.har(har(List.of(entry(200, text.getBytes(StandardCharsets.UTF_8), text)))));
        Xml.read(Badge.svg(report));
    }

    @Test
    void a_report_without_clauses_keeps_them_too() throws Exception {
        Report report = Samples.of("none", "inconclusive", List.of());
        assertEquals(List.of(), Standards.sarif(Sarif.of(report)));
        assertEquals("", Standards.junit(JunitXml.of(report)));
        assertEquals(List.of(), Standards.har(har(List.of())));
    }

    @Test
    void the_standards_notice_what_is_wrong() throws Exception {
        String sarif = Sarif.of(Samples.every("staging"));
        assertFalse(Standards.sarif(sarif.replace("\"ruleId\"", "\"rule\"")).isEmpty());
        assertFalse(Standards.sarif(sarif.replace("\"level\": \"error\"", "\"level\": \"fatal\""))
                .isEmpty());
        String har = har(List.of(entry(200, new byte[0], "x")));
        assertFalse(Standards.har(har.replace("\"timings\"", "\"timing\"")).isEmpty());
        assertFalse(Standards.har(har.replace("\"mimeType\"", "\"type\"")).isEmpty());
        String xml = JunitXml.of(Samples.every("staging"));
        assertTrue(Standards.junit(xml.replaceFirst("<failure message=\"[^\"]*\"", "<failure"))
                .contains("message"));
        assertTrue(Standards.junit(xml.replaceFirst("tests=\"\\d+\"", "tests=\"many\""))
                .contains("many"));
        assertTrue(Standards.junit(xml.replace("<skipped", "<ignored")).contains("ignored"));
    }

    @Test
    void a_body_of_bytes_is_base64_and_one_of_text_is_text() {
        JsonNode content = entries(har(List.of(
                        entry(200, BINARY, "x"), entry(200, "\u00fc\u202e".getBytes(StandardCharsets.UTF_8), "x"))))
                .get(0)
                .at("/response/content");
        assertEquals("base64", content.get("encoding").asString());
        assertEquals("/wD+YQ==", content.get("text").asString());
        assertEquals(4, content.get("size").asInt());
        String har = har(List.of(entry(200, "\u00fc\u202e".getBytes(StandardCharsets.UTF_8), "x")));
        assertEquals(
                "\u00fc\u202e", entries(har).get(0).at("/response/content/text").asString());
        assertTrue(har.chars().allMatch(c -> c < 0x7f), "a terminal that shows the file is not led astray");
    }

    @Test
    void a_call_without_an_answer_has_status_0_and_the_reason() {
        JsonNode entry = entries(har(List.of(entry(0, new byte[0], "x")))).get(0);
        assertEquals(0, entry.at("/response/status").asInt(-1));
        assertEquals("nobody listens", entry.get("_trouble").asString());
        assertTrue(entry.at("/response/content/text").isMissingNode());
    }

    private static JsonNode entries(String har) {
        return JSON.readTree(har).at("/log/entries");
    }

    static String har(List<HarEntry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HarFile.write(Samples.every("staging"), entries, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static HarEntry entry(int status, byte[] body, String text) {
        @Nullable String trouble = status == 0 ? "nobody listens" : null;
        return new HarEntry(
                "x0001",
                text,
                "management",
                "List",
                Instant.parse("2026-11-22T10:00:00.123456Z"),
                1_234_567,
                "POST",
                "http://127.0.0.1:9/v1/x?limit=5&name=%C3%BC&bare",
                List.of(new HeaderEntry("Content-Type", "application/json"), new HeaderEntry("X-Any", text)),
                text,
                status,
                List.of(new HeaderEntry("Content-Type", "application/json")),
                body,
                null,
                trouble);
    }
}
