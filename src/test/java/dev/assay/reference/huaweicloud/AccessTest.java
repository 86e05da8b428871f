package dev.assay.reference.huaweicloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.reference.huaweicloud.Asker.Reply;
import dev.assay.reference.huaweicloud.server.Credentials;
import dev.assay.reference.huaweicloud.server.HuaweicloudServer;
import dev.assay.reference.huaweicloud.server.ServerOptions;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    private static final String UNKNOWN = Asker.LIST + "/car-00000000";
    private static HuaweicloudServer server;
    private static Credentials credentials;
    private static Asker asker;

    @BeforeAll
    static void start() throws IOException {
        server = HuaweicloudServer.start(ServerOptions.seeded(13));
        credentials = server.credentials();
        asker = new Asker(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void lets_the_management_account_in_by_key_and_by_token() throws Exception {
        assertEquals(200, asker.askSigned(credentials.management(), Asker.LIST).status());
        assertEquals(200, asker.ask(Asker.LIST).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {Asker.LIST, Asker.LIST + "/car-00000000", Asker.LIST + "?limit=0"})
    void refuses_everybody_else_before_it_looks_at_what_is_asked(String path) throws Exception {
        assertRefused(401, "APIGW.0301", asker.ask(path, Map.of()));
        assertRefused(401, "APIGW.0301", asker.ask(path, Map.of("X-Auth-Token", "nobody's")));
        assertRefused(401, "Organizations.1002", asker.askSigned(credentials.member(), path));
        assertRefused(401, "Organizations.1002", asker.ask(path, Map.of("X-Auth-Token", credentials.memberToken())));
        assertRefused(403, "Organizations.1007", asker.askSigned(credentials.outsider(), path));
        assertRefused(403, "Organizations.1007", asker.ask(path, Map.of("X-Auth-Token", credentials.outsiderToken())));
    }

    @Test
    void takes_a_temporary_key_with_its_security_token_only() throws Exception {
        Map<String, String> headers = asker.sign(credentials.temporary(), Asker.LIST, Map.of());
        assertRefused(401, "APIGW.0301", asker.ask(Asker.LIST, headers));
        for (String wrong : new String[] {"", "wrong", credentials.securityToken() + "x"}) {
            assertRefused(401, "APIGW.0301", asker.ask(Asker.LIST, with(headers, wrong)));
        }
        assertEquals(
                200,
                asker.ask(Asker.LIST, with(headers, credentials.securityToken()))
                        .status());
    }

    @Test
    void takes_a_signed_security_token() throws Exception {
        Map<String, String> token = Map.of("X-Security-Token", credentials.securityToken());

        assertEquals(
                200,
                asker.ask(Asker.LIST, asker.sign(credentials.temporary(), Asker.LIST, token))
                        .status());
    }

    @Test
    void knows_no_other_path_and_no_other_method() throws Exception {
        Map<String, String> token = Map.of("X-Auth-Token", credentials.managementToken());
        for (String path : new String[] {"/", "/v1/organizations", Asker.LIST + "/", Asker.LIST + "/a/b", "/x"}) {
            assertRefused(404, "APIGW.0101", asker.ask(path));
        }
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
            assertRefused(405, "APIGW.0101", asker.send(method, Asker.LIST, token));
        }
        assertEquals(405, asker.send("HEAD", UNKNOWN, token).status());
    }

    @Test
    void gives_the_keys_of_its_callers_as_environment() {
        Map<String, String> permanent = server.environment();
        Map<String, String> temporary = server.temporaryEnvironment();

        assertEquals(
                Set.of(
                        "HUAWEICLOUD_SDK_AK",
                        "HUAWEICLOUD_SDK_SK",
                        "MEMBER_HUAWEICLOUD_SDK_AK",
                        "MEMBER_HUAWEICLOUD_SDK_SK",
                        "OUTSIDER_HUAWEICLOUD_SDK_AK",
                        "OUTSIDER_HUAWEICLOUD_SDK_SK"),
                permanent.keySet());
        assertEquals(credentials.management().secretKey(), permanent.get("HUAWEICLOUD_SDK_SK"));
        assertEquals(credentials.temporary().secretKey(), temporary.get("HUAWEICLOUD_SDK_SK"));
        assertEquals(credentials.securityToken(), temporary.get("HUAWEICLOUD_SDK_SECURITY_TOKEN"));
        assertTrue(permanent.get("MEMBER_HUAWEICLOUD_SDK_AK").startsWith("ASSAYDEMO"));
    }

    private static Map<String, String> with(Map<String, String> headers, String securityToken) {
        Map<String, String> more = new HashMap<>(headers);
        more.put("X-Security-Token", securityToken);
        return more;
    }

    private static void assertRefused(int status, String code, Reply reply) {
        assertEquals(status, reply.status());
        assertEquals(code, reply.code());
        assertEquals("application/json;charset=utf-8", reply.header("Content-Type"));
        assertEquals(
                reply.header("X-Request-Id"), reply.json().at("/request_id").asString());
    }
}
