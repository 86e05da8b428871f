package dev.assay.reference.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.reference.aws.Asker.Reply;
import dev.assay.reference.aws.server.AwsServer;
import dev.assay.reference.aws.server.Credentials;
import dev.assay.reference.aws.server.Keys;
import dev.assay.reference.aws.server.ServerOptions;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    private static final String ID = "{\"CreateAccountRequestId\":\"car-00000000\"}";
    private static AwsServer server;
    private static Credentials credentials;
    private static Asker asker;

    @BeforeAll
    static void start() throws IOException {
        server = AwsServer.start(ServerOptions.seeded(13));
        credentials = server.credentials();
        asker = new Asker(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DescribeCreateAccountStatus, '{\"CreateAccountRequestId\":\"car-00000000\"}'",
        "DescribeCreateAccountStatus, '{}'",
        "DescribeCreateAccountStatus, '[]'",
        "DescribeCreateAccountStatus, ''",
        "ListCreateAccountStatus, '{}'",
        "CreateAccount, '{}'",
    })
    void keeps_everybody_else_out_before_it_looks_at_what_is_asked(String operation, String body) throws Exception {
        assertRefused(
                "MissingAuthenticationTokenException",
                "Missing Authentication Token",
                asker.send("POST", "/", Asker.headers(operation), body));
        assertRefused(
                "AccessDeniedException",
                "You don't have permissions to access this resource.",
                asker.ask(operation, body, asker.usual().as(credentials.member(), null)));
        assertRefused(
                "AWSOrganizationsNotInUseException",
                "Your account is not a member of an organization.",
                asker.ask(operation, body, asker.usual().as(credentials.outsider(), null)));
    }

    @Test
    void takes_a_temporary_key_with_its_session_token_only() throws Exception {
        Keys temporary = credentials.temporary();
        String token = credentials.sessionToken();

        assertEquals(
                200,
                asker.ask(Asker.LIST, "{}", asker.usual().as(temporary, token)).status());
        for (String wrong : new String[] {null, "wrong", token + "x", credentials.expiredSessionToken()}) {
            assertUnrecognized(asker.ask(Asker.LIST, "{}", asker.usual().as(temporary, wrong)));
        }
    }

    @Test
    void misses_a_session_token_that_was_signed_and_then_taken_away() throws Exception {
        Map<String, String> headers = asker.sign(
                "/",
                Asker.headers(Asker.LIST),
                "{}",
                asker.usual().as(credentials.temporary(), credentials.sessionToken()));
        headers.keySet().removeIf("X-Amz-Security-Token"::equalsIgnoreCase);

        assertUnrecognized(asker.send("POST", "/", headers, "{}"));
    }

    @Test
    void takes_no_session_token_with_a_permanent_key() throws Exception {
        assertUnrecognized(
                asker.ask(Asker.LIST, "{}", asker.usual().as(credentials.management(), credentials.sessionToken())));
    }

    @Test
    void refuses_a_session_that_is_over() throws Exception {
        assertRefused(
                "ExpiredTokenException",
                "The security token included in the request is expired",
                asker.ask(
                        Asker.DESCRIBE,
                        ID,
                        asker.usual().as(credentials.expired(), credentials.expiredSessionToken())));
    }

    @Test
    void knows_no_other_operation_and_needs_no_signature_to_say_so() throws Exception {
        Map<String, String> none = new HashMap<>(Asker.headers(Asker.DESCRIBE));
        none.remove("X-Amz-Target");

        assertUnknown(asker.send("POST", "/", Asker.headers("DescribeNothing"), ID));
        assertUnknown(asker.send("POST", "/", Asker.headers(""), ID));
        assertUnknown(asker.send("POST", "/", none, ID));
        assertUnknown(asker.ask("describeCreateAccountStatus", ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void knows_no_other_method(String method) throws Exception {
        assertUnknown(asker.send(method, "/", Asker.headers(Asker.DESCRIBE), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x", "/x/", "/DescribeCreateAccountStatus", "/%2F"})
    void knows_no_other_path(String path) throws Exception {
        assertUnknown(asker.send("POST", path, Asker.headers(Asker.DESCRIBE), ID));
    }

    @Test
    void gives_the_keys_of_its_callers_as_environment() {
        Map<String, String> permanent = server.environment();
        Map<String, String> temporary = server.temporaryEnvironment();

        assertEquals(
                Set.of(
                        "AWS_ACCESS_KEY_ID",
                        "AWS_SECRET_ACCESS_KEY",
                        "MEMBER_AWS_ACCESS_KEY_ID",
                        "MEMBER_AWS_SECRET_ACCESS_KEY",
                        "OUTSIDER_AWS_ACCESS_KEY_ID",
                        "OUTSIDER_AWS_SECRET_ACCESS_KEY"),
                permanent.keySet());
        assertEquals(credentials.management().secretKey(), permanent.get("AWS_SECRET_ACCESS_KEY"));
        assertEquals(credentials.temporary().secretKey(), temporary.get("AWS_SECRET_ACCESS_KEY"));
        assertEquals(credentials.sessionToken(), temporary.get("AWS_SESSION_TOKEN"));
        assertTrue(permanent.get("AWS_ACCESS_KEY_ID").matches("AKIAASSAYDEMO[A-Z2-7]{7}"));
        assertTrue(temporary.get("AWS_ACCESS_KEY_ID").matches("ASIAASSAYDEMO[A-Z2-7]{7}"));
    }

    private static void assertUnrecognized(Reply reply) {
        assertRefused("UnrecognizedClientException", "The security token included in the request is invalid.", reply);
    }

    private static void assertUnknown(Reply reply) {
        assertRefused("UnknownOperationException", "The operation is not one that this service has.", reply);
    }

    private static void assertRefused(String error, String message, Reply reply) {
        assertEquals(400, reply.status());
        assertEquals("{\"__type\":\"" + error + "\",\"Message\":\"" + message + "\"}", reply.text());
        assertEquals(error, reply.header("X-Amzn-Errortype"));
        assertEquals("application/x-amz-json-1.1", reply.header("Content-Type"));
        assertEquals(36, reply.header("x-amzn-RequestId").length());
    }
}
