package dev.assay.pack.aws;

import static dev.assay.Bench.broken;
import static dev.assay.Bench.kept;
import static dev.assay.Bench.silent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Bench;
import dev.assay.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule kept, broken, and silent where it does not apply. It is 2026-03-04T12:00:00Z, or 1772625600. */
class CreationRequestRulesTest {
    private static final String AT = "/CreateAccountStatus";
    private static final String PLAUSIBLE = "aws/times-plausible";
    private static final String ORDERED = "aws/completed-not-before-requested";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1772626500",
                "1480291200",
                "1631121728.678",
                "1.631121728678E9",
                "1631121728.67845612",
                "1.7726265e+09",
                "null"
            })
    void a_time_of_the_service_is_plausible_in_any_form(String time) {
        kept(PLAUSIBLE, request("'RequestedTimestamp': 1631121700, 'CompletedTimestamp': " + time));
    }

    @ParameterizedTest
    @CsvSource({
        "1772626501, 1.772626501E9",
        "1480291199, 1.480291199E9",
        "1631121728678, 1.631121728678E12",
        "1600000000000000000, 1.6E18",
        "-1631121728, -1.631121728E9",
        "0, 0.0",
        "18878.7, 18878.7"
    })
    void a_time_before_the_service_or_in_the_future_is_not(String time, String actual) {
        for (String member : new String[] {"RequestedTimestamp", "CompletedTimestamp"}) {
            broken(
                    PLAUSIBLE,
                    request("'" + member + "': " + time),
                    member + " is no time in seconds at which a request can have been",
                    "from 1480291200 to 1772626500",
                    actual,
                    AT + "/" + member);
        }
    }

    @Test
    void a_time_of_another_type_is_left_to_the_schema() {
        silent(PLAUSIBLE, request("'RequestedTimestamp': 'soon'"));
        silent(PLAUSIBLE, request("'RequestedTimestamp': null"));
    }

    @Test
    void completed_not_before_requested() {
        kept(ORDERED, times("1631121728", "1631121728"));
        kept(ORDERED, times("1.631121728678E9", "1631121728.679"));
        broken(
                ORDERED,
                times("1631121728.5", "1631121727.5"),
                "a request was complete before it was made",
                "not before 1631121728.5",
                "1631121727.5",
                AT + "/CompletedTimestamp");
        silent(ORDERED, request("'RequestedTimestamp': 1631121728"));
    }

    @Test
    void a_whole_second_beside_a_fraction_may_be_cut() {
        kept(ORDERED, times("1631121728.9", "1631121728"));
        broken(
                ORDERED,
                times("1.6311217289E9", "1631121727"),
                "a request was complete before it was made",
                "not before 1631121728.9",
                "1631121727",
                AT + "/CompletedTimestamp");
    }

    @Test
    void failed_has_reason() {
        there("aws/failed-has-reason", "FAILED", "FailureReason", "'INTERNAL_FAILURE'", "SUCCEEDED");
    }

    @Test
    void succeeded_has_account() {
        there("aws/succeeded-has-account", "SUCCEEDED", "AccountId", "'012345678901'", "FAILED");
    }

    @Test
    void finished_has_completed() {
        for (String state : new String[] {"SUCCEEDED", "FAILED"}) {
            kept("aws/finished-has-completed", request("'State': '" + state + "', 'CompletedTimestamp': 1631121728"));
            broken(
                    "aws/finished-has-completed",
                    request("'State': '" + state + "'"),
                    "a request that is " + state + " has no CompletedTimestamp",
                    "a value",
                    "none",
                    AT + "/CompletedTimestamp");
        }
        silent("aws/finished-has-completed", request("'State': 'IN_PROGRESS'"));
    }

    @Test
    void reason_only_failed() {
        absent("aws/reason-only-failed", "SUCCEEDED", "FailureReason", "INTERNAL_FAILURE", "FAILED");
        absent("aws/reason-only-failed", "IN_PROGRESS", "FailureReason", "INTERNAL_FAILURE", "FAILED");
    }

    @Test
    void account_only_succeeded() {
        absent("aws/account-only-succeeded", "FAILED", "AccountId", "012345678901", "SUCCEEDED");
        absent("aws/account-only-succeeded", "IN_PROGRESS", "AccountId", "012345678901", "SUCCEEDED");
        absent("aws/account-only-succeeded", "FAILED", "GovCloudAccountId", "012345678901", "SUCCEEDED");
        absent("aws/account-only-succeeded", "IN_PROGRESS", "GovCloudAccountId", "012345678901", "SUCCEEDED");
    }

    @Test
    void open_not_completed() {
        kept("aws/open-not-completed", request("'State': 'IN_PROGRESS', 'CompletedTimestamp': null"));
        broken(
                "aws/open-not-completed",
                request("'State': 'IN_PROGRESS', 'CompletedTimestamp': 0"),
                "a request that is IN_PROGRESS has CompletedTimestamp",
                "no value",
                "0.0",
                AT + "/CompletedTimestamp");
        silent("aws/open-not-completed", request("'State': 'FAILED', 'CompletedTimestamp': 1631121728"));
    }

    @Test
    void of_a_state_that_nobody_knows_nothing_is_said() {
        for (String rule :
                new String[] {"aws/reason-only-failed", "aws/account-only-succeeded", "aws/failed-has-reason"}) {
            silent(rule, request("'State': 'PENDING', 'FailureReason': 'X', 'AccountId': 'Y'"));
            silent(rule, request("'FailureReason': 'X', 'AccountId': 'Y'"));
        }
    }

    @Test
    void both_times_are_judged_and_the_later_told_first() {
        assertEquals(
                AT + "/CompletedTimestamp",
                Bench.of(times("0", "0").exchange())
                        .rule(PLAUSIBLE)
                        .findings()
                        .get(0)
                        .at());
    }

    private static void there(String rule, String state, String member, String value, String other) {
        kept(rule, request("'State': '" + state + "', '" + member + "': " + value));
        String[][] nothing = {{"null", "none"}, {"''", "an empty string"}, {"' '", "an empty string"}};
        for (String[] pair : nothing) {
            broken(
                    rule,
                    request("'State': '" + state + "', '" + member + "': " + pair[0]),
                    "a request that is " + state + " has no " + member,
                    "a value",
                    pair[1],
                    AT + "/" + member);
        }
        silent(rule, request("'State': '" + other + "'"));
    }

    private static void absent(String rule, String state, String member, String value, String other) {
        kept(rule, request("'State': '" + state + "'"));
        kept(rule, request("'State': '" + state + "', '" + member + "': null"));
        broken(
                rule,
                request("'State': '" + state + "', '" + member + "': '" + value + "'"),
                "a request that is " + state + " has " + member,
                "no value",
                value,
                AT + "/" + member);
        silent(rule, request("'State': '" + other + "', '" + member + "': '" + value + "'"));
    }

    private static Recorded times(String requested, String completed) {
        return request("'RequestedTimestamp': " + requested + ", 'CompletedTimestamp': " + completed);
    }

    private static Recorded request(String members) {
        return Recorded.describe("car-00000001")
                .body("{'CreateAccountStatus': {'Id': 'car-00000001', " + members + "}}");
    }
}
