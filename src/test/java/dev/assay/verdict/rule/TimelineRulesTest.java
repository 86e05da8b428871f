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

import dev.assay.exchange.Exchange;
import dev.assay.verdict.Finding;
import org.junit.jupiter.api.Test;

/** Rules about what several answers of one operation tell of one request. */
class TimelineRulesTest {
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
}
