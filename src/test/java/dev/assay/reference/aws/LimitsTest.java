package dev.assay.reference.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.reference.aws.Asker.Reply;
import dev.assay.reference.aws.server.AwsServer;
import dev.assay.reference.aws.server.ServerOptions;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static AwsServer server;
    private static Asker asker;

    @BeforeAll
    static void start() throws IOException {
        server = AwsServer.start(ServerOptions.seeded(17));
        asker = new Asker(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', INPUT_REQUIRED",
        "car-0000000, MIN_LENGTH_EXCEEDED:RESOURCE_ID",
        "a, MIN_LENGTH_EXCEEDED:RESOURCE_ID",
        "car-012345678901234567890123456789012, MAX_LENGTH_EXCEEDED:RESOURCE_ID",
        "car-0000000A, INVALID_PATTERN:RESOURCE_ID",
        "CAR-00000000, INVALID_PATTERN:RESOURCE_ID",
        "o-0123456789, INVALID_PATTERN:RESOURCE_ID",
        "' car-00000000', INVALID_PATTERN:RESOURCE_ID",
        "'car-00000000 ', INVALID_PATTERN:RESOURCE_ID",
        "'car-00000000\n', INVALID_PATTERN:RESOURCE_ID",
        "car-0000000\u0660, INVALID_PATTERN:RESOURCE_ID",
        "car-0000000\uD83D\uDE80, INVALID_PATTERN:RESOURCE_ID",
    })
    void refuses_a_bad_id_for_what_is_wrong_with_it(String id, String reason) throws Exception {
        assertInvalid(reason, asker.describe(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"car-00000000", "car-01234567890123456789012345678901"})
    void does_not_find_an_id_of_the_right_form(String id) throws Exception {
        Reply reply = asker.describe(id);

        assertEquals(400, reply.status());
        assertEquals("CreateAccountStatusNotFoundException", reply.error());
        assertEquals("", reply.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"CreateAccountRequestId\":null}", "{\"createAccountRequestId\":\"car-00000000\"}"})
    void misses_an_id_that_is_not_there(String body) throws Exception {
        assertInvalid("INPUT_REQUIRED", asker.ask(Asker.DESCRIBE, body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|The body is no JSON document.",
                "{|The body is no JSON document.",
                "{\"CreateAccountRequestId\":\"car-00000000\"} x|The body is no JSON document.",
                "CreateAccountRequestId=car-00000000|The body is no JSON document.",
                "[]|Start of list found where not expected.",
                "\"car-00000000\"|STRING_VALUE can not be converted to a Structure.",
                "null|NULL_VALUE can not be converted to a Structure.",
                "{\"CreateAccountRequestId\":1}|NUMBER_VALUE can not be converted to a String.",
                "{\"CreateAccountRequestId\":true}|TRUE_VALUE can not be converted to a String.",
                "{\"CreateAccountRequestId\":[\"car-00000000\"]}|Start of list found where not expected.",
                "{\"CreateAccountRequestId\":{}}|Start of structure or map found where not expected.",
            })
    void refuses_a_body_of_another_form(String body, String message) throws Exception {
        Reply reply = asker.ask(Asker.DESCRIBE, body == null ? "" : body);

        assertEquals(400, reply.status());
        assertEquals("SerializationException", reply.error());
        assertEquals(message, reply.message());
    }

    @Test
    void ignores_members_and_parameters_that_it_does_not_know() throws Exception {
        Map<String, String> headers = new HashMap<>(Asker.headers(Asker.DESCRIBE));
        headers.put("Content-Type", "application/x-amz-json-1.1; charset=utf-8; v=1");
        String id = asker.walk("").get(0).path("Id").asString();
        String body = "{\"Other\":{\"a\":[1.5e3]},\"CreateAccountRequestId\":\"" + id + "\",\"Null\":null}";

        Reply reply = asker.send("POST", "/", asker.sign("/", headers, body, asker.usual()), body);

        assertEquals(200, reply.status());
        assertEquals(id, reply.json().at("/CreateAccountStatus/Id").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"MaxResults\":0}|MIN_VALUE_EXCEEDED",
                "{\"MaxResults\":21}|MAX_VALUE_EXCEEDED",
                "{\"States\":[\"DONE\"]}|INVALID_ENUM",
                "{\"NextToken\":\"abc\"}|INVALID_PAGINATION_TOKEN",
                "{\"NextToken\":\"AAAA\"}|INVALID_PAGINATION_TOKEN",
            })
    void refuses_a_list_call_beyond_its_limits(String body, String reason) throws Exception {
        assertInvalid(reason, asker.ask(Asker.LIST, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"MaxResults\":\"5\"}", "{\"MaxResults\":1.5}", "{\"States\":\"FAILED\"}", "[]"})
    void refuses_a_list_call_of_another_form(String body) throws Exception {
        assertEquals("SerializationException", asker.ask(Asker.LIST, body).error());
    }

    @Test
    void refuses_a_token_of_another_filter() throws Exception {
        String token = asker.ask(Asker.LIST, "{\"States\":[\"FAILED\"],\"MaxResults\":3}")
                .json()
                .path("NextToken")
                .asString();

        assertInvalid("INVALID_PAGINATION_TOKEN", asker.ask(Asker.LIST, "{\"NextToken\":\"" + token + "\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"AccountName\":\"a\"}|INPUT_REQUIRED",
                "{\"Email\":\"a@example.test\"}|INPUT_REQUIRED",
                "{\"Email\":\"a@example.test\",\"AccountName\":\"\"}|INPUT_REQUIRED",
                "{\"Email\":\"a@example.test\",\"AccountName\":\"Z\u00fcrich\"}|INVALID_PATTERN",
                "{\"Email\":\"nobody\",\"AccountName\":\"a\"}|INVALID_PATTERN",
            })
    void refuses_to_create_without_what_it_takes(String body, String reason) throws Exception {
        assertInvalid(reason, asker.ask(Asker.CREATE, body));
    }

    private static void assertInvalid(String reason, Reply reply) {
        assertEquals(400, reply.status());
        assertEquals("InvalidInputException", reply.error());
        assertEquals("InvalidInputException", reply.header("X-Amzn-Errortype"));
        assertEquals(reason, reply.reason());
        assertTrue(reply.message().length() > 10, reply::text);
    }
}
