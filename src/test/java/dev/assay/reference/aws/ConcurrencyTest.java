package dev.assay.reference.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.reference.aws.server.AwsServer;
import dev.assay.reference.aws.server.ServerOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    @Test
    void calls_at_the_same_time_get_their_own_answers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (AwsServer server = AwsServer.start(ServerOptions.seeded(5))) {
            Asker asker = new Asker(server);
            List<String> ids = asker.walk("").stream()
                    .map(request -> request.path("Id").asString())
                    .toList();
            List<Callable<String>> calls = new ArrayList<>();
            ids.forEach(id -> calls.add(() ->
                    asker.describe(id).json().at("/CreateAccountStatus/Id").asString()));
            List<String> described = new ArrayList<>();
            for (Future<String> call : threads.invokeAll(calls)) {
                described.add(call.get());
            }

            assertEquals(ids, described);
        } finally {
            threads.shutdown();
        }
    }
}
