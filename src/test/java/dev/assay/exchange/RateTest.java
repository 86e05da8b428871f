package dev.assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RateTest {
    @Test
    void a_rate_holds_over_all_threads_and_all_targets_at_one_host_as_the_server_sees_it() throws Exception {
        ClientOptions options = new ClientOptions(Duration.ofSeconds(5), 100, 1 << 20, Duration.ZERO);
        try (Loopback server = new Loopback(asked -> Answer.json(200, "{}"));
                Calls one = new Calls(server.url(), options);
                Calls two = new Calls(server.url(), options)) {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            for (int i = 0; i < 60; i++) {
                Calls calls = i % 2 == 0 ? one : two;
                threads.submit(() -> calls.send());
            }
            threads.shutdown();
            assertTrue(threads.awaitTermination(20, TimeUnit.SECONDS));
            List<Long> times =
                    server.asked().stream().map(Loopback.Asked::nanos).sorted().toList();
            assertEquals(60, times.size());
            long whole = times.get(59) - times.get(0);
            assertTrue(whole >= TimeUnit.MILLISECONDS.toNanos(560), "60 calls at 100 a second took " + whole + " ns");
            for (int i = 25; i < times.size(); i++) {
                long window = times.get(i) - times.get(i - 25);
                assertTrue(window >= TimeUnit.MILLISECONDS.toNanos(150), "26 calls within " + window + " ns");
            }
        }
    }
}
