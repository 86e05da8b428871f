package dev.assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.exchange.ClientOptions;
import dev.assay.reference.http.Relay;
import dev.assay.report.Report;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Many runs in one process against a target that fails at random: memory, threads and descriptors stay as they are after the
 * first of them. {@code -Dassay.soak=10000} makes it long; {@code src/bench/soak} does that.
 */
class SoakIT {
    private static final int RUNS = Integer.getInteger("assay.soak", 100);
    private static final int AT_ONCE = 4;
    private static final int ROUNDS = Math.max(4, RUNS / 500);
    private static final long MORE_HEAP = 24L << 20;
    private static final int MORE_OF_OTHERS = 24;

    private record Figures(long heap, long resident, int threads, int descriptors) {
        @Override
        public String toString() {
            return heap / 1024 + " KiB heap, " + resident / 1024 + " KiB resident, " + threads + " threads, "
                    + descriptors + " descriptors";
        }
    }

    @Test
    void memory_threads_and_descriptors_stay_flat() throws Exception {
        PackKit kit = Catalog.of(List.of()).kit("huaweicloud");
        Random random = new Random(20_261_125);
        ExecutorService relaying = Executors.newCachedThreadPool();
        ExecutorService running = Executors.newFixedThreadPool(AT_ONCE);
        Map<String, Integer> verdicts = new TreeMap<>();
        List<Figures> figures = new ArrayList<>();
        try (Embedded reference = Embedded.startSmall(kit, List.of());
                Relay relay =
                        Relay.start(0, reference.target().target().url(), head -> failing(head, random), relaying)) {
            RunTarget target = reference.target().at(relay.uri());
            for (int round = 0; round < ROUNDS; round++) {
                round(running, kit, target, verdicts);
                figures.add(now());
                System.out.println(
                        "soak: " + (round + 1) * (RUNS / ROUNDS) + " runs, " + figures.get(round) + " " + verdicts);
            }
        } finally {
            running.shutdownNow();
            relaying.shutdownNow();
        }
        // The first round warms up: classes, pools and caches.
        Figures early = figures.get(1);
        Figures late = figures.get(figures.size() - 1);
        assertTrue(late.heap() - early.heap() < MORE_HEAP, () -> early + " became " + late);
        assertTrue(late.threads() - early.threads() < MORE_OF_OTHERS, () -> early + " became " + late);
        assertTrue(late.descriptors() - early.descriptors() < MORE_OF_OTHERS, () -> early + " became " + late);
        assertTrue(verdicts.size() > 1, () -> "nothing failed: " + verdicts);
        assertEquals(
                Optional.empty(),
                verdicts.keySet().stream().filter("conformant"::equals).findFirst());
    }

    /** Holds nothing of its runs when it is over. */
    private static void round(ExecutorService running, PackKit kit, RunTarget target, Map<String, Integer> verdicts)
            throws Exception {
        List<Future<Report>> reports = new ArrayList<>();
        for (int i = 0; i < RUNS / ROUNDS; i++) {
            reports.add(running.submit(() -> run(kit, target)));
        }
        for (Future<Report> report : reports) {
            Report one = report.get();
            verdicts.merge(one.verdict() + (one.rootCause() == null ? "" : " at once"), 1, Integer::sum);
        }
    }

    private static Report run(PackKit kit, RunTarget target) {
        ClientOptions client = new ClientOptions(Duration.ofSeconds(1), 0, 8 << 20, Duration.ofSeconds(1));
        RunOptions options = new RunOptions(
                client,
                Optional.of("@HW-LIST-LIMIT-MAX or @HW-LIST-STATES-FILTER or @HW-SHOW-OK"),
                2,
                Optional.empty());
        try (TargetRun run = new TargetRun(kit, target, options)) {
            return run.run(Optional.empty());
        }
    }

    /** One answer in ten is none, is cut in its head, or is an error of a server or of a limit. */
    private static String failing(String head, Random random) {
        int number;
        synchronized (random) {
            number = random.nextInt(40);
        }
        return switch (number) {
            case 0 -> "nonsense\r\n\r\n";
            case 1 -> head.replaceFirst("HTTP/1.1 \\d+", "HTTP/1.1 503");
            case 2 -> head.replaceFirst("HTTP/1.1 \\d+", "HTTP/1.1 429").replaceFirst("\r\n", "\r\nRetry-After: 0\r\n");
            case 3 -> head.replaceFirst("(?i)content-length: *", "Content-Length: x");
            default -> head;
        };
    }

    private static Figures now() throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(20);
        }
        Path self = Path.of("/proc/self");
        boolean linux = Files.isDirectory(self);
        long resident = 0;
        int descriptors = 0;
        if (linux) {
            for (String line : Files.readAllLines(self.resolve("status"))) {
                if (line.startsWith("VmRSS:")) {
                    resident = 1024 * Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
            try (var open = Files.list(self.resolve("fd"))) {
                descriptors = (int) open.count();
            }
        }
        Runtime runtime = Runtime.getRuntime();
        return new Figures(
                runtime.totalMemory() - runtime.freeMemory(),
                resident,
                ManagementFactory.getThreadMXBean().getThreadCount(),
                descriptors);
    }
}
