package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Loopback;
import dev.assay.reference.http.Relay;
import dev.assay.report.Report;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Everything that answers wickedly, side by side with a good target, in one process of 240 MiB. */
class HostileTargetsIT {
    /** Three score targets, eight at a time, of which the slowest takes ten times the timeout. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    /** Of the answers of a target that then dies, or comes back. */
    private static final int HALF_WAY = 100;

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<AutoCloseable> started = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : started) {
            one.close();
        }
        threads.shutdownNow();
    }

    @Test
    void each_ends_by_itself_with_its_root_cause_and_leaves_the_others_unharmed() throws Exception {
        AtomicInteger elsewhere = new AtomicInteger();
        Map<String, URI> byHttpAlone = byHttpAlone(elsewhere);
        String config = "targets:\n"
                + config("huaweicloud", "", HostileAnswers.huaweicloud(), byHttpAlone)
                + config("aws", "aws-", HostileAnswers.aws(), byHttpAlone);
        long begin = System.nanoTime();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Launcher.options());
        command.addAll(List.of("-Xmx240m", "-jar", System.getProperty("assay.jar"), "run", "--config"));
        command.add(Files.writeString(folder.resolve("config.yaml"), config).toString());
        command.addAll(List.of("--timeout", "2", "--reports", folder.toString()));
        Process run = new ProcessBuilder(command)
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
        assertAll(HostileVerdicts.all().entrySet().stream().map(one -> (Executable) () -> {
            String seen = seen(one.getKey());
            assertTrue(
                    HostileVerdicts.same(one.getValue(), seen),
                    () -> one.getKey() + ": " + seen + "\nexpected: " + one.getValue());
        }));
        assertEquals(
                "",
                report("dies-half-way").clauses().stream()
                        .filter(clause -> clause.outcome().equals("error"))
                        .flatMap(clause -> clause.reasons().stream())
                        .filter(reason -> !reason.contains("127.0.0.1"))
                        .collect(Collectors.joining("\n")),
                "errors that do not name the host");
    }

    private Map<String, URI> byHttpAlone(AtomicInteger elsewhere) {
        HostileServers servers = closing(new HostileServers());
        URI other = servers.start((socket, out) -> elsewhere.incrementAndGet());
        Map<String, URI> all = new TreeMap<>();
        servers.all(other).forEach((name, script) -> all.put(name, servers.start(script)));
        return all;
    }

    /** A good target and every wicked one, to be checked by a pack. */
    private String config(
            String pack, String before, Map<String, Loopback.Script> answers, Map<String, URI> byHttpAlone)
            throws IOException {
        References references = closing(new References(pack)).with(before + "good");
        byHttpAlone.forEach((name, url) -> references.at(before + name, url));
        references.at(
                before + "plain-by-tls",
                URI.create("https" + references.uri().toString().substring(4)));
        HostileCertificates certificates = closing(new HostileCertificates(folder));
        certificates
                .all()
                .forEach((name, url) -> references.at(before + name, url).trusting(certificates.authority()));
        answers.forEach((name, script) ->
                references.at(before + name, closing(new Loopback(script)).url()));
        return references
                .at(before + "dies-half-way", half(references.uri(), answer -> answer >= HALF_WAY))
                .at(before + "comes-back", half(references.uri(), answer -> Math.abs(answer - HALF_WAY) < 2))
                .config()
                .replaceFirst("targets:\n", "");
    }

    /** A good target that answers nonsense and hangs up at these of its answers, by their number. */
    private URI half(URI good, IntPredicate broken) throws IOException {
        AtomicInteger answers = new AtomicInteger();
        return closing(Relay.start(
                        0, good, head -> broken.test(answers.incrementAndGet()) ? "nonsense\r\n\r\n" : head, threads))
                .uri();
    }

    private <T extends AutoCloseable> T closing(T one) {
        started.add(one);
        return one;
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
                        .replace(target, "NAME")
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
