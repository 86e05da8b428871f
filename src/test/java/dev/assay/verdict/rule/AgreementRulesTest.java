package dev.assay.verdict.rule;

import static dev.assay.verdict.rule.Timelines.DONE;
import static dev.assay.verdict.rule.Timelines.LOST;
import static dev.assay.verdict.rule.Timelines.OPEN;
import static dev.assay.verdict.rule.Timelines.at;
import static dev.assay.verdict.rule.Timelines.broken;
import static dev.assay.verdict.rule.Timelines.kept;
import static dev.assay.verdict.rule.Timelines.listed;
import static dev.assay.verdict.rule.Timelines.shown;
import static dev.assay.verdict.rule.Timelines.silent;

import dev.assay.Recorded;
import dev.assay.exchange.Exchange;
import dev.assay.verdict.Finding;
import org.junit.jupiter.api.Test;

/** Rules about what both operations tell of one request, and what two requests share. */
class AgreementRulesTest {
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
        broken("listed-as-shown", liesBehind(listed, shown), listed, shown);
    }

    @Test
    void a_state_that_lies_behind_is_found_between_answers_that_agree() {
        Exchange before = listed(DONE, 3);
        Exchange stale = shown(OPEN, 4);
        broken(
                "listed-as-shown",
                liesBehind(before, stale),
                listed(OPEN, 1),
                shown(OPEN, 2),
                before,
                stale,
                listed(DONE, 5),
                shown(DONE, 6));
    }

    @Test
    void a_state_that_lies_behind_is_found_though_the_same_was_told_at_the_same_time() {
        Exchange shown = at(DONE, 3000, 4000);
        Exchange listed = listed(OPEN, 5);
        broken(
                "listed-as-shown",
                new Finding(
                        "HW-STATE-AGREE",
                        "the state is not the same where a creation request is listed and shown",
                        "succeeded, as in " + shown.id(),
                        "in_progress",
                        "/create_account_statuses/0/state",
                        "a test",
                        listed.id()),
                listed(OPEN, 3),
                shown,
                listed);
    }

    /** What is found where a request is shown as open that was listed as done. */
    private static Finding liesBehind(Exchange listed, Exchange shown) {
        return new Finding(
                "HW-STATE-AGREE",
                "the state is not the same where a creation request is listed and shown",
                "succeeded, as in " + listed.id(),
                "in_progress",
                "/create_account_status/state",
                "a test",
                shown.id());
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
}
