package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.reference.http.Relay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --rate}, as whoever stands before the target sees it. */
class RateOptionTest {
    private static final int RATE = 25;
    /** Of calls on their way, on a machine that has other things to do. */
    private static final long LATE = TimeUnit.MILLISECONDS.toNanos(250);

    @TempDir
    private Path folder;

    @Test
    void a_run_sends_no_more_than_its_rate_in_any_second_to_two_targets_at_one_port() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Long> times = new CopyOnWriteArrayList<>();
        try (References references = new References().with("unused")) {
            Relay relay = Relay.start(
                    0,
                    references.uri(),
                    head -> {
                        times.add(System.nanoTime());
                        return head;
                    },
                    threads);
            references.at("one", relay.uri()).at("two", relay.uri());
            Path config = Files.writeString(
                    folder.resolve("targets.yaml"),
                    references.config().replaceFirst("(?s)  - name: unused.*?(?=  - name)", ""));
            Shell shell = Shell.assay(
                    "run",
                    "--config",
                    config.toString(),
                    "--rate",
                    RATE + "/s",
                    "--tags",
                    "@HW-LIST-STATES-FILTER",
                    "--reports",
                    folder.toString());
            relay.close();
            assertEquals(3, shell.exit(), shell.out() + shell.err());
        } finally {
            threads.shutdownNow();
        }
        assertTrue(times.size() > RATE, () -> times.size() + " calls");
        for (int i = RATE; i < times.size(); i++) {
            long window = times.get(i) - times.get(i - RATE);
            assertTrue(
                    window >= TimeUnit.SECONDS.toNanos(1) - LATE, () -> (RATE + 1) + " calls within " + window + " ns");
        }
    }
}
