package dev.assay.reference.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.reference.aws.Asker.Reply;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTest extends SigningTest {
    @Test
    void refuses_the_scope_of_another_service() throws Exception {
        assertRefused(
                "InvalidSignatureException",
                "Credential should be scoped to correct service: 'organizations'.",
                list(usual().forService("iam")));
    }

    @Test
    void refuses_the_scope_of_another_region() throws Exception {
        assertRefused(
                "InvalidSignatureException",
                "Credential should be scoped to a valid region.",
                list(usual().inRegion("eu-central-1")));
    }

    @Test
    void refuses_another_date_in_the_scope_and_another_last_word() throws Exception {
        Reply date = altered("Authorization", "/20261125/", "/20261124/");
        Reply word = altered("Authorization", "aws4_request", "aws3_request");

        assertRefused(
                "InvalidSignatureException",
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20261124'"
                        + " != '20261125', from '20261125T002000Z'.",
                date);
        assertRefused(
                "InvalidSignatureException",
                "Credential should be scoped with a valid terminator: 'aws4_request'.",
                word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-16|Signature expired: 20261125T000400Z is now earlier than 20261125T000500Z (20261125T002000Z - 15"
                        + " min.)",
                "-1440|Signature expired: 20261124T002000Z is now earlier than 20261125T000500Z (20261125T002000Z - 15"
                        + " min.)",
                "16|Signature not yet current: 20261125T003600Z is still later than 20261125T003500Z"
                        + " (20261125T002000Z + 15 min.)"
            })
    void refuses_a_date_too_far_off(long minutes, String message) throws Exception {
        assertRefused("InvalidSignatureException", message, list(at(minutes)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-15, -14, 14, 15})
    void accepts_a_date_not_too_far_off(long minutes) throws Exception {
        assertEquals(200, list(at(minutes)).status());
    }

    @Test
    void refuses_a_date_of_another_form_and_a_call_without_one() throws Exception {
        assertRefused(
                "IncompleteSignatureException",
                "Date must be in ISO-8601 'basic format'. Got '20261125Tnoon'.",
                altered("X-Amz-Date", "20261125T002000Z", "20261125Tnoon"));
        Map<String, String> headers = signed();
        headers.remove("X-Amz-Date");
        assertRefused(
                "IncompleteSignatureException",
                "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
                asker.send("POST", "/", headers, "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "x-amz-date"})
    void refuses_a_signature_that_does_not_cover(String header) throws Exception {
        Reply reply = altered("Authorization", header + ";", "");

        assertRefused(
                "InvalidSignatureException",
                "'" + header + "' must be a 'SignedHeader' in the AWS Authorization.",
                reply);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Basic YTpi|Unsupported AWS 'algorithm': 'Basic'.",
                "AWS4-HMAC-SHA256|Authorization header requires 'Credential' parameter.",
                "AWS4-HMAC-SHA256 Credential=a/b/c/d/e|Authorization header requires 'Signature' parameter.",
                "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, Signature=0|Authorization header requires 'SignedHeaders'"
                        + " parameter.",
                "AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host, Signature=0|Credential must have exactly 5"
                        + " slash-delimited elements, e.g. keyid/date/region/service/term.",
            })
    void refuses_a_header_of_another_form(String authorization, String message) throws Exception {
        Map<String, String> headers = new HashMap<>(Asker.headers(Asker.LIST));
        headers.put("Authorization", authorization);

        assertRefused("IncompleteSignatureException", message, asker.send("POST", "/", headers, "{}"));
    }

    @Test
    void takes_the_parameters_of_the_header_in_any_order_and_without_blanks() throws Exception {
        Map<String, String> headers = signed();
        headers.computeIfPresent("Authorization", (name, value) -> {
            String[] parts = value.substring(value.indexOf(' ') + 1).split(", ");
            return "AWS4-HMAC-SHA256 " + parts[2] + "," + parts[1] + "," + parts[0];
        });

        assertTrue(headers.getOrDefault("Authorization", "").contains(",Credential="));
        assertEquals(200, asker.send("POST", "/", headers, "{}").status());
    }
}
