package dev.assay.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Packs;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final String MUST = "HW-LIST-LIMIT-MAX";
    private static final String SHOULD = "HW-LIST-LIMIT-EMPTY";

    private final Board board = new Board(Packs.huaweicloud());

    @Test
    void a_clause_that_nothing_touched_is_not_exercised_and_says_so() {
        assertEquals(Outcome.NOT_EXERCISED, of(MUST).outcome());
        assertEquals(List.of("no answer of the target showed it"), of(MUST).reasons());
    }

    @Test
    void why_it_was_skipped_is_told_once_and_only_while_it_is_not_exercised() {
        board.skipped(MUST, "no member");
        board.skipped(MUST, "no member");
        assertEquals(List.of("no member"), of(MUST).reasons());
        board.exercised(MUST);
        assertEquals(Outcome.PASS, of(MUST).outcome());
        assertEquals(List.of(), of(MUST).reasons());
    }

    @Test
    void a_broken_must_fails_and_a_broken_should_warns_whatever_else_was_kept() {
        board.exercised(MUST);
        board.found(finding(MUST, "a"));
        board.exercised(MUST);
        board.found(finding(SHOULD, "a"));
        assertEquals(Outcome.FAIL, of(MUST).outcome());
        assertEquals(3, of(MUST).exercised());
        assertEquals(1, of(MUST).found());
        assertEquals(Outcome.WARN, of(SHOULD).outcome());
    }

    @Test
    void an_error_outweighs_a_warning_and_not_a_failure() {
        board.exercised(MUST);
        board.error(MUST, "broke");
        assertEquals(Outcome.ERROR, of(MUST).outcome());
        assertEquals(List.of("broke"), of(MUST).reasons());
        board.found(finding(MUST, "a"));
        assertEquals(Outcome.FAIL, of(MUST).outcome());
        board.found(finding(SHOULD, "a"));
        board.error(SHOULD, "broke");
        assertEquals(Outcome.ERROR, of(SHOULD).outcome());
    }

    @Test
    void outcomes_stand_in_the_order_in_which_they_merge() {
        assertEquals(
                List.of(Outcome.NOT_EXERCISED, Outcome.PASS, Outcome.WARN, Outcome.ERROR, Outcome.FAIL, Outcome.WAIVED),
                List.of(Outcome.values()));
    }

    @Test
    void the_same_finding_counts_once() {
        board.found(finding(MUST, "a"));
        board.found(finding(MUST, "a"));
        assertEquals(1, of(MUST).found());
        assertEquals(1, board.findings());
    }

    @Test
    void findings_that_say_the_same_of_other_exchanges_are_counted_and_shown_once() {
        board.found(finding(MUST, "a"));
        board.found(new Finding(MUST, "message", "expected", "a", "/at", "scenario", "x0002"));
        assertEquals(2, of(MUST).found());
        assertEquals(List.of(finding(MUST, "a")), of(MUST).findings());
    }

    @Test
    void five_different_findings_are_kept_and_all_are_counted() {
        for (int i = 0; i < 9; i++) {
            board.found(finding(MUST, "actual " + i));
        }
        assertEquals(9, of(MUST).found());
        assertEquals(
                List.of("actual 0", "actual 1", "actual 2", "actual 3", "actual 4"),
                of(MUST).findings().stream().map(Finding::actual).toList());
    }

    @Test
    void three_reasons_are_told_at_most() {
        List.of("d", "b", "a", "c").forEach(reason -> board.skipped(MUST, reason));
        assertEquals(List.of("a", "b", "c"), of(MUST).reasons());
    }

    @Test
    void a_clause_that_is_not_in_the_pack_is_a_mistake_of_the_kit() {
        assertEquals(
                "clause \"HW-NO-SUCH\" is not in the pack, or is excluded there",
                assertThrows(IllegalArgumentException.class, () -> board.exercised("HW-NO-SUCH"))
                        .getMessage());
    }

    @Test
    void clauses_that_are_excluded_are_left_out() {
        assertTrue(Packs.huaweicloud().clause("HW-ENDPOINT").excluded().isPresent());
        assertFalse(ids(board.results(List.of())).contains("HW-ENDPOINT"));
        assertTrue(ids(board.results(List.of())).contains(MUST));
        assertFalse(ids(board.results(List.of(MUST))).contains(MUST));
    }

    @Test
    void long_values_are_shortened() {
        Finding finding = new Finding(MUST, "m", "e".repeat(301), "a".repeat(300), "", "", "");
        assertEquals("e".repeat(300) + "\u2026", finding.expected());
        assertEquals("a".repeat(300), finding.actual());
    }

    private ClauseResult of(String clause) {
        return board.results(List.of()).stream()
                .filter(result -> result.clause().id().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(List<ClauseResult> results) {
        return results.stream().map(result -> result.clause().id()).toList();
    }

    private static Finding finding(String clause, String actual) {
        return new Finding(clause, "message", "expected", actual, "/at", "scenario", "x0001");
    }
}
