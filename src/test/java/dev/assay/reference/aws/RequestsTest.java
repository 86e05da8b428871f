package dev.assay.reference.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.aws.CreateAccountFailureReason;
import dev.assay.reference.aws.server.AwsServer;
import dev.assay.reference.aws.server.ServerOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RequestsTest {
    private static final Pattern TIME = Pattern.compile("Timestamp\":([0-9.E]+)");

    private static AwsServer start(long seed) throws IOException {
        return AwsServer.start(ServerOptions.seeded(seed));
    }

    private static List<String> ids(List<JsonNode> requests) {
        return requests.stream().map(request -> request.path("Id").asString()).toList();
    }

    private static List<String> idsAndNames(long seed) throws Exception {
        try (AwsServer server = start(seed)) {
            return new Asker(server)
                    .walk("").stream()
                            .map(request -> request.path("Id") + " " + request.path("AccountName"))
                            .sorted()
                            .toList();
        }
    }

    @Test
    void the_same_seed_gives_the_same_requests() throws Exception {
        assertEquals(idsAndNames(5), idsAndNames(5));
        assertNotEquals(idsAndNames(5), idsAndNames(6));
    }

    @Test
    void walks_at_any_page_size_agree() throws Exception {
        try (AwsServer server = start(5)) {
            Asker asker = new Asker(server);
            List<String> whole = ids(asker.walk(""));

            assertEquals(66, new HashSet<>(whole).size());
            assertEquals(whole, ids(asker.walk("\"MaxResults\":7")));
            assertEquals(whole, ids(asker.walk("\"States\":[],\"MaxResults\":11")));
            assertEquals(whole, ids(asker.walk("\"States\":[\"FAILED\",\"SUCCEEDED\",\"IN_PROGRESS\"]")));
        }
    }

    @Test
    void every_request_is_what_its_state_says() throws Exception {
        try (AwsServer server = start(5)) {
            TreeMap<String, Integer> lengths = new TreeMap<>();
            Set<String> accounts = new HashSet<>();
            Set<String> reasons = new HashSet<>();
            List<JsonNode> requests = new Asker(server).walk("");
            for (JsonNode request : requests) {
                String state = request.path("State").asString();
                assertEquals(state.equals("SUCCEEDED"), request.has("AccountId"), request::toString);
                assertEquals(state.equals("FAILED"), request.has("FailureReason"), request::toString);
                assertEquals(!state.equals("IN_PROGRESS"), request.has("CompletedTimestamp"), request::toString);
                assertTrue(request.path("Id").asString().matches("car-[a-z0-9]{8,32}"), request::toString);
                assertTrue(request.path("AccountName").asString().matches("[ -~]{1,50}"), request::toString);
                lengths.merge("" + request.path("Id").asString().length(), 1, Integer::sum);
                lengths.merge("name " + request.path("AccountName").asString().length(), 1, Integer::sum);
                if (state.equals("SUCCEEDED")) {
                    assertTrue(accounts.add(request.path("AccountId").asString()), request::toString);
                }
                reasons.add(request.path("FailureReason").asString(""));
                BigDecimal requested = request.path("RequestedTimestamp").decimalValue();
                BigDecimal completed = request.path("CompletedTimestamp").asDecimal(requested);
                assertTrue(completed.compareTo(requested) >= 0, request::toString);
                assertTrue(completed.longValue() <= Instant.now().getEpochSecond(), request::toString);
            }
            assertTrue(accounts.stream().allMatch(account -> account.matches("\\d{12}")), accounts::toString);
            assertTrue(accounts.stream().anyMatch(account -> account.startsWith("000")), accounts::toString);
            assertTrue(requests.stream().anyMatch(request -> request.has("GovCloudAccountId")));
            assertTrue(lengths.getOrDefault("12", 0) >= 4, lengths::toString);
            assertTrue(lengths.getOrDefault("36", 0) >= 16, lengths::toString);
            assertTrue(lengths.getOrDefault("name 1", 0) > 0, lengths::toString);
            assertTrue(lengths.getOrDefault("name 50", 0) > 0, lengths::toString);
            for (CreateAccountFailureReason reason : CreateAccountFailureReason.KNOWN) {
                assertTrue(reasons.contains(reason.value()), reason::value);
            }
        }
    }

    @Test
    void timestamps_have_three_forms_and_each_is_always_written_in_the_same() throws Exception {
        try (AwsServer server = start(5)) {
            Asker asker = new Asker(server);
            String listed = asker.ask(Asker.LIST, "{\"States\":[\"FAILED\"]}").text();
            StringBuilder described = new StringBuilder();
            for (String id : ids(asker.walk("\"States\":[\"FAILED\"]"))) {
                described.append(asker.describe(id).text());
            }

            List<String> times = times(listed);
            assertEquals(times, times(described.toString()));
            for (String form : List.of("\\d{10}", "\\d{10}\\.\\d{1,3}", "1\\.\\d{10,12}E9")) {
                assertTrue(times.stream().anyMatch(time -> time.matches(form)), form + " in " + times);
            }
        }
    }

    private static List<String> times(String text) {
        List<String> times = new ArrayList<>();
        Matcher matcher = TIME.matcher(text);
        while (matcher.find()) {
            times.add(matcher.group(1));
        }
        return times;
    }

    @Test
    void three_requests_finish_while_it_runs_and_the_latest_stays_in_progress() throws Exception {
        try (AwsServer server = start(5)) {
            Asker asker = new Asker(server);
            long start = Instant.now().getEpochSecond();
            List<String> before = new ArrayList<>(ids(asker.walk("\"States\":[\"IN_PROGRESS\"]")));
            Thread.sleep(700);
            List<String> after = ids(asker.walk("\"States\":[\"IN_PROGRESS\"]"));

            assertEquals(8, before.size());
            assertEquals(5, after.size());
            assertEquals(before.get(0), after.get(0));
            before.removeAll(after);
            for (String id : before) {
                JsonNode request = asker.describe(id).json().path("CreateAccountStatus");
                assertNotEquals("IN_PROGRESS", request.path("State").asString());
                assertFalse(request.path("CompletedTimestamp").decimalValue().longValue() < start);
            }
        }
    }

    @Test
    void an_address_makes_one_account_only() throws Exception {
        try (AwsServer server = start(5)) {
            Asker asker = new Asker(server);
            String body = "{\"Email\":\"a@example.test\",\"AccountName\":\"twice\"}";
            String first = asker.ask(Asker.CREATE, body)
                    .json()
                    .at("/CreateAccountStatus/Id")
                    .asString();
            String second = asker.ask(Asker.CREATE, body)
                    .json()
                    .at("/CreateAccountStatus/Id")
                    .asString();
            Thread.sleep(400);

            assertEquals(
                    "SUCCEEDED",
                    asker.describe(first)
                            .json()
                            .at("/CreateAccountStatus/State")
                            .asString());
            assertEquals(
                    "EMAIL_ALREADY_EXISTS",
                    asker.describe(second)
                            .json()
                            .at("/CreateAccountStatus/FailureReason")
                            .asString());
            assertEquals(68, asker.walk("").size());
        }
    }
}
