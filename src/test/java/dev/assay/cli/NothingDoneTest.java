package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.Wire.Request;
import dev.assay.reference.RunningReference;
import dev.assay.run.Embedded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every method and path that leaves the kit in a whole run, against what the contracts describe. */
class NothingDoneTest {
    private static final String HW = "/v1/organizations/create-account-status";
    /** Beside the path of an operation; what no server has. */
    private static final String NOWHERE = "/v1/organizations/no-such-resource";

    private static final String AWS = "AWSOrganizationsV20161128.";

    /** A call for each of four scenarios, of which two are about 16 calls at the same time. */
    private static final int AT_ONCE = 2 + 2 * 16;

    @TempDir
    private Path folder;

    @Test
    void huaweicloud_is_only_read() throws IOException {
        try (RunningReference reference =
                        Embedded.of("huaweicloud").orElseThrow().startSmall(0, Embedded.SEED, List.of());
                Wire wire = new Wire(reference.uri())) {
            run(wire, "huaweicloud", reference.environment(), "HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK", "MEMBER_");
            assertEquals(Set.of("GET"), methods(wire));
            Set<String> others = new TreeSet<>();
            wire.requests().stream()
                    .map(Request::path)
                    .filter(path -> !path.equals(HW) && !path.matches(HW + "/[^/]*") && !path.equals(NOWHERE))
                    .forEach(others::add);
            assertEquals(Set.of(), others);
            assertTrue(wire.mostOpen() <= AT_ONCE, "at a time: " + wire.mostOpen());
        }
    }

    @Test
    void aws_is_only_asked_to_describe_and_to_list() throws IOException {
        try (RunningReference reference = Embedded.of("aws").orElseThrow().startSmall(0, Embedded.SEED, List.of());
                Wire wire = new Wire(reference.uri())) {
            Shell shell = run(
                    wire, "aws", reference.environment(), "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "OUTSIDER_");
            assertEquals(Set.of("GET /", "POST /", "POST /no-such-resource"), calls(wire));
            Set<String> operations = operations(wire);
            assertTrue(
                    operations.containsAll(
                            Set.of(AWS + "DescribeCreateAccountStatus", AWS + "ListCreateAccountStatus")),
                    operations::toString);
            Set<String> others = new TreeSet<>(operations);
            others.removeAll(Set.of(
                    AWS + "DescribeCreateAccountStatus", AWS + "ListCreateAccountStatus", AWS + "NoSuchOperation", ""));
            // Names that no service has, beside the one that it has.
            assertEquals(
                    Set.of(),
                    others.stream()
                            .filter(other ->
                                    !other.toLowerCase(java.util.Locale.ROOT).contains("describecreateaccountstatus"))
                            .collect(Collectors.toSet()));
            assertEquals(-1, shell.out().indexOf("provision:"), shell.out());
            assertTrue(wire.mostOpen() <= AT_ONCE, "at a time: " + wire.mostOpen());
        }
    }

    @Test
    void accounts_are_made_where_provision_says_so_and_are_named() throws IOException {
        try (RunningReference reference =
                        Embedded.of("aws").orElseThrow().startSmall(0, Embedded.SEED, List.of("list-unknown"));
                Wire wire = new Wire(reference.uri())) {
            Shell shell = run(
                    wire,
                    "aws",
                    reference.environment(),
                    "AWS_ACCESS_KEY_ID",
                    "AWS_SECRET_ACCESS_KEY",
                    "OUTSIDER_",
                    "--provision",
                    "kit@example.com");
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
        try (RunningReference reference =
                        Embedded.of("huaweicloud").orElseThrow().startSmall(0, Embedded.SEED, List.of());
                Wire wire = new Wire(reference.uri())) {
            Path config = config(
                    wire,
                    "huaweicloud",
                    reference.environment(),
                    "HUAWEICLOUD_SDK_AK",
                    "HUAWEICLOUD_SDK_SK",
                    "MEMBER_");
            Shell.assay("check", "--config", config.toString());
            assertEquals(Set.of("GET"), methods(wire));
            assertTrue(wire.requests().size() < 12, wire.requests()::toString);
        }
    }

    private Shell run(
            Wire wire,
            String pack,
            Map<String, String> environment,
            String key,
            String secret,
            String second,
            String... more)
            throws IOException {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "run",
                "--config",
                config(wire, pack, environment, key, secret, second).toString(),
                "--reports",
                folder.resolve("reports").toString()));
        arguments.addAll(List.of(more));
        Shell shell = Shell.assay(arguments.toArray(String[]::new));
        assertTrue(wire.requests().size() > 50, () -> shell.out() + shell.err());
        return shell;
    }

    private Path config(
            Wire wire, String pack, Map<String, String> environment, String key, String secret, String second)
            throws IOException {
        Map<String, String> given = new TreeMap<>(environment);
        return Files.writeString(folder.resolve("targets.yaml"), """
                targets:
                  - name: one
                    pack: %s
                    url: %s
                    callers:
                      management: {accessKey: "%s", secretKey: "%s"}
                      %s: {accessKey: "%s", secretKey: "%s"}
                """.formatted(
                        pack,
                        wire.url(),
                        given.get(key),
                        given.get(secret),
                        second.equals("MEMBER_") ? "member" : "outsider",
                        given.get(second + key),
                        given.get(second + secret)));
    }

    private static Set<String> methods(Wire wire) {
        return wire.requests().stream().map(Request::method).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> calls(Wire wire) {
        return wire.requests().stream()
                .map(request -> request.method() + " " + request.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> operations(Wire wire) {
        return wire.requests().stream().map(Request::operation).collect(Collectors.toCollection(TreeSet::new));
    }
}
