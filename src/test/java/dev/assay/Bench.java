package dev.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.exchange.Exchange;
import dev.assay.pack.Vendor;
import dev.assay.pack.huaweicloud.HuaweicloudVendor;
import dev.assay.spec.Pack;
import dev.assay.verdict.Board;
import dev.assay.verdict.ClauseResult;
import dev.assay.verdict.Finding;
import dev.assay.verdict.Judge;
import dev.assay.verdict.Memory;
import dev.assay.verdict.Timeline;
import dev.assay.verdict.rule.EngineRules;
import java.util.List;

/** Judges recorded exchanges by the shipped pack, and asks what came of one rule. */
public final class Bench {
    private static final Pack PACK = Packs.huaweicloud();
    private static final Vendor VENDOR = new HuaweicloudVendor();
    private static final Judge JUDGE = new Judge(
            PACK, EngineRules.forExchanges(PACK, VENDOR.errors()), VENDOR.rules(), EngineRules.forTimelines(PACK));

    private final Board board = new Board(PACK);
    private final Timeline timeline = new Timeline();
    private final Memory judged = new Memory();

    /** A judge of the shipped pack. */
    public static Judge judge() {
        return JUDGE;
    }

    /** A bench on which these exchanges were judged. */
    public static Bench of(Exchange... exchanges) {
        Bench bench = new Bench();
        for (Exchange exchange : exchanges) {
            JUDGE.judge(exchange, bench.board, bench.timeline, bench.judged);
        }
        return bench;
    }

    /** What is known of the clause that a rule judges. */
    public ClauseResult rule(String rule) {
        return clause(PACK.judgedBy(rule).orElseThrow().id());
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
        return JUDGE.judge(timeline, board, PACK.judgedBy(rule).orElseThrow());
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
