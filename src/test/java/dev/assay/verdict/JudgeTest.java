package dev.assay.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.Bench;
import dev.assay.Packs;
import dev.assay.Recorded;
import dev.assay.exchange.Exchange;
import dev.assay.pack.Vendor;
import dev.assay.pack.aws.AwsVendor;
import dev.assay.pack.huaweicloud.HuaweicloudVendor;
import dev.assay.spec.Clause;
import dev.assay.spec.Pack;
import dev.assay.spec.SpecException;
import dev.assay.verdict.rule.EngineRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a judge makes of the rules that it is given; what they find is tested beside them. */
class JudgeTest {
    private final Vendor vendor = new HuaweicloudVendor();
    private final Pack pack = Packs.of(vendor.pack());

    @Test
    void a_refusal_whose_body_cannot_be_decoded_is_told_so_whatever_it_looks_like() {
        Finding finding = Bench.of(Recorded.show("a")
                        .status(404)
                        .body("{'error_code': 'X.1', 'error_msg': 'Not there.'}")
                        .undecoded("Content-Encoding says gzip, but the body cannot be decoded as such")
                        .exchange())
                .clause("HW-ERROR-BODY")
                .findings()
                .get(0);
        assertEquals("a refusal carries no JSON object", finding.message());
        assertEquals("Content-Encoding says gzip, but the body cannot be decoded as such", finding.actual());
    }

    @Test
    void every_rule_that_a_shipped_clause_names_is_there() {
        assertEquals(pack, judge(vendor).pack());
        assertEquals(Packs.of("aws"), judge(new AwsVendor()).pack());
    }

    @Test
    void a_clause_that_names_a_rule_that_is_not_there_is_refused_with_those_that_are() {
        TreeSet<String> names = new TreeSet<>();
        EngineRules.forTimelines(pack).forEach(rule -> names.add(rule.name()));
        vendor.rules().forEach(rule -> names.add(rule.name()));
        Clause first = pack.clauses().values().stream()
                .filter(clause ->
                        clause.rule().filter(rule -> !names.contains(rule)).isPresent())
                .findFirst()
                .orElseThrow();

        SpecException refusal = assertThrows(
                SpecException.class,
                () -> new Judge(pack, vendor.errors(), List.of(), vendor.rules(), EngineRules.forTimelines(pack)));

        assertEquals(
                "clause " + first.id() + ": there is no rule \"" + first.rule().orElseThrow() + "\"; there are: "
                        + String.join(", ", names),
                refusal.getMessage());
    }

    @Test
    void rules_of_every_kind_are_applied() {
        Exchange page = Recorded.list()
                .body("{'create_account_statuses': [{'id': 'r1', 'state': 'succeeded', 'account_id': 'a1'},"
                        + " {'id': 'r2', 'state': 'succeeded', 'account_id': 'a1'}],"
                        + " 'page_info': {'current_count': 1}}")
                .exchange();
        Judge judge = judge(vendor);
        Board board = new Board(pack);
        Timeline timeline = new Timeline();
        judge.judge(page, board, timeline, new Memory());

        assertEquals(1, result(board, pack.judgedBy("count-is-items")).found());
        assertEquals(
                1,
                result(
                                board,
                                Optional.of(pack.clause(
                                        page.call().operation().orElseThrow().clause())))
                        .exercised());
        assertEquals(
                List.of("two creation requests have the same account_id"),
                judge.judge(timeline, board, pack.judgedBy("unique-members").orElseThrow()).stream()
                        .map(Finding::message)
                        .toList());
    }

    private static ClauseResult result(Board board, Optional<Clause> clause) {
        return board.results(List.of()).stream()
                .filter(result -> result.clause().equals(clause.orElseThrow()))
                .findFirst()
                .orElseThrow();
    }

    private static Judge judge(Vendor vendor) {
        Pack pack = Packs.of(vendor.pack());
        List<ExchangeRule> rules = new ArrayList<>(EngineRules.forExchanges(pack, vendor.errors()));
        rules.addAll(vendor.exchangeRules());
        return new Judge(pack, vendor.errors(), rules, vendor.rules(), EngineRules.forTimelines(pack));
    }
}
