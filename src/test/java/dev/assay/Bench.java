package dev.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.exchange.Exchange;
import dev.assay.pack.Vendor;
import dev.assay.pack.aws.AwsVendor;
import dev.assay.pack.huaweicloud.HuaweicloudVendor;
import dev.assay.spec.Pack;
import dev.assay.verdict.Board;
import dev.assay.verdict.ClauseResult;
import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Finding;
import dev.assay.verdict.Judge;
import dev.assay.verdict.Memory;
import dev.assay.verdict.Timeline;
import dev.assay.verdict.rule.EngineRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Judges recorded exchanges by the shipped pack that they belong to, and asks what came of one rule. */
public final class Bench {
    private static final Map<String, Judge> JUDGES =
            Map.of("huaweicloud", judge(new HuaweicloudVendor()), "aws", judge(new AwsVendor()));

    private final Judge judge;
    private final Board board;
    private final Timeline timeline = new Timeline();
    private final Memory judged = new Memory();

    private Bench(Judge judge) {
        this.judge = judge;
        this.board = new Board(judge.pack());
    }

    private static Judge judge(Vendor vendor) {
        Pack pack = Packs.of(vendor.pack());
        List<ExchangeRule> rules = new ArrayList<>(EngineRules.forExchanges(pack, vendor.errors()));
        rules.addAll(vendor.exchangeRules());
        return new Judge(pack, vendor.errors(), rules, vendor.rules(), EngineRules.forTimelines(pack));
    }

    /** A judge of the pack that most tests are about. */
    public static Judge judge() {
        return judge("huaweicloud");
    }

    /** A judge of a shipped pack. */
    public static Judge judge(String pack) {
        return Objects.requireNonNull(JUDGES.get(pack), pack);
    }

    /** A bench on which these exchanges were judged, by the pack that has the operation of the first. */
    public static Bench of(Exchange... exchanges) {
        Bench bench = new Bench(JUDGES.values().stream()
                .filter(judge -> exchanges[0]
                        .call()
                        .operation()
                        .filter(operation -> judge.pack().operations().containsValue(operation))
                        .isPresent())
                .findFirst()
                .orElse(judge()));
        for (Exchange exchange : exchanges) {
            bench.judge.judge(exchange, bench.board, bench.timeline, bench.judged);
        }
        return bench;
    }

    /** What is known of the clause that a rule judges. */
    public ClauseResult rule(String rule) {
        return clause(judge.pack().judgedBy(rule).orElseThrow().id());
    }

    public ClauseResult clause(String id) {
        return results().stream()
                .filter(result -> result.clause().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public List<ClauseResult> results() {
        return board.results(List.of());
    }

    /** What a rule over time finds in what was judged so far. */
    public List<Finding> overTime(String rule) {
        return judge.judge(timeline, board, judge.pack().judgedBy(rule).orElseThrow());
    }

    public static void kept(String rule, Recorded recorded) {
        ClauseResult result = of(recorded.exchange()).rule(rule);
        assertEquals(List.of(), result.findings(), rule);
        assertTrue(result.exercised() > 0, () -> rule + " was not exercised");
    }

    /** Broken once, in these words. */
    public static void broken(
            String rule, Recorded recorded, String message, String expected, String actual, String at) {
        Exchange exchange = recorded.exchange();
        ClauseResult result = of(exchange).rule(rule);
        assertEquals(
                List.of(new Finding(result.clause().id(), message, expected, actual, at, "a test", exchange.id())),
                result.findings(),
                rule);
        assertEquals(1, result.exercised());
    }

    /** Neither kept nor broken: it says nothing about such an exchange. */
    public static void silent(String rule, Recorded recorded) {
        ClauseResult result = of(recorded.exchange()).rule(rule);
        assertEquals(List.of(), result.findings(), rule);
        assertEquals(0, result.exercised(), rule);
    }
}
