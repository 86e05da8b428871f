package dev.assay.pack.aws;

import static dev.assay.Bench.broken;
import static dev.assay.Bench.kept;
import static dev.assay.Bench.silent;

import dev.assay.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule kept, broken, and silent where it does not apply. */
class AnswerRulesTest {

    @Test
    void error_has_message() {
        kept("aws/error-has-message", refusal("{'Message': 'No.'}"));
        kept("aws/error-has-message", refusal("{'message': 'No.', 'Message': ''}"));
        broken(
                "aws/error-has-message",
                refusal("{'__type': 'X', 'msg': 'No.'}"),
                "a refusal does not say what is wrong",
                "a text in Message or message",
                "none; there are [__type, msg]",
                "");
        silent("aws/error-has-message", refusal("[]"));
        silent("aws/error-has-message", Recorded.describe("a").body("{}"));
        silent("aws/error-has-message", refusal("{}").status(500));
    }

    @Test
    void error_has_one_name() {
        String rule = "aws/error-has-one-name";
        kept(rule, refusal("{'__type': 'InvalidInputException'}"));
        kept(rule, refusal("").header("X-Amzn-Errortype", "InvalidInputException"));
        kept(
                rule,
                refusal("{'__type': 'com.amazonaws#InvalidInputException', 'code': 'Other'}")
                        .header("X-Amzn-Errortype", "InvalidInputException:http://a.test/"));
        broken(
                rule,
                refusal("{'__type': 'ValidationException'}").header("X-Amzn-Errortype", "InvalidInputException"),
                "a refusal is named one way in its header and another in its body",
                "one name",
                "InvalidInputException and ValidationException",
                "/__type");
        silent(rule, refusal("{}"));
        silent(rule, refusal("{'__type': 7}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "' '", "null", "11", "['INVALID_PATTERN']"})
    void invalid_input_has_reason(String reason) {
        broken(
                "aws/invalid-input-has-reason",
                refusal("{'__type': 'a#InvalidInputException', 'Reason': " + reason + "}"),
                "an InvalidInputException gives no Reason",
                "a member \"Reason\"",
                "none; there are [__type, Reason]",
                "");
    }

    @Test
    void a_reason_is_asked_of_no_other_error() {
        kept(
                "aws/invalid-input-has-reason",
                refusal("{'__type': 'InvalidInputException', 'Reason': 'INVALID_PATTERN:RESOURCE_ID'}"));
        silent("aws/invalid-input-has-reason", refusal("{'__type': 'AccessDeniedException'}"));
        silent("aws/invalid-input-has-reason", refusal("{}"));
        silent(
                "aws/invalid-input-has-reason",
                refusal("{'__type': 'InvalidInputException'}").status(200));
    }

    @Test
    void request_id() {
        kept(
                "aws/request-id",
                Recorded.describe("a").header("X-Amzn-Requestid", "1").body("{}"));
        kept("aws/request-id", refusal("").header("x-amzn-RequestId", "1"));
        for (String id : new String[] {null, " "}) {
            broken(
                    "aws/request-id",
                    refusal("").header("x-amzn-RequestId", id),
                    "an answer has no request id",
                    "a header x-amzn-RequestId",
                    "none",
                    "x-amzn-RequestId");
        }
    }

    private static Recorded refusal(String body) {
        return Recorded.describe("a").status(400).body(body);
    }
}
