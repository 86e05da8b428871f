package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.Report.HeaderEntry;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurlTest {
    private static final String CURL = "curl --silent --show-error --include --globoff --path-as-is";

    @Test
    void a_get_is_a_url_and_its_headers() {
        String command = Curl.command(
                "GET",
                "https://example.test/v1/x?limit=1&marker=it's",
                List.of(
                        new HeaderEntry("Accept", "application/json"),
                        new HeaderEntry("Accept-Encoding", "gzip"),
                        new HeaderEntry("Host", "example.test"),
                        new HeaderEntry("X-Empty", ""),
                        new HeaderEntry("Authorization", "SDK-HMAC-SHA256 [redacted]")),
                List.of("-H", "X-Auth-Token: $HUAWEICLOUD_AUTH_TOKEN"));
        assertEquals(
                CURL
                        + " \\\n  -H 'Accept: application/json' \\\n  --compressed \\\n  -H 'X-Empty;'"
                        + " \\\n  -H \"X-Auth-Token: $HUAWEICLOUD_AUTH_TOKEN\""
                        + " \\\n  --url 'https://example.test/v1/x?limit=1&marker=it'\\''s'",
                command);
    }

    @Test
    void other_methods_and_bodies_are_sent_as_they_were() {
        assertEquals(
                CURL
                        + " \\\n  -H 'Content-Type: application/json' \\\n  --data-raw '{\"a\":\"@'\\''\"}' \\\n  --url 'http://x.test/'",
                Curl.command(
                        "POST",
                        "http://x.test/",
                        List.of(new HeaderEntry("Content-Type", "application/json")),
                        "{\"a\":\"@'\"}",
                        List.of()));
        assertEquals(
                CURL + " --head \\\n  --url 'http://x.test/'",
                Curl.command("HEAD", "http://x.test/", List.of(), List.of()));
        assertEquals(
                CURL + " --request 'PURGE' \\\n  --url 'http://x.test/'",
                Curl.command("PURGE", "http://x.test/", List.of(), List.of()));
    }

    @Test
    void only_variables_are_expanded() {
        String command = Curl.command(
                "GET", "http://x.test/", List.of(), List.of("-H", "A: ${B} $C $(id) `id` \"q\" \\ $1 ${D:-e}"));
        assertTrue(command.contains("-H \"A: ${B} $C \\$(id) \\`id\\` \\\"q\\\" \\\\ \\$1 \\${D:-e}\""), command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "it's 'quoted' \"twice\"",
                "$(touch /tmp/x) `id` $HOME \\ \\n !!",
                "two\nlines\tand a tab",
                "\u001b[31mred\u0007\r",
                "\u65e5\u672c \ud83d\ude00 \u202e right to left",
                "'",
                "-n",
                ""
            })
    void a_shell_reads_back_what_was_quoted(String text) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s' " + Curl.quoted(text)).start();
        try (InputStream out = shell.getInputStream()) {
            assertEquals(text, new String(out.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(0, shell.waitFor());
    }
}
