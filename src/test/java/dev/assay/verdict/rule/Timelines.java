package dev.assay.verdict.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Bench;
import dev.assay.Recorded;
import dev.assay.exchange.Exchange;
import dev.assay.verdict.Finding;
import java.util.List;

/** What the tests of rules over time share: one request in its states, shown and listed at times. */
final class Timelines {
    static final String OPEN = "'state': 'in_progress', 'created_at': '2026-01-01T00:00:00Z'";
    static final String DONE = "'state': 'succeeded', 'created_at': '2026-01-01T00:00:00Z', 'account_id': 'a1'";
    static final String LOST = "'state': 'failed', 'created_at': '2026-01-01T00:00:00Z'";

    private Timelines() {}

    static void kept(String rule, Exchange... exchanges) {
        Bench bench = Bench.of(exchanges);
        assertEquals(List.of(), bench.overTime(rule));
        assertEquals(1, bench.rule(rule).exercised());
    }

    static void silent(String rule, Exchange... exchanges) {
        Bench bench = Bench.of(exchanges);
        assertEquals(List.of(), bench.overTime(rule));
        assertEquals(0, bench.rule(rule).exercised());
    }

    static void broken(String rule, Finding finding, Exchange... exchanges) {
        Bench bench = Bench.of(exchanges);
        assertEquals(List.of(finding), bench.overTime(rule));
        assertEquals(List.of(finding), bench.rule(rule).findings());
    }

    static Exchange shown(String members, long time) {
        return at(members, time * 1000, time * 1000 + 10);
    }

    static Exchange at(String members, long start, long end) {
        return Recorded.show("r1")
                .body("{'create_account_status': {'id': 'r1', " + members + "}}")
                .from(start, end)
                .exchange();
    }

    static Exchange listed(String members, long time) {
        return Recorded.list()
                .body("{'create_account_statuses': [{'id': 'r1', " + members + "}]}")
                .from(time * 1000, time * 1000 + 10)
                .exchange();
    }
}
