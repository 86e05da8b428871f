package dev.assay.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.spec.Basis;
import dev.assay.spec.Clause;
import dev.assay.spec.Evidence;
import dev.assay.spec.Level;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictsTest {
    private static final ClauseResult PASSED = result(Level.MUST, Evidence.REQUIRED, Outcome.PASS);

    @Test
    void every_decisive_clause_kept_is_conformant() {
        assertEquals(Verdict.CONFORMANT, Verdicts.of(List.of(PASSED), true));
    }

    @Test
    void a_warning_leaves_a_target_conformant() {
        assertEquals(
                Verdict.CONFORMANT,
                Verdicts.of(List.of(PASSED, result(Level.SHOULD, Evidence.REQUIRED, Outcome.WARN)), true));
    }

    @Test
    void what_a_good_target_may_never_show_leaves_it_conformant() {
        assertEquals(
                Verdict.CONFORMANT,
                Verdicts.of(
                        List.of(
                                PASSED,
                                result(Level.MUST, Evidence.OPPORTUNISTIC, Outcome.NOT_EXERCISED),
                                result(Level.SHOULD, Evidence.REQUIRED, Outcome.NOT_EXERCISED)),
                        true));
    }

    @Test
    void a_broken_must_is_nonconformant_whatever_else_is_missing() {
        ClauseResult failed = result(Level.MUST, Evidence.OPPORTUNISTIC, Outcome.FAIL);
        assertEquals(Verdict.NONCONFORMANT, Verdicts.of(List.of(PASSED, failed), true));
        assertEquals(
                Verdict.NONCONFORMANT,
                Verdicts.of(List.of(failed, result(Level.MUST, Evidence.REQUIRED, Outcome.NOT_EXERCISED)), false));
    }

    @Test
    void a_waived_breach_is_not_nonconformant() {
        assertEquals(
                Verdict.CONFORMANT,
                Verdicts.of(List.of(PASSED, result(Level.MUST, Evidence.REQUIRED, Outcome.WAIVED)), true));
    }

    @Test
    void a_breach_that_is_waived_keeps_all_but_its_outcome_and_gets_the_reason() {
        ClauseResult failed = result(Level.MUST, Evidence.REQUIRED, Outcome.FAIL);
        ClauseResult waived = failed.waived("accepted");
        assertEquals(Outcome.WAIVED, waived.outcome());
        assertEquals(List.of("accepted"), waived.reasons());
        assertEquals(
                failed,
                new ClauseResult(
                        waived.clause(),
                        Outcome.FAIL,
                        waived.exercised(),
                        waived.found(),
                        waived.findings(),
                        failed.reasons()));
        assertEquals(Verdict.INCONCLUSIVE, Verdicts.of(List.of(waived), true));
    }

    @Test
    void a_required_must_that_was_not_exercised_is_inconclusive() {
        assertEquals(
                Verdict.INCONCLUSIVE,
                Verdicts.of(List.of(PASSED, result(Level.MUST, Evidence.REQUIRED, Outcome.NOT_EXERCISED)), true));
    }

    @Test
    void an_error_is_inconclusive_also_on_what_is_not_decisive() {
        assertEquals(
                Verdict.INCONCLUSIVE,
                Verdicts.of(List.of(PASSED, result(Level.MAY, Evidence.OPPORTUNISTIC, Outcome.ERROR)), true));
    }

    @Test
    void a_run_that_did_not_end_proves_no_conformance() {
        assertEquals(Verdict.INCONCLUSIVE, Verdicts.of(List.of(PASSED), false));
    }

    @Test
    void without_any_evidence_nothing_is_conformant() {
        assertEquals(Verdict.INCONCLUSIVE, Verdicts.of(List.of(), true));
        assertEquals(
                Verdict.INCONCLUSIVE,
                Verdicts.of(List.of(result(Level.MUST, Evidence.OPPORTUNISTIC, Outcome.NOT_EXERCISED)), true));
    }

    private static ClauseResult result(Level level, Evidence evidence, Outcome outcome) {
        Clause clause = new Clause(
                "T-" + level + evidence + outcome,
                "text",
                "topic",
                "page § 1",
                Optional.empty(),
                level,
                Basis.DOCUMENTED,
                evidence,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new ClauseResult(clause, outcome, 1, 0, List.of(), List.of());
    }
}
