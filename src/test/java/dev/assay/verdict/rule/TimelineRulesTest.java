package dev.assay.verdict.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Bench;
import dev.assay.Recorded;
import dev.assay.exchange.Exchange;
import dev.assay.verdict.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules about what several answers tell of one request. */
class TimelineRulesTest {
    private static final String OPEN = "'state': 'in_progress', 'created_at': '2026-01-01T00:00:00Z'";
    private static final String DONE = "'state': 'succeeded', 'created_at': '2026-01-01T00:00:00Z', 'account_id': 'a1'";
    private static final String LOST = "'state': 'failed', 'created_at': '2026-01-01T00:00:00Z'";

    @Test
    void a_request_that_moves_forward_or_stays_keeps_only_forward() {
        kept("only-forward", shown(OPEN, 1), shown(OPEN, 2), shown(DONE, 3), shown(DONE, 4));
    }

    @Test
    void a_request_that_goes_back_breaks_only_forward() {
        Exchange done = shown(DONE, 1);
        Exchange open = shown(OPEN, 2);
        broken(
                "only-forward",
                new Finding(
                        "HW-STATE-FORWARD",
                        "a creation request went back from succeeded to in_progress",
                        "succeeded still, as in " + done.id(),
                        "in_progress",
                        "/create_account_status/state",
                        "a test",
                        open.id()),
                done,
                open);
    }

    @Test
    void only_forward_is_silent_where_a_request_was_seen_once_or_at_the_same_time() {
        silent("only-forward", shown(DONE, 1));
        silent("only-forward", at(DONE, 0, 100), at(OPEN, 10, 90));
        silent("only-forward", shown("'state': 'lost'", 1), shown(OPEN, 2));
        silent("only-forward", shown(DONE, 1), listed(OPEN, 2));
    }

    @Test
    void a_finished_request_that_stays_keeps_finished_never_changes() {
        kept("finished-never-changes", shown(OPEN, 1), shown(DONE, 2), shown(DONE + ", 'extra': 1", 3));
    }

    @Test
    void a_finished_request_that_changes_breaks_finished_never_changes() {
        Exchange first = shown(DONE, 1);
        Exchange second = shown(DONE.replace("a1", "a2"), 2);
        broken(
                "finished-never-changes",
                new Finding(
                        "HW-STATE-FINISHED-STAYS",
                        "account_id of a finished creation request changed",
                        "\"a1\", as in " + first.id(),
                        "\"a2\"",
                        "/create_account_status/account_id",
                        "a test",
                        second.id()),
                first,
                second);
    }

    @Test
    void one_final_state_after_another_is_a_change() {
        Exchange first = shown(LOST, 1);
        Exchange second = shown(LOST.replace("failed", "succeeded"), 2);
        broken(
                "finished-never-changes",
                new Finding(
                        "HW-STATE-FINISHED-STAYS",
                        "state of a finished creation request changed",
                        "\"failed\", as in " + first.id(),
                        "\"succeeded\"",
                        "/create_account_status/state",
                        "a test",
                        second.id()),
                first,
                second);
    }

    @Test
    void finished_never_changes_is_silent_on_open_requests() {
        silent("finished-never-changes", shown(OPEN, 1), shown(DONE, 2));
        silent("finished-never-changes", shown(DONE, 1));
    }

    @Test
    void constant_members_may_be_written_in_another_form_and_precision() {
        kept("constant-members", shown(OPEN, 1), shown(DONE.replace("00:00Z", "00:00.000Z"), 2));
        kept("constant-members", shown(OPEN, 1), shown(DONE.replace("T00:00:00Z", "T08:00:00+08:00"), 2));
    }

    @Test
    void a_constant_member_that_changes_breaks_constant_members() {
        Exchange first = shown(OPEN, 1);
        Exchange second = shown(DONE.replace("2026-01-01", "2026-01-02"), 2);
        broken(
                "constant-members",
                new Finding(
                        "HW-STATE-CONSTANT",
                        "created_at of a creation request changed",
                        "\"2026-01-01T00:00:00Z\", as in " + first.id(),
                        "\"2026-01-02T00:00:00Z\"",
                        "/create_account_status/created_at",
                        "a test",
                        second.id()),
                first,
                second);
    }

    @Test
    void constant_members_is_silent_on_what_was_seen_once() {
        silent("constant-members", shown(OPEN, 1));
        silent("constant-members", shown(OPEN, 1), listed(DONE.replace("2026-01-01", "2026-01-02"), 2));
    }

    @Test
    void two_requests_with_the_same_account_break_unique_members() {
        Exchange page = Recorded.list()
                .body("{'create_account_statuses': [{'id': 'r1', " + DONE + "}, {'id': 'r2', " + DONE + "}]}")
                .exchange();
        broken(
                "unique-members",
                new Finding(
                        "HW-REQUEST-ACCOUNT-ID-UNIQUE",
                        "two creation requests have the same account_id",
                        "another than r1 has",
                        "\"a1\" of r2",
                        "/create_account_statuses/1/account_id",
                        "a test",
                        page.id()),
                page);
    }

    @Test
    void two_requests_with_an_account_each_keep_unique_members() {
        kept(
                "unique-members",
                Recorded.list()
                        .body(
                                "{'create_account_statuses': [{'id': 'r1', 'account_id': 'a1'}, {'id': 'r2', 'account_id':"
                                        + " 'a2'}, {'id': 'r3', 'account_id': null}]}")
                        .exchange());
    }

    @Test
    void unique_members_is_silent_on_one_request_however_often_it_is_seen() {
        silent("unique-members", shown(DONE, 1), shown(DONE, 2));
    }

    @Test
    void what_is_listed_and_shown_alike_keeps_listed_as_shown() {
        kept("listed-as-shown", listed(DONE, 1), shown(DONE, 2));
        kept("listed-as-shown", listed(OPEN, 1), shown(DONE, 2));
        kept("listed-as-shown", listed(LOST, 1), shown(LOST + ", 'account_id': 'told here only'", 2));
        kept("listed-as-shown", at(DONE, 1000, 9000), listed(OPEN, 2));
    }

    @Test
    void a_state_that_lies_behind_breaks_listed_as_shown() {
        Exchange listed = listed(DONE, 1);
        Exchange shown = shown(OPEN, 2);
        broken(
                "listed-as-shown",
                new Finding(
                        "HW-STATE-AGREE",
                        "the state is not the same where a creation request is listed and shown",
                        "succeeded, as in " + listed.id(),
                        "in_progress",
                        "/create_account_status/state",
                        "a test",
                        shown.id()),
                listed,
                shown);
    }

    @Test
    void a_member_that_differs_breaks_listed_as_shown() {
        Exchange listed = listed(DONE, 1);
        Exchange shown = shown(DONE.replace("a1", "a2"), 2);
        broken(
                "listed-as-shown",
                new Finding(
                        "HW-STATE-AGREE",
                        "account_id is not the same where a creation request is listed and shown",
                        "\"a1\", as listed in " + listed.id(),
                        "\"a2\"",
                        "/create_account_status/account_id",
                        "a test",
                        shown.id()),
                listed,
                shown);
    }

    @Test
    void listed_as_shown_is_silent_on_what_one_operation_told() {
        silent("listed-as-shown", shown(DONE, 1), shown(OPEN, 2));
        silent("listed-as-shown", listed(DONE, 1));
    }

    private static void kept(String rule, Exchange... exchanges) {
        Bench bench = Bench.of(exchanges);
        assertEquals(List.of(), bench.overTime(rule));
        assertEquals(1, bench.rule(rule).exercised());
    }

    private static void silent(String rule, Exchange... exchanges) {
        Bench bench = Bench.of(exchanges);
        assertEquals(List.of(), bench.overTime(rule));
        assertEquals(0, bench.rule(rule).exercised());
    }

    private static void broken(String rule, Finding finding, Exchange... exchanges) {
        Bench bench = Bench.of(exchanges);
        assertEquals(List.of(finding), bench.overTime(rule));
        assertEquals(List.of(finding), bench.rule(rule).findings());
    }

    private static Exchange shown(String members, long time) {
        return at(members, time * 1000, time * 1000 + 10);
    }

    private static Exchange at(String members, long start, long end) {
        return Recorded.show("r1")
                .body("{'create_account_status': {'id': 'r1', " + members + "}}")
                .from(start, end)
                .exchange();
    }

    private static Exchange listed(String members, long time) {
        return Recorded.list()
                .body("{'create_account_statuses': [{'id': 'r1', " + members + "}]}")
                .from(time * 1000, time * 1000 + 10)
                .exchange();
    }
}
