package dev.assay.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.reference.Reference;
import dev.assay.reference.RunningReference;
import dev.assay.report.Report;
import dev.assay.run.Embedded;
import dev.assay.run.UsageException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.json.JsonMapper;

class AssayTest {
    private static final Reference REFERENCE = Embedded.of("huaweicloud").orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void a_broken_clause_fails_with_expected_actual_exchange_and_command_and_nothing_else_fails() throws Exception {
        try (RunningReference server = broken("limit-2001-accepted")) {
            Map<String, Throwable> told = told(contract(server)
                    .exclude("HW-LIST-OK", "to see that it has no test")
                    .reports(folder)
                    .tests());

            AssertionFailedError failure = (AssertionFailedError) told.remove("HW-LIST-LIMIT-MAX");
            assertEquals("400 to 499", failure.getExpected().getValue());
            assertEquals("200", failure.getActual().getValue());
            String message = String.valueOf(failure.getMessage());
            assertTrue(
                    message.startsWith("HW-LIST-LIMIT-MAX: ListCreateAccountStatuses with limit=2001 is not refused\n"),
                    message);
            assertTrue(message.contains("\n200 in "), message);
            assertTrue(message.contains("\ncurl "), message);
            assertTrue(told.values().stream().allMatch(TestAbortedException.class::isInstance), told.toString());
            String junit = Files.readString(folder.resolve("huaweicloud").resolve("junit.xml"));
            assertTrue(junit.contains("\"HW-LIST-LIMIT-MAX ") && !junit.contains("\"HW-LIST-OK "), junit);
            for (String file : List.of("huaweicloud/results.sarif", "huaweicloud/exchanges.har", "index.html")) {
                assertTrue(Files.exists(folder.resolve(file)), file);
            }
        }
    }

    @Test
    void a_waived_breach_aborts_its_test_and_a_stale_waiver_fails_the_last() throws Exception {
        Path file = Files.writeString(folder.resolve("waivers.yaml"), """
                waivers:
                  - {clause: HW-LIST-LIMIT-MAX, reason: ticket 12, owner: Ann, expires: 2999-12-31}
                  - {clause: HW-LIST-OK, reason: ticket 13, owner: Ann, expires: 2999-12-31}
                """);
        try (RunningReference server = broken("limit-2001-accepted")) {
            Map<String, Throwable> told = told(contract(server).waivers(file).tests());

            String waived = String.valueOf(told.get("HW-LIST-LIMIT-MAX"));
            assertTrue(waived.contains("TestAbortedException: waived: ") && waived.contains("ticket 12"), waived);
            String last = String.valueOf(told.get("enough"));
            assertTrue(last.contains("the waiver of HW-LIST-OK is stale"), last);
        }
    }

    @Test
    void a_should_that_is_broken_is_logged_and_fails_only_where_that_is_asked_for() throws Exception {
        List<String> logged = new ArrayList<>();
        Logger logger = Logger.getLogger("dev.assay.junit");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getLevel() + " " + line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try (RunningReference server = broken("count-one-more")) {
            Map<String, Throwable> quiet = told(contract(server).reports(folder).tests());
            assertTrue(quiet.values().stream().allMatch(TestAbortedException.class::isInstance), quiet.toString());
            assertEquals(1, logged.size(), logged.toString());
            assertTrue(
                    logged.get(0).startsWith("WARNING huaweicloud: a should is broken: HW-PAGE-COUNT-IS-ITEMS: "),
                    logged.get(0));

            Report report = new JsonMapper()
                    .readValue(
                            folder.resolve("huaweicloud").resolve("report.json").toFile(), Report.class);
            Map<String, Throwable> strict = told(new ClauseTests(report, true, List.of()).nodes());
            assertTrue(strict.get("HW-PAGE-COUNT-IS-ITEMS") instanceof AssertionFailedError, strict.toString());
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
    }

    @Test
    void a_server_that_is_not_there_aborts_every_clause_and_fails_the_last_test() {
        Map<String, Throwable> told = told(Assay.pack("huaweicloud")
                .target(URI.create("http://127.0.0.1:1"))
                .management("a-key", "a-secret")
                .tests());

        Throwable last = told.remove("enough");
        assertTrue(last instanceof AssertionError, String.valueOf(last));
        assertTrue(String.valueOf(last.getMessage()).contains("nobody listens on 127.0.0.1:1"), last.getMessage());
        assertTrue(told.size() > 90, told.toString());
        assertTrue(told.values().stream().allMatch(TestAbortedException.class::isInstance), told.toString());
    }

    @Test
    void what_is_given_wrong_is_quoted() {
        assertEquals(
                "unknown pack \"huaweiclod\"; did you mean \"huaweicloud\"?", refused(() -> Assay.pack("huaweiclod")));
        Contract contract = Assay.pack("huaweicloud");
        assertEquals(
                "no target was given; expected .target(URI) with the URL of the started server",
                refused(contract::tests));
        assertEquals(
                "exclude names an unknown clause \"HW-LIST-LIMT-MAX\"; did you mean \"HW-LIST-LIMIT-MAX\"?",
                refused(() -> contract.exclude("HW-LIST-LIMT-MAX", "why")));
        assertEquals(
                "exclude of HW-LIST-LIMIT-MAX has no reason",
                refused(() -> contract.exclude("HW-LIST-LIMIT-MAX", " ")));
        assertEquals("parallel 0 is not from 1 to 64", refused(() -> contract.parallel(0)));
    }

    private static String refused(org.junit.jupiter.api.function.Executable call) {
        return String.valueOf(assertThrows(UsageException.class, call).getMessage());
    }

    private static RunningReference broken(String defect) throws Exception {
        return REFERENCE.startSmall(0, Embedded.SEED, List.of(defect));
    }

    private static Contract contract(RunningReference server) {
        return Assay.pack("huaweicloud").target(server.uri()).environment(server.environment());
    }

    /** What each test throws, by the first word of its name; none of those that pass. */
    private static Map<String, Throwable> told(Stream<DynamicNode> tests) {
        Map<String, Throwable> told = new LinkedHashMap<>();
        tests.map(DynamicTest.class::cast).forEach(test -> {
            try {
                test.getExecutable().execute();
            } catch (Throwable e) {
                told.put(test.getDisplayName().split(" ")[0], e);
            }
        });
        return told;
    }
}
