package dev.assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Loopback;
import dev.assay.exchange.ClientOptions;
import dev.assay.reference.RunningReference;
import dev.assay.report.Report;
import dev.assay.report.ReportException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private final PackKit kit = Catalog.of(List.of()).kit("huaweicloud");
    private RunningReference broken;
    private Report report;

    @BeforeEach
    void find_something_broken() throws IOException {
        broken = start("count-one-more", "limit-2001-accepted");
        RunTarget target = new RunTarget(
                "huaweicloud",
                new dev.assay.exchange.Target(
                        "x", broken.uri(), CredentialReader.fromEnvironment(kit, broken.environment())),
                List.of(),
                Map.of());
        RunOptions options =
                new RunOptions(ClientOptions.usual(), Optional.of("@HW-LIST-LIMIT-MAX"), 4, Optional.empty());
        try (TargetRun run = new TargetRun(kit, target, options)) {
            report = run.run(Optional.empty());
        }
    }

    @AfterEach
    void stop() {
        broken.close();
    }

    private static RunningReference start(String... defects) throws IOException {
        return Embedded.of("huaweicloud").orElseThrow().startSmall(0, Embedded.SEED, List.of(defects));
    }

    @Test
    void what_one_answer_shows_is_decided_by_the_exchange_alone() {
        Replay.Result result = replay("HW-PAGE-COUNT-IS-ITEMS-1", Optional.empty(), broken.environment());
        assertEquals(Replay.Ending.STILL_FAILS, result.ending());
        assertEquals(1, result.lines().size());
        assertTrue(
                result.lines().get(0).startsWith("sent again: GET " + broken.uri() + "/v1/")
                        && result.lines()
                                .get(0)
                                .contains("by the management account: 200; the count is not the number"),
                result.lines()::toString);
    }

    @Test
    void what_takes_several_exchanges_is_decided_by_its_scenarios() {
        Replay.Result result = replay("HW-LIST-LIMIT-MAX-1", Optional.empty(), broken.environment());
        assertEquals(Replay.Ending.STILL_FAILS, result.ending());
        assertTrue(
                result.lines().get(0).endsWith("200; one answer alone does not decide this clause"),
                result.lines()::toString);
        assertTrue(result.lines().get(1).startsWith("run again: "), result.lines()::toString);
    }

    @Test
    void what_was_mended_no_longer_fails() throws IOException {
        try (RunningReference mended = start()) {
            for (String id : List.of("HW-PAGE-COUNT-IS-ITEMS-1", "HW-LIST-LIMIT-MAX-1")) {
                Replay.Result result = replay(id, Optional.of(mended.uri()), mended.environment());
                assertEquals(Replay.Ending.NO_LONGER_FAILS, result.ending(), result.lines()::toString);
                assertEquals(2, result.lines().size(), "a kept clause is confirmed by the scenarios");
            }
        }
    }

    @Test
    void a_target_that_does_not_answer_decides_nothing() {
        Replay.Result result =
                replay("HW-LIST-LIMIT-MAX-1", Optional.of(URI.create("http://127.0.0.1:1")), broken.environment());
        assertEquals(Replay.Ending.OPEN, result.ending());
        assertTrue(result.lines().get(0).contains("nobody listens on 127.0.0.1:1"), result.lines()::toString);
    }

    @Test
    void wrong_credentials_decide_nothing() {
        Map<String, String> wrong = new java.util.HashMap<>(broken.environment());
        wrong.put("HUAWEICLOUD_SDK_SK", "not-the-secret");
        assertEquals(
                Replay.Ending.OPEN,
                replay("HW-LIST-LIMIT-MAX-1", Optional.empty(), wrong).ending());
        assertEquals(
                Replay.Ending.OPEN,
                replay("HW-LIST-LIMIT-MAX-1", Optional.empty(), Map.of()).ending());
    }

    @Test
    void a_finding_that_there_is_not_is_told_with_the_nearest() {
        ReportException e = assertThrows(
                ReportException.class, () -> replay("HW-LIST-LIMIT-MX-1", Optional.empty(), broken.environment()));
        assertEquals(
                "the report has no finding \"HW-LIST-LIMIT-MX-1\"; did you mean \"HW-LIST-LIMIT-MAX-1\"?",
                e.getMessage());
    }

    @Test
    void a_report_makes_no_call_to_another_host_by_another_method_or_to_another_path() throws IOException {
        try (Loopback stranger = new Loopback(asked -> Loopback.Answer.json(200, "{}"))) {
            for (UnaryOperator<Report.Evidence> forged : List.<UnaryOperator<Report.Evidence>>of(
                    one -> with(one, one.method(), stranger.url() + "/v1/organizations/create-account-status?limit=1"),
                    one -> with(one, one.method(), one.url().replace("://", "://user@evil.example/?x=")),
                    one -> with(
                            one, one.method(), report.url() + ".evil.example/v1/organizations/create-account-status"),
                    one -> with(
                            one, one.method(), report.url() + "@evil.example/v1/organizations/create-account-status"),
                    one -> with(one, "DELETE", one.url()),
                    one -> with(one, "POST", one.url()),
                    one -> with(one, one.method(), report.url() + "/v1/organizations/accounts"),
                    one -> with(one, one.method(), report.url() + "/v1/organizations/create-account-status/.."),
                    one -> with(one, one.method(), report.url() + "/v1/organizations/create-account-status/%2e%2e"))) {
                Report written = report;
                report = forged(forged);
                Replay.Result result = replay("HW-LIST-LIMIT-MAX-1", Optional.empty(), broken.environment());
                report = written;
                assertTrue(result.lines().get(0).startsWith("not sent again: "), result.lines()::toString);
            }
            assertEquals(0, stranger.asked().size());
        }
    }

    private Report forged(UnaryOperator<Report.Evidence> change) {
        return new Report(
                report.schema(),
                report.assay(),
                report.pack(),
                report.title(),
                report.target(),
                report.url(),
                report.started(),
                report.finished(),
                report.verdict(),
                null,
                null,
                report.counts(),
                report.exchanges(),
                report.clauses(),
                report.excluded(),
                report.evidence().stream().map(change).toList(),
                report.background());
    }

    private static Report.Evidence with(Report.Evidence one, String method, String url) {
        return new Report.Evidence(
                one.id(),
                one.scenario(),
                one.caller(),
                one.started(),
                one.millis(),
                method,
                url,
                one.requestHeaders(),
                one.requestBody(),
                one.status(),
                one.responseHeaders(),
                one.body(),
                one.trouble());
    }

    private Replay.Result replay(String finding, Optional<URI> url, Map<String, String> environment) {
        return Replay.of(kit, report, finding, url, environment, ClientOptions.usual());
    }
}
