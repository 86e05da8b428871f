package dev.assay.reference.huaweicloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.reference.huaweicloud.server.Hooks;
import dev.assay.reference.huaweicloud.server.HuaweicloudServer;
import dev.assay.reference.huaweicloud.server.ServerOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RequestsTest {

    @Test
    void the_same_seed_gives_the_same_requests() throws Exception {
        assertEquals(idsAndNames(5), idsAndNames(5));
        assertNotEquals(idsAndNames(5), idsAndNames(6));
    }

    @Test
    void walks_at_any_page_size_agree() throws Exception {
        try (HuaweicloudServer server = start(5)) {
            Asker asker = new Asker(server);
            List<String> whole = asker.walk("limit=2000");

            assertEquals(460, new HashSet<>(whole).size());
            assertEquals(whole, asker.walk("limit=7"));
            assertEquals(whole, asker.walk("limit=230"));
            assertEquals(whole, asker.walk(""));
        }
    }

    @Test
    void a_growing_list_loses_and_doubles_nothing() throws Exception {
        ServerOptions growing = ServerOptions.seeded(5).growing(Duration.ofMillis(3));
        try (HuaweicloudServer server = HuaweicloudServer.start(growing)) {
            Asker asker = new Asker(server);
            List<String> before = asker.walk("limit=2000");
            List<String> walked = asker.walk("limit=5");
            List<String> after = asker.walk("limit=2000");

            assertEquals(walked.size(), new HashSet<>(walked).size());
            assertTrue(walked.containsAll(before));
            assertTrue(after.size() > walked.size(), after.size() + " after " + walked.size());
        }
    }

    @Test
    void eight_requests_finish_while_it_runs_and_the_rest_stay_in_progress() throws Exception {
        try (HuaweicloudServer server = start(5)) {
            Asker asker = new Asker(server);
            Instant start = Instant.now();
            List<String> before = asker.walk("states=in_progress");
            Thread.sleep(400);
            List<String> meanwhile = asker.walk("states=in_progress");
            Thread.sleep(1000);
            List<String> after = asker.walk("states=in_progress");
            List<String> later = asker.walk("states=in_progress");

            assertEquals(28, before.size());
            assertTrue(meanwhile.size() < 28 && meanwhile.size() > 20, "in progress: " + meanwhile.size());
            assertEquals(20, after.size());
            assertEquals(after, later);
            before.removeAll(after);
            for (String id : before) {
                JsonNode request = asker.ask(Asker.LIST + "/" + id).json().at("/create_account_status");
                assertNotEquals("in_progress", request.at("/state").asString());
                assertFalse(
                        Instant.parse(request.at("/completed_at").asString()).isBefore(start.minusSeconds(1)));
            }
        }
    }

    @Test
    void every_request_is_what_its_state_says() throws Exception {
        try (HuaweicloudServer server = start(5)) {
            JsonNode requests =
                    new Asker(server).ask(Asker.LIST + "?limit=2000").json().at("/create_account_statuses");
            int longest = 0;
            for (JsonNode request : requests) {
                String state = request.at("/state").asString();
                assertEquals(state.equals("succeeded"), request.has("account_id"), request::toString);
                assertEquals(state.equals("failed"), request.has("failure_reason"), request::toString);
                assertEquals(!state.equals("in_progress"), request.has("completed_at"), request::toString);
                assertTrue(request.at("/id").asString().matches("car-[0-9a-z]{8,32}"), request::toString);
                assertTrue(request.at("/account_name").asString().length() <= 64, request::toString);
                longest =
                        Math.max(longest, request.at("/account_name").asString().length());
                Instant created = Instant.parse(request.at("/created_at").asString());
                assertTrue(created.isBefore(Instant.now()), request::toString);
                assertFalse(
                        request.has("completed_at")
                                && Instant.parse(request.at("/completed_at").asString())
                                        .isBefore(created),
                        request::toString);
            }
            assertEquals(64, longest);
        }
    }

    @Test
    void calls_at_the_same_time_get_their_own_answers() throws Exception {
        assertEquals(0, mixedUp(List.of()));
    }

    @Test
    void a_defect_mixes_the_answers_of_calls_at_the_same_time() throws Exception {
        assertNotEquals(0, mixedUp(HuaweicloudReference.hooks(List.of("answers-mixed"))));
    }

    private static int mixedUp(List<Hooks> hooks) throws Exception {
        ServerOptions options = ServerOptions.seeded(5).with(hooks);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (HuaweicloudServer server = HuaweicloudServer.start(options)) {
            Asker asker = new Asker(server);
            List<String> ids = asker.walk("limit=2000").subList(0, 64);
            List<Callable<String>> calls = new ArrayList<>();
            ids.forEach(id -> calls.add(() -> asker.ask(Asker.LIST + "/" + id)
                    .json()
                    .at("/create_account_status/id")
                    .asString()));
            List<Future<String>> shown = threads.invokeAll(calls);
            int mixedUp = 0;
            for (int i = 0; i < ids.size(); i++) {
                mixedUp += ids.get(i).equals(shown.get(i).get()) ? 0 : 1;
            }
            return mixedUp;
        } finally {
            threads.shutdown();
        }
    }

    private static List<String> idsAndNames(long seed) throws Exception {
        try (HuaweicloudServer server = start(seed)) {
            List<String> found = new ArrayList<>();
            for (JsonNode request :
                    new Asker(server).ask(Asker.LIST + "?limit=2000").json().at("/create_account_statuses")) {
                found.add(request.at("/id").asString() + " " + request.at("/account_name"));
            }
            found.sort(null);
            return found;
        }
    }

    private static HuaweicloudServer start(long seed) throws IOException {
        return HuaweicloudServer.start(ServerOptions.seeded(seed));
    }
}
