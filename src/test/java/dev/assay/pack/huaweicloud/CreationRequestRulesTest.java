package dev.assay.pack.huaweicloud;

import static dev.assay.Bench.broken;
import static dev.assay.Bench.kept;
import static dev.assay.Bench.silent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Bench;
import dev.assay.Recorded;
import org.junit.jupiter.api.Test;

/** Each rule kept, broken, and silent where it does not apply. */
class CreationRequestRulesTest {
    private static final String AT = "/create_account_status";

    @Test
    void times_plausible() {
        String rule = "huaweicloud/times-plausible";
        kept(rule, request("'created_at': '2026-03-04T12:15:00Z', 'completed_at': '2026-03-04T12:00:00Z'"));
        broken(
                rule,
                request("'created_at': '2026-03-04T12:15:01Z'"),
                "created_at lies in the future",
                "not after 2026-03-04T12:15:00Z",
                "2026-03-04T12:15:01Z",
                AT + "/created_at");
        broken(
                rule,
                request("'created_at': '2026-03-04T11:00:00Z', 'completed_at': '2062-03-04T11:00:00Z'"),
                "completed_at lies in the future",
                "not after 2026-03-04T12:15:00Z",
                "2062-03-04T11:00:00Z",
                AT + "/completed_at");
        silent(rule, request("'created_at': 'yesterday'"));
    }

    @Test
    void completed_not_before_created() {
        String rule = "huaweicloud/completed-not-before-created";
        kept(rule, request("'created_at': '2026-01-01T08:00:00+08:00', 'completed_at': '2026-01-01T00:00:01Z'"));
        kept(rule, request("'created_at': '2026-01-01T00:00:00.700Z', 'completed_at': '2026-01-01T00:00:00Z'"));
        broken(
                rule,
                request("'created_at': '2026-01-01T00:00:02Z', 'completed_at': '2026-01-01T00:00:01Z'"),
                "a request was completed before it was made",
                "not before 2026-01-01T00:00:02Z",
                "2026-01-01T00:00:01Z",
                AT + "/completed_at");
        silent(rule, request("'created_at': '2026-01-01T00:00:02Z', 'completed_at': null"));
        silent(rule, request("'created_at': '2026-01-01T00:00:02Z', 'completed_at': 'soon'"));
    }

    @Test
    void succeeded_has_account() {
        there("huaweicloud/succeeded-has-account", "succeeded", "account_id");
    }

    @Test
    void succeeded_has_completed() {
        there("huaweicloud/succeeded-has-completed", "succeeded", "completed_at");
    }

    @Test
    void failed_has_completed() {
        there("huaweicloud/failed-has-completed", "failed", "completed_at");
    }

    @Test
    void succeeded_has_no_reason() {
        absent("huaweicloud/succeeded-has-no-reason", "succeeded", "failure_reason");
    }

    @Test
    void open_has_no_reason() {
        absent("huaweicloud/open-has-no-reason", "in_progress", "failure_reason");
    }

    @Test
    void open_not_completed() {
        absent("huaweicloud/open-not-completed", "in_progress", "completed_at");
    }

    @Test
    void open_has_no_account() {
        absent("huaweicloud/open-has-no-account", "in_progress", "account_id");
    }

    @Test
    void failed_has_reason() {
        String rule = "huaweicloud/failed-has-reason";
        kept(rule, request("'state': 'failed', 'failure_reason': 'full'"));
        kept(rule, request("'state': 'failed', 'failure_detail_msg': {'error_msg': 'full'}"));
        for (String said : new String[] {"", ", 'failure_reason': ' '", ", 'failure_detail_msg': {'error_msg': ''}"}) {
            broken(
                    rule,
                    request("'state': 'failed'" + said),
                    "a request that failed does not say why",
                    "a failure_reason, or a failure_detail_msg with an error_msg",
                    "neither",
                    AT + "/failure_reason");
        }
        silent(rule, request("'state': 'succeeded'"));
    }

    @Test
    void a_request_whose_members_have_wrong_types_is_left_to_the_schema() {
        silent("huaweicloud/succeeded-has-account", request("'state': 'succeeded', 'created_at': {}"));
    }

    @Test
    void a_state_and_members_that_no_page_names_are_read_over() {
        silent("huaweicloud/succeeded-has-account", request("'state': 'paused', 'more': 1"));
        kept(
                "huaweicloud/succeeded-has-account",
                request("'state': 'succeeded', 'account_id': 'a', 'more': {'b': []}"));
    }

    @Test
    void the_place_in_a_page_is_that_of_the_item() {
        Recorded page =
                Recorded.list().body("{'create_account_statuses': [{'id': 'r0'}, {'id': 'r1', 'state': 'failed'}]}");
        assertEquals(
                "/create_account_statuses/1/failure_reason",
                Bench.of(page.exchange())
                        .rule("huaweicloud/failed-has-reason")
                        .findings()
                        .get(0)
                        .at());
    }

    @Test
    void the_same_request_in_the_same_form_is_judged_once() {
        Recorded same = request("'state': 'succeeded', 'account_id': 'a1'");
        Recorded other = request("'state': 'succeeded', 'account_id': 'a2'");
        assertEquals(
                2,
                Bench.of(same.exchange(), same.exchange(), other.exchange())
                        .rule("huaweicloud/succeeded-has-account")
                        .exercised());
    }

    private static void there(String rule, String state, String member) {
        kept(rule, request("'state': '" + state + "', '" + member + "': 'something'"));
        String[][] nothing = {{"null", "none"}, {"''", "an empty string"}, {"'  '", "an empty string"}};
        for (String[] pair : nothing) {
            broken(
                    rule,
                    request("'state': '" + state + "', '" + member + "': " + pair[0]),
                    "a request that is " + state + " has no " + member,
                    "a value",
                    pair[1],
                    AT + "/" + member);
        }
        silent(rule, request("'state': 'in_progress'"));
        silent(rule, request("'more': 1"));
    }

    private static void absent(String rule, String state, String member) {
        kept(rule, request("'state': '" + state + "'"));
        kept(rule, request("'state': '" + state + "', '" + member + "': null"));
        kept(rule, request("'state': '" + state + "', '" + member + "': ''"));
        broken(
                rule,
                request("'state': '" + state + "', '" + member + "': 'something'"),
                "a request that is " + state + " has " + member,
                "no value",
                "something",
                AT + "/" + member);
        silent(rule, request("'state': 'failed', '" + member + "': 'something'"));
    }

    private static Recorded request(String members) {
        return Recorded.show("r1").body("{'create_account_status': {'id': 'r1', " + members + "}}");
    }
}
