package dev.assay.reference.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.reference.aws.server.AwsServer;
import dev.assay.reference.aws.server.ServerOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The client that the page documents, asking the reference. Skipped where it cannot be installed. */
class NodeSdkTest {
    private static final NodeClient CLIENT = new NodeClient();
    private static String missing;
    private static AwsServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        missing = CLIENT.install();
        server = AwsServer.start(ServerOptions.seeded(7));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void needs_the_client() {
        assumeTrue(missing.isEmpty(), missing);
    }

    private static JsonNode ask(Map<String, String> environment, String... arguments) throws Exception {
        return CLIENT.run(environment, server.uri(), List.of(arguments));
    }

    @Test
    void describes_what_it_lists_in_every_state_and_what_it_creates() throws Exception {
        JsonNode read = ask(server.environment());

        // three more finish meanwhile
        assertTrue(read.at("/states/SUCCEEDED/count").asInt() >= 43, read::toString);
        assertTrue(read.at("/states/FAILED/count").asInt() >= 15, read::toString);
        assertTrue(read.path("makesDates").asBoolean());
        for (String state : List.of("IN_PROGRESS", "SUCCEEDED", "FAILED")) {
            JsonNode both = read.path("states").path(state);
            assertEquals(both.path("listed"), both.path("described"));
            assertEquals(state, both.at("/described/State").asString());
            assertEquals(state.equals("FAILED"), both.path("described").has("FailureReason"));
            assertEquals(state.equals("SUCCEEDED"), both.path("described").has("AccountId"));
        }
        assertEquals("IN_PROGRESS", read.at("/created/State").asString());
        assertEquals("made by \"node\"", read.at("/created/AccountName").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "car-00000000, CreateAccountStatusNotFoundException, ",
        "car-0000000, InvalidInputException, MIN_LENGTH_EXCEEDED:RESOURCE_ID",
        "car-0000000_, InvalidInputException, INVALID_PATTERN:RESOURCE_ID",
        "car-012345678901234567890123456789012, InvalidInputException, MAX_LENGTH_EXCEEDED:RESOURCE_ID",
        "'', InvalidInputException, INPUT_REQUIRED",
    })
    void makes_typed_errors_of_refusals(String id, String error, String reason) throws Exception {
        JsonNode refusal = ask(server.environment(), id).path("refusal");

        assertEquals(error, refusal.path("name").asString(), refusal::toString);
        assertEquals(error, refusal.path("type").asString());
        assertEquals(reason, refusal.path("reason").asString(null));
        assertEquals(400, refusal.path("status").asInt());
        assertEquals(36, refusal.path("requestId").asString().length());
        assertTrue(refusal.path("message").asString().length() > 10, refusal::toString);
    }

    @Test
    void is_let_in_and_kept_out_by_its_keys() throws Exception {
        Map<String, String> usual = server.environment();
        Map<String, String> alone = new java.util.HashMap<>(server.temporaryEnvironment());
        alone.remove("AWS_SESSION_TOKEN");

        assertRefused("CreateAccountStatusNotFoundException", server.temporaryEnvironment());
        assertRefused("UnrecognizedClientException", alone);
        assertRefused("ExpiredTokenException", server.expiredEnvironment());
        assertRefused("AccessDeniedException", as(usual, "MEMBER_"));
        assertRefused("AWSOrganizationsNotInUseException", as(usual, "OUTSIDER_"));
    }

    private static Map<String, String> as(Map<String, String> environment, String prefix) {
        return Map.of(
                "AWS_ACCESS_KEY_ID", environment.get(prefix + "AWS_ACCESS_KEY_ID"),
                "AWS_SECRET_ACCESS_KEY", environment.get(prefix + "AWS_SECRET_ACCESS_KEY"));
    }

    private static void assertRefused(String error, Map<String, String> environment) throws Exception {
        assertEquals(
                error,
                ask(environment, "car-00000000").path("refusal").path("name").asString());
    }
}
