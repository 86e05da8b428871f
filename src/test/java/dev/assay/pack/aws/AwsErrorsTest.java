package dev.assay.pack.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Recorded;
import dev.assay.exchange.ErrorShape;
import dev.assay.exchange.Response;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every place in which an error may be named, and every form of the name. */
class AwsErrorsTest {
    private static final Optional<String> NAME = Optional.of("InvalidInputException");
    private final ErrorShape errors = new AwsErrors();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InvalidInputException",
                "com.amazonaws.organizations#InvalidInputException",
                "InvalidInputException:http://internal.amazon.com/coral/com.amazonaws.organizations/",
                "com.amazonaws.organizations.v20161128#InvalidInputException:http://a.test/b#c"
            })
    void a_namespace_before_and_a_uri_after_the_name_are_cut(String name) {
        assertEquals(NAME, errors.name(refusal("{'__type': '" + name + "'}")));
        assertEquals(NAME, errors.name(refusal("{'code': '" + name + "'}")));
        assertEquals(NAME, errors.name(response(named(name).body("{}"))));
    }

    @Test
    void a_blank_in_a_body_is_of_the_name_and_clients_know_no_such_error() {
        assertEquals(
                Optional.of("InvalidInputException "), errors.name(refusal("{'__type': 'InvalidInputException '}")));
    }

    @Test
    void the_header_comes_first_then_type_then_code() {
        assertEquals(NAME, errors.name(response(named("InvalidInputException").body("{'__type': 'Other'}"))));
        assertEquals(NAME, errors.name(refusal("{'code': 'Other', '__type': 'InvalidInputException'}")));
        assertEquals(NAME, errors.name(response(named("").body("{'code': 'InvalidInputException'}"))));
    }

    @Test
    void the_header_names_an_error_without_a_body_or_over_one_that_is_no_json() {
        assertEquals(NAME, errors.name(response(named("InvalidInputException"))));
        assertEquals(NAME, errors.name(response(named("InvalidInputException").body("<p>"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<p>", "[]", "{}", "{'__type': ''}", "{'__type': 7}", "{'error': 'X'}", "{'__type': 'a#'}"})
    void what_names_nothing_has_no_name(String body) {
        assertEquals(Optional.empty(), errors.name(refusal(body)));
    }

    @Test
    void throttling_is_told_by_status_or_by_name() {
        assertTrue(errors.throttled(response(Recorded.describe("a").status(429))));
        assertTrue(errors.throttled(refusal("{'__type': 'TooManyRequestsException'}")));
        assertTrue(errors.throttled(refusal("{'__type': 'ThrottlingException'}")));
        assertFalse(errors.throttled(refusal("{'__type': 'LimitExceededException'}")));
    }

    @Test
    void some_names_have_a_meaning_for_who_runs_the_kit() {
        assertEquals(
                Optional.of("the session token has expired; get new temporary credentials"),
                errors.meaning("ExpiredTokenException"));
        assertEquals(Optional.empty(), errors.meaning("InvalidInputException"));
    }

    @Test
    void a_session_that_is_over_is_told_from_credentials_that_never_were_good() {
        assertTrue(errors.expired(response(named("ExpiredTokenException"))));
        assertTrue(errors.expired(response(named("RequestExpired:http://internal.example/"))));
        assertFalse(errors.expired(response(named("UnrecognizedClientException"))));
    }

    private static Recorded named(String name) {
        return Recorded.describe("a").status(400).header("X-Amzn-Errortype", name);
    }

    private static Response refusal(String body) {
        return response(Recorded.describe("a").status(400).body(body));
    }

    private static Response response(Recorded recorded) {
        return recorded.exchange().response().orElseThrow();
    }
}
