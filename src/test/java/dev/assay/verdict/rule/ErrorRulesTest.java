package dev.assay.verdict.rule;

import static dev.assay.Bench.broken;
import static dev.assay.Bench.kept;
import static dev.assay.Bench.silent;

import dev.assay.Bench;
import dev.assay.Recorded;
import org.junit.jupiter.api.Test;

/** Names of errors and their statuses: each rule kept, broken, and silent where it does not apply. */
class ErrorRulesTest {
    private static final String LISTED = String.join(
            ", ",
            dev.assay.Packs.of("aws")
                    .operation("DescribeCreateAccountStatus")
                    .errors()
                    .keySet());

    @Test
    void error_named() {
        kept("error-named", refusal("{'__type': 'NobodyKnowsException'}"));
        broken("error-named", refusal("{}"), "a refusal does not name its error", "the name of an error", "none", "");
        broken("error-named", refusal(""), "a refusal does not name its error", "the name of an error", "none", "");
        silent("error-named", refusal("{}").status(200));
        silent("error-named", refusal("{}").status(500));
    }

    @Test
    void error_known() {
        kept("error-known", refusal("{'__type': 'a#InvalidInputException'}"));
        broken(
                "error-known",
                refusal("{'__type': 'BadRequestException'}"),
                "a refusal names an error that the contract does not have",
                "one of " + LISTED,
                "BadRequestException",
                "");
        silent("error-known", refusal("{}"));
    }

    @Test
    void error_status() {
        kept("error-status", refusal("{'__type': 'AccessDeniedException'}").status(403));
        kept("error-status", refusal("{'__type': 'AccessDeniedException'}").status(400));
        broken(
                "error-status",
                refusal("{'__type': 'AccessDeniedException'}").status(404),
                "AccessDeniedException comes with a status that is not its own",
                "400 or 403",
                "404",
                "");
        silent("error-status", refusal("{'__type': 'BadRequestException'}").status(422));
        silent("error-status", refusal("{'__type': 'ServiceException'}").status(500));
    }

    @Test
    void error_status_usual() {
        kept("error-status-usual", refusal("{'__type': 'AccessDeniedException'}"));
        broken(
                "error-status-usual",
                refusal("{'__type': 'AccessDeniedException'}").status(403),
                "AccessDeniedException comes with another status than usual",
                "400",
                "403",
                "");
        silent(
                "error-status-usual",
                refusal("{'__type': 'AccessDeniedException'}").status(404));
    }

    @Test
    void a_contract_without_named_errors_is_not_judged_by_them() {
        Bench bench = Bench.of(Recorded.show("a").status(400).body("{}").exchange());

        org.junit.jupiter.api.Assertions.assertEquals(
                0, bench.clause("HW-ERROR-NO-TRACE").found());
    }

    private static Recorded refusal(String body) {
        return Recorded.describe("car-00000001").status(400).body(body);
    }
}
