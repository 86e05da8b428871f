package dev.assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Forward;
import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import dev.assay.Loopback.Asked;
import dev.assay.exchange.Credentials;
import dev.assay.report.Report;
import dev.assay.report.Report.ClauseEntry;
import dev.assay.spec.Caller;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Temporary credentials whose time is over in the middle of a run: nobody's fault, and the target's least of all. */
class EndedSessionTest {
    private static final String ENDED = "the session of the management account ended while the run went on";

    @ParameterizedTest
    @CsvSource({"huaweicloud, 3", "huaweicloud, 100", "aws, 100"})
    void what_was_not_found_out_has_one_reason_and_nothing_is_held_against_the_target(String pack, int good) {
        PackKit kit = Catalog.of(List.of()).kit(pack);
        try (Embedded reference = Embedded.startSmall(kit, List.of())) {
            RunTarget target = reference.target();
            Credentials management = target.target().callers().get(Caller.MANAGEMENT);
            AtomicInteger calls = new AtomicInteger();
            try (Loopback session = new Loopback(asked -> by(management, asked) && calls.incrementAndGet() > good
                            ? over(pack)
                            : Forward.to(target.target().url(), asked));
                    TargetRun run = new TargetRun(kit, target.at(session.url()), RunOptions.usual())) {
                Report report = run.run(Optional.empty());
                assertEquals(
                        List.of(),
                        report.clauses().stream()
                                .filter(clause -> clause.outcome().equals("fail"))
                                .map(clause -> clause.findings().get(0).toString())
                                .toList());
                assertEquals("inconclusive", report.verdict());
                List<String> reasons = report.clauses().stream()
                        .filter(clause -> clause.outcome().equals("error"))
                        .map(ClauseEntry::reasons)
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
                assertEquals(List.of(ENDED), reasons);
                assertTrue(calls.get() < good + 50, () -> calls + " calls");
            }
        }
    }

    @Test
    void a_target_that_lets_somebody_in_but_for_some_calls_is_not_excused() {
        PackKit kit = Catalog.of(List.of()).kit("huaweicloud");
        try (Embedded reference = Embedded.startSmall(kit, List.of())) {
            RunTarget target = reference.target();
            Credentials management = target.target().callers().get(Caller.MANAGEMENT);
            try (Loopback moody = new Loopback(
                            asked -> by(management, asked) && asked.target().endsWith("?limit=1")
                                    ? over("huaweicloud")
                                    : Forward.to(target.target().url(), asked));
                    TargetRun run = new TargetRun(kit, target.at(moody.url()), RunOptions.usual())) {
                Report report = run.run(Optional.empty());
                assertEquals("nonconformant", report.verdict());
                assertTrue(report.clauses().stream()
                        .anyMatch(clause -> clause.id().equals("HW-LIST-LIMIT-MIN")
                                && clause.outcome().equals("fail")));
            }
        }
    }

    private static boolean by(Credentials caller, Asked asked) {
        return asked.headers()
                .getOrDefault("Authorization", List.of(""))
                .get(0)
                .contains(String.valueOf(caller.accessKey()));
    }

    private static Answer over(String pack) {
        return pack.equals("aws")
                ? new Answer(
                                400,
                                List.of(),
                                ("{\"__type\":\"ExpiredTokenException\",\"message\":\"The security token included in the request is"
                                                + " expired\"}")
                                        .getBytes(StandardCharsets.UTF_8))
                        .with("Content-Type", "application/x-amz-json-1.1")
                        .with("x-amzn-RequestId", "00000000-0000-0000-0000-000000000000")
                : Answer.json(
                                401,
                                "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"Incorrect IAM authentication information: token"
                                        + " expired\"}")
                        .with("X-Request-Id", "0123456789abcdef0123456789abcdef");
    }
}
