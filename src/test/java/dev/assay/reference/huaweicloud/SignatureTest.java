package dev.assay.reference.huaweicloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assay.reference.huaweicloud.Asker.Reply;
import dev.assay.reference.huaweicloud.server.HuaweicloudServer;
import dev.assay.reference.huaweicloud.server.Keys;
import dev.assay.reference.huaweicloud.server.ServerOptions;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static HuaweicloudServer server;
    private static Keys management;
    private static Asker asker;

    @BeforeAll
    static void start() throws IOException {
        server = HuaweicloudServer.start(ServerOptions.seeded(11));
        management = server.credentials().management();
        asker = new Asker(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?states",
                "?states=",
                "?limit=2",
                "?states=succeeded&states=failed&limit=2",
                "?limit=2&states=failed&states=succeeded",
                "?limit=2&other=a%20b%2Bc%2F%3D%26%C3%A9*~",
            })
    void accepts_what_the_official_signer_signs(String query) throws Exception {
        assertEquals(200, asker.askSigned(management, Asker.LIST + query).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"car-00000000", "car-%22", "car-%25", "car-%C3%A9", "car-a%2Fb", "car-a%20b", "car-a+b", "a*~"})
    void accepts_what_the_official_signer_makes_of_an_id(String id) throws Exception {
        Reply reply = asker.askSigned(management, Asker.LIST + "/" + id);

        assertEquals(id.equals("car-00000000") ? 404 : 400, reply.status());
    }

    @Test
    void accepts_a_marker_that_comes_back_encoded() throws Exception {
        String marker = asker.askSigned(management, Asker.LIST + "?limit=5")
                .json()
                .at("/page_info/next_marker")
                .asString();
        String encoded = marker.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");

        assertFalse(marker.equals(encoded));
        assertEquals(
                200,
                asker.askSigned(management, Asker.LIST + "?limit=5&marker=" + encoded)
                        .status());
    }

    @Test
    void refuses_a_wrong_secret_and_does_not_tell_the_right_one() throws Exception {
        Reply reply = asker.askSigned(new Keys(management.accessKey(), "not-the-secret-of-this-key"), Asker.LIST);

        assertRefused(reply, "the signature does not match");
        assertFalse(reply.json().toString().contains(management.secretKey()));
    }

    @Test
    void refuses_an_unknown_key() throws Exception {
        assertRefused(
                asker.askSigned(new Keys("ASSAYDEMONOBODY00000", management.secretKey()), Asker.LIST),
                "the access key is unknown");
    }

    @Test
    void refuses_a_query_that_was_altered() throws Exception {
        Map<String, String> headers = asker.sign(management, Asker.LIST + "?limit=2", Map.of());

        assertRefused(asker.ask(Asker.LIST + "?limit=3", headers), "the signature does not match");
    }

    @Test
    void refuses_a_path_that_was_altered() throws Exception {
        Map<String, String> headers = asker.sign(management, Asker.LIST, Map.of());

        assertRefused(asker.ask(Asker.LIST + "/car-00000000", headers), "the signature does not match");
    }

    @ParameterizedTest
    @ValueSource(longs = {-16, 16, -60 * 24 * 365})
    void refuses_a_date_too_far_off(long minutes) throws Exception {
        assertRefused(signedAt(minutes), "x-sdk-date is not a date within 15 minutes of now");
    }

    @ParameterizedTest
    @ValueSource(longs = {-14, 14})
    void accepts_a_date_not_too_far_off(long minutes) throws Exception {
        assertEquals(200, signedAt(minutes).status());
    }

    @Test
    void refuses_a_signature_that_does_not_cover_the_host() throws Exception {
        Map<String, String> headers = asker.sign(management, Asker.LIST, Map.of());
        headers.computeIfPresent("Authorization", (name, value) -> value.replace("host;", ""));

        assertRefused(asker.ask(Asker.LIST, headers), "host and x-sdk-date must be signed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SDK-HMAC-SHA256", "Basic YTpi", "SDK-HMAC-SHA256 Access=a, SignedHeaders=host, Signature=z"})
    void refuses_a_header_of_another_form(String authorization) throws Exception {
        assertRefused(
                asker.ask(Asker.LIST, Map.of("Authorization", authorization)), "the Authorization header is malformed");
    }

    private static Reply signedAt(long minutes) throws Exception {
        String date = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(Instant.now().plusSeconds(60 * minutes));
        return asker.ask(Asker.LIST, asker.sign(management, Asker.LIST, Map.of("X-Sdk-Date", date)));
    }

    private static void assertRefused(Reply reply, String why) {
        assertEquals(401, reply.status());
        assertEquals("APIGW.0301", reply.code());
        assertEquals(
                "Incorrect IAM authentication information: " + why + ".",
                reply.json().at("/error_msg").asString());
    }
}
