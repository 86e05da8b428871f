package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.reference.http.Relay;
import dev.assay.report.Report;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Everything that answers wickedly, side by side with a good target, in one process of 240 MiB. */
class HostileTargetsIT {
    /** Two dozen targets, eight at a time, of which the slowest takes ten times the timeout of a second. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void each_ends_by_itself_with_its_root_cause_and_leaves_the_others_unharmed() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (References references = new References();
                HostileServers servers = new HostileServers()) {
            references.with("good");
            AtomicInteger elsewhere = new AtomicInteger();
            URI other = servers.start((socket, out) -> elsewhere.incrementAndGet());
            servers.all(other).forEach((name, script) -> references.at(name, servers.start(script)));
            references.at(
                    "plain-by-tls",
                    URI.create("https" + references.uri().toString().substring(4)));
            AtomicInteger answers = new AtomicInteger();
            Relay[] dying = new Relay[1];
            dying[0] = Relay.start(
                    0,
                    references.uri(),
                    head -> {
                        if (answers.incrementAndGet() == 100) {
                            dying[0].close();
                        }
                        return head;
                    },
                    threads);
            AtomicInteger more = new AtomicInteger();
            Relay back = Relay.start(
                    0,
                    references.uri(),
                    head -> {
                        int number = more.incrementAndGet();
                        return number >= 100 && number < 103 ? "nonsense\r\n\r\n" : head;
                    },
                    threads);
            references.at("dies-half-way", dying[0].uri()).at("comes-back", back.uri());

            long begin = System.nanoTime();
            Process run = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx240m",
                            "-jar",
                            System.getProperty("assay.jar"),
                            "run",
                            "--config",
                            Files.writeString(folder.resolve("config.yaml"), references.config())
                                    .toString(),
                            "--timeout",
                            "1",
                            "--reports",
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out.txt").toFile())
                    .start();
            boolean over = run.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
            run.destroyForcibly();
            System.out.println("hostile targets: " + (System.nanoTime() - begin) / 1_000_000 + " ms");
            String out = Files.readString(folder.resolve("out.txt"));
            assertTrue(over, out);
            assertEquals(1, run.exitValue(), out);
            assertEquals(0, elsewhere.get(), "a redirect was followed");
            assertAll(expected().entrySet().stream().map(one -> (Executable) () -> {
                String seen = seen(one.getKey());
                boolean matches = one.getValue().endsWith("ERRORS")
                        ? seen.startsWith(one.getValue().replace("ERRORS", "")) && !seen.contains(" fail ")
                        : seen.equals(one.getValue());
                assertTrue(matches, () -> one.getKey() + ": " + seen + "\nexpected: " + one.getValue());
            }));
            assertEquals(
                    "",
                    report("dies-half-way").clauses().stream()
                            .filter(clause -> clause.outcome().equals("error"))
                            .flatMap(clause -> clause.reasons().stream())
                            .filter(reason -> !reason.contains("127.0.0.1"))
                            .collect(Collectors.joining("\n")),
                    "errors that do not name the host");
            back.close();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Verdict, root cause, and what is broken or could not be judged for trouble. */
    private static Map<String, String> expected() {
        return Map.ofEntries(
                Map.entry("good", "conformant null"),
                Map.entry("no-answer", "inconclusive HOST gave no answer within 1.0 s"),
                Map.entry("a-byte-a-second", "inconclusive HOST gave no answer within 1.0 s"),
                Map.entry("body-without-end", "inconclusive http://HOST answered with a body of more than 8 MiB"),
                Map.entry("gzip-bomb", "inconclusive http://HOST answered with a body of more than 8 MiB"),
                Map.entry(
                        "nested",
                        "inconclusive http://HOST answered with JSON that the kit does not read: nesting of more than 500 levels"),
                Map.entry(
                        "long-number",
                        "inconclusive http://HOST answered with JSON that the kit does not read: a number of more than 1000 digits"),
                Map.entry(
                        "a-million-keys",
                        "inconclusive http://HOST answered with JSON that the kit does not read: more than 300000 values"),
                Map.entry("truncated", "inconclusive the connection to HOST broke: unexpected end of stream"),
                Map.entry("length-too-long", "inconclusive the connection to HOST broke: unexpected end of stream"),
                Map.entry(
                        "length-too-short",
                        "nonconformant ListCreateAccountStatuses is answered with 200, and the answer is no page, nor JSON: Unexpected end-of-input: expected close marker for Object at line 1, column 2 fail HW-JSON"),
                Map.entry("reset-before", "inconclusive the connection to HOST broke: Connection reset"),
                Map.entry("reset-in-head", "inconclusive the connection to HOST broke: Connection reset"),
                Map.entry("reset-after-head", "inconclusive the connection to HOST broke: Connection reset"),
                Map.entry(
                        "headers-of-a-mebibyte",
                        "inconclusive the connection to HOST broke before the headers of an answer came to their end; no more than 256 KiB are read"),
                Map.entry(
                        "header-bytes",
                        "inconclusive http://HOST answers with what is not HTTP: the header X-A holds a control character"),
                Map.entry(
                        "utf-8-bytes",
                        "nonconformant ListCreateAccountStatuses is answered with 200 (\ufffd), and the answer is no page"
                                + " fail HW-LIST-ITEMS fail HW-LIST-PAGE-INFO fail HW-UTF8"),
                Map.entry(
                        "redirect-loop",
                        "nonconformant ListCreateAccountStatuses is answered with 307 fail HW-NO-REDIRECT"),
                Map.entry(
                        "redirect-elsewhere",
                        "nonconformant ListCreateAccountStatuses is answered with 302 fail HW-NO-REDIRECT"),
                Map.entry(
                        "a-new-page-for-ever",
                        "nonconformant a-new-page-for-ever has no creation request at all: create at least two, one of them finished, and run again fail HW-WALK-ENDS"),
                Map.entry(
                        "retry-after-a-year",
                        "inconclusive retry-after-a-year answers 429 and did not let a call through in the time that the kit"
                                + " waits"),
                Map.entry(
                        "proxy-word",
                        "nonconformant ListCreateAccountStatuses is answered with 407 fail HW-LIST-OK fail HW-ERROR-BODY"),
                Map.entry(
                        "tls-alert",
                        "inconclusive HOST answers with TLS where plain HTTP was spoken: give its URL as https://"),
                Map.entry("clock-far-off", "nonconformant the clocks differ by N minutes fail HW-ERROR-BODY"),
                Map.entry("comes-back", "inconclusive null error ERRORS"),
                Map.entry("dies-half-way", "inconclusive null error ERRORS"));
    }

    private String seen(String target) {
        Report report = report(target);
        String troubles = report.clauses().stream()
                .filter(clause -> List.of("fail", "error").contains(clause.outcome()))
                .map(clause -> " " + clause.outcome() + " " + clause.id())
                .collect(Collectors.joining());
        return report.verdict() + " "
                + String.valueOf(report.rootCause())
                        .replaceAll("127\\.0\\.0\\.1:\\d+", "HOST")
                        .replaceAll("by \\d+ minutes: .*", "by N minutes")
                + troubles;
    }

    private Report report(String target) {
        try {
            return new JsonMapper()
                    .readValue(Files.readString(folder.resolve(target).resolve("report.json")), Report.class);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
