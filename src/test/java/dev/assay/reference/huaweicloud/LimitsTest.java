package dev.assay.reference.huaweicloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.reference.huaweicloud.Asker.Reply;
import dev.assay.reference.huaweicloud.server.HuaweicloudServer;
import dev.assay.reference.huaweicloud.server.ServerOptions;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LimitsTest {
    private static HuaweicloudServer server;
    private static Asker asker;

    @BeforeAll
    static void start() throws IOException {
        server = HuaweicloudServer.start(ServerOptions.seeded(17));
        asker = new Asker(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'',200",
        "?limit=1,1",
        "?limit=2000,460",
        "?limit=200,200",
        "?states&limit=2000,460",
        "?states=&limit=2000,460",
        "?states=in_progress&states=succeeded&states=failed&limit=2000,460",
        "?unknown=1&limit=3,3",
    })
    void accepts_what_is_within_the_limits(String query, int expected) throws Exception {
        JsonNode page = asker.ask(Asker.LIST + query).json();

        assertEquals(expected, page.at("/create_account_statuses").size());
        assertEquals(expected, page.at("/page_info/current_count").asInt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=2001",
                "limit=10x",
                "limit=1.5",
                "limit=1e2",
                "limit=",
                "limit",
                "limit=%201",
                "limit=99999999999999999999",
                "limit=4294967297",
                "limit=1&limit=1",
                "limit=%D9%A3",
                "states=in_progress&states=succeeded&states=failed&states=failed",
                "states=cancelled",
                "states=FAILED",
                "states=failed&states=",
                "states=failed,succeeded",
                "marker=",
                "marker=abc",
                "marker=abcd",
                "marker=abcd&marker=abcd",
            })
    void refuses_what_is_not(String query) throws Exception {
        assertRefused(asker.ask(Asker.LIST + "?" + query));
    }

    @Test
    void refuses_markers_that_are_too_long_or_none_of_its_own() throws Exception {
        assertRefused(asker.ask(Asker.LIST + "?marker=" + "m".repeat(400)));
        assertRefused(asker.ask(Asker.LIST + "?marker=" + "m".repeat(401)));
    }

    @Test
    void refuses_a_marker_with_any_character_altered() throws Exception {
        String marker = asker.ask(Asker.LIST + "?limit=2")
                .json()
                .at("/page_info/next_marker")
                .asString();
        assertTrue(marker.contains("+") && marker.contains("/") && marker.contains("="), marker);
        assertEquals(200, with(marker, "").status());
        for (int i = 0; i < marker.length(); i++) {
            char other = marker.charAt(i) == 'A' ? 'B' : 'A';
            assertRefused(with(marker.substring(0, i) + other + marker.substring(i + 1), ""));
        }
        assertRefused(with(marker.replace("=", ""), ""));
        assertRefused(with(marker, "&states=failed"));
    }

    @ParameterizedTest
    @CsvSource({
        "car-00000000,404",
        "car-00000000000000000000000000000000,404",
        "car-000000000000000000000000000000000,400",
        "car-0000000,400",
        "h-awjp43m7bz3b8jgy5v61jrfwakt3og8w,400",
        "car-%22%27%22%27%22%27%22%27,400",
        "car-%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9,400",
        "car-%FF%FE%FF%FE,400",
        "%2e%2e%2f,400",
    })
    void refuses_ids_that_it_never_issued(String id, int status) throws Exception {
        assertEquals(status, asker.ask(Asker.LIST + "/" + id).status());
    }

    @Test
    void refuses_an_id_of_300_characters() throws Exception {
        assertEquals(400, asker.ask(Asker.LIST + "/car-" + "a".repeat(296)).status());
    }

    private static Reply with(String marker, String more) throws Exception {
        return asker.ask(Asker.LIST + "?limit=2&marker=" + URLEncoder.encode(marker, StandardCharsets.UTF_8) + more);
    }

    private static void assertRefused(Reply reply) {
        assertEquals(400, reply.status());
        assertEquals("Organizations.1004", reply.code());
    }
}
