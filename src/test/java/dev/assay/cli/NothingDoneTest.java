package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Loopback;
import dev.assay.cli.Wire.Request;
import dev.assay.exchange.ClientOptions;
import dev.assay.reference.RunningReference;
import dev.assay.reference.http.Relay;
import dev.assay.report.ReportReader;
import dev.assay.run.Catalog;
import dev.assay.run.Embedded;
import dev.assay.run.Replay;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every method and path that leaves the kit in a whole run, against what the contracts describe. */
class NothingDoneTest {
    private static final String HW = "/v1/organizations/create-account-status";
    /** Beside the path of an operation; what no server has. */
    private static final String NOWHERE = "/v1/organizations/no-such-resource";

    private static final String AWS = "AWSOrganizationsV20161128.";

    /** A call for each of four scenarios, of which two are about 16 calls at the same time. */
    private static final int AT_ONCE = 2 + 2 * 16;

    private static final Map<String, List<String>> KEYS = Map.of(
            "huaweicloud", List.of("HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK"),
            "aws", List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"));

    @TempDir
    private Path folder;

    private Path reports;

    @BeforeEach
    void name() {
        reports = folder.resolve("reports");
    }

    @Test
    void huaweicloud_is_only_read() throws IOException {
        try (RunningReference reference = small("huaweicloud");
                Wire wire = new Wire(reference.uri())) {
            run(wire, "huaweicloud", reference);
            huaweicloudWasOnlyRead(wire);
            assertTrue(wire.mostOpen() <= AT_ONCE, "at a time: " + wire.mostOpen());
        }
    }

    @Test
    void aws_is_only_asked_to_describe_and_to_list() throws IOException {
        try (RunningReference reference = small("aws");
                Wire wire = new Wire(reference.uri())) {
            Shell shell = run(wire, "aws", reference);
            awsWasOnlyRead(wire);
            assertEquals(-1, shell.out().indexOf("provision:"), shell.out());
            assertTrue(wire.mostOpen() <= AT_ONCE, "at a time: " + wire.mostOpen());
        }
    }

    /** Every fifth answer sends the caller on: to where accounts are made, or to somebody else. */
    @ParameterizedTest
    @ValueSource(strings = {"huaweicloud", "aws"})
    void nobody_is_followed_to_where_an_answer_sends_the_kit(String pack) throws IOException {
        ExecutorService threads = Executors.newCachedThreadPool();
        AtomicInteger answers = new AtomicInteger();
        try (RunningReference reference = small(pack);
                Loopback elsewhere = new Loopback(asked -> Loopback.Answer.json(200, "{}"));
                Relay sendingOn = Relay.start(
                        0, reference.uri(), head -> sentOn(head, answers.incrementAndGet(), elsewhere.url()), threads);
                Wire wire = new Wire(sendingOn.uri())) {
            Shell shell = run(wire, pack, reference);
            assertEquals(1, shell.exit(), shell.out());
            assertTrue(shell.out().contains("-NO-REDIRECT"), shell.out());
            if (pack.equals("aws")) {
                awsWasOnlyRead(wire);
            } else {
                huaweicloudWasOnlyRead(wire);
            }
            assertEquals(List.of(), elsewhere.asked());
        } finally {
            threads.shutdownNow();
        }
    }

    private static String sentOn(String head, int number, URI elsewhere) {
        if (number % 5 != 0) {
            return head;
        }
        String place = number % 2 == 0 ? "/v1/organizations/accounts" : elsewhere + "/";
        return head.replaceFirst("HTTP/1.1 \\d+", "HTTP/1.1 " + (number % 3 == 0 ? 307 : 302))
                .replaceFirst("\r\n", "\r\nLocation: " + place + "\r\n");
    }

    @Test
    void a_record_is_judged_without_a_call_and_a_finding_replayed_with_described_ones() throws IOException {
        try (RunningReference reference = small("huaweicloud", "limit-2001-accepted");
                Wire wire = new Wire(reference.uri())) {
            run(wire, "huaweicloud", reference);
            int sent = wire.requests().size();
            Shell judged = Shell.assay(
                    "judge",
                    reports.resolve("one/exchanges.har").toString(),
                    "--pack",
                    "huaweicloud",
                    "--reports",
                    folder.resolve("judged").toString());
            assertEquals(3, judged.exit(), judged.out() + judged.err());
            assertEquals(sent, wire.requests().size());

            Replay.Result replayed = Replay.of(
                    Catalog.of(List.of()).kit("huaweicloud"),
                    ReportReader.read(reports.resolve("one")),
                    "HW-LIST-LIMIT-MAX-1",
                    Optional.empty(),
                    reference.environment(),
                    ClientOptions.usual());
            assertEquals(Replay.Ending.STILL_FAILS, replayed.ending(), () -> String.join("\n", replayed.lines()));
            assertTrue(wire.requests().size() > sent);
            huaweicloudWasOnlyRead(wire);
        }
    }

    @Test
    void accounts_are_made_where_provision_says_so_and_are_named() throws IOException {
        try (RunningReference reference = small("aws", "list-unknown");
                Wire wire = new Wire(reference.uri())) {
            Shell shell = run(wire, "aws", reference, "--provision", "kit@example.com");
            List<String> told = shell.out()
                    .lines()
                    .filter(line -> line.startsWith("provision: made "))
                    .toList();
            long sent = wire.requests().stream()
                    .filter(request -> request.operation().equals(AWS + "CreateAccount"))
                    .count();
            assertEquals(2, sent);
            assertEquals(2, told.size(), shell.out());
            told.forEach(
                    line -> assertTrue(line.matches("provision: made car-[a-z0-9]+ .*kit\\+.*@example.com.*"), line));
        }
    }

    @Test
    void check_sends_a_handful_of_reads() throws IOException {
        try (RunningReference reference = small("huaweicloud");
                Wire wire = new Wire(reference.uri())) {
            Shell.assay("check", "--config", config(wire, "huaweicloud", reference));
            assertEquals(Set.of("GET"), methods(wire));
            assertTrue(wire.requests().size() < 12, wire.requests()::toString);
        }
    }

    private static void huaweicloudWasOnlyRead(Wire wire) {
        assertEquals(Set.of("GET"), methods(wire));
        assertEquals(
                Set.of(),
                wire.requests().stream()
                        .map(Request::path)
                        .filter(path -> !path.equals(HW) && !path.matches(HW + "/[^/]*") && !path.equals(NOWHERE))
                        .collect(Collectors.toSet()));
    }

    private static void awsWasOnlyRead(Wire wire) {
        assertEquals(
                Set.of(),
                wire.requests().stream()
                        .map(request -> request.method() + " " + request.path())
                        .filter(call -> !Set.of("GET /", "POST /", "POST /no-such-resource")
                                .contains(call))
                        .collect(Collectors.toSet()));
        Set<String> operations = operations(wire);
        assertTrue(
                operations.containsAll(Set.of(AWS + "DescribeCreateAccountStatus", AWS + "ListCreateAccountStatus")),
                operations::toString);
        Set<String> others = new TreeSet<>(operations);
        others.removeAll(Set.of(
                AWS + "DescribeCreateAccountStatus", AWS + "ListCreateAccountStatus", AWS + "NoSuchOperation", ""));
        // Names that no service has, beside the one that it has.
        assertEquals(
                Set.of(),
                others.stream()
                        .filter(other -> !other.toLowerCase(Locale.ROOT).contains("describecreateaccountstatus"))
                        .collect(Collectors.toSet()));
    }

    private static RunningReference small(String pack, String... defects) throws IOException {
        return Embedded.of(pack).orElseThrow().startSmall(0, Embedded.SEED, List.of(defects));
    }

    private Shell run(Wire wire, String pack, RunningReference reference, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("run", "--config", config(wire, pack, reference), "--reports", reports.toString()));
        arguments.addAll(List.of(more));
        Shell shell = Shell.assay(arguments.toArray(String[]::new));
        assertTrue(wire.requests().size() > 50, () -> shell.out() + shell.err());
        return shell;
    }

    /** Every caller that the reference knows. */
    private String config(Wire wire, String pack, RunningReference reference) throws IOException {
        Map<String, String> environment = reference.environment();
        String key = KEYS.get(pack).get(0);
        String secret = KEYS.get(pack).get(1);
        StringBuilder config = new StringBuilder(
                "targets:\n  - name: one\n    pack: " + pack + "\n    url: " + wire.url() + "\n    callers:\n");
        Map.of("management", "", "member", "MEMBER_", "outsider", "OUTSIDER_").forEach((caller, before) -> {
            if (environment.containsKey(before + key)) {
                config.append("      %s: {accessKey: \"%s\", secretKey: \"%s\"}\n"
                        .formatted(caller, environment.get(before + key), environment.get(before + secret)));
            }
        });
        return Files.writeString(folder.resolve("targets.yaml"), config).toString();
    }

    private static Set<String> methods(Wire wire) {
        return wire.requests().stream().map(Request::method).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> operations(Wire wire) {
        return wire.requests().stream().map(Request::operation).collect(Collectors.toCollection(TreeSet::new));
    }
}
