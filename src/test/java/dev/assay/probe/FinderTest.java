package dev.assay.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import dev.assay.Loopback.Asked;
import dev.assay.pack.aws.AwsVendor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where ids come from, for a contract that lists none. */
class FinderTest {
    private static final String OPEN = item("car-00000001", "IN_PROGRESS");
    private static final String DONE = item("car-00000002", "SUCCEEDED");
    private final List<String> told = new ArrayList<>();

    @Test
    void each_state_is_listed_by_itself_in_the_longest_pages() {
        try (Loopback server = new Loopback(asked -> target(asked).equals("ListCreateAccountStatus")
                        ? page(asked.body().contains("SUCCEEDED") ? DONE : "", null)
                        : described(DONE));
                Probe probe = opened(server.url())) {
            assertEquals(Optional.empty(), probe.rootCause());
            assertEquals(List.of("car-00000002"), probe.known().keys());
            assertEquals(List.of("car-00000002"), probe.known().keys("SUCCEEDED"));
            assertEquals(
                    List.of(new FoundRequest(new KnownRequest("car-00000002", "SUCCEEDED"), "ListCreateAccountStatus")),
                    probe.known().found());
            assertEquals(
                    List.of(
                            "ListCreateAccountStatus {\"MaxResults\":20,\"States\":[\"IN_PROGRESS\"]}",
                            "ListCreateAccountStatus {\"MaxResults\":20,\"States\":[\"SUCCEEDED\"]}",
                            "ListCreateAccountStatus {\"MaxResults\":20,\"States\":[\"FAILED\"]}",
                            "DescribeCreateAccountStatus {\"CreateAccountRequestId\":\"car-00000002\"}"),
                    calls(server));
        }
    }

    @Test
    void an_empty_page_with_a_token_is_followed() {
        try (Loopback server = new Loopback(asked -> target(asked).equals("ListCreateAccountStatus")
                        ? asked.body().contains("NextToken") ? page(OPEN, null) : page("", "t1")
                        : described(OPEN));
                Probe probe = opened(server.url())) {
            assertEquals(List.of("car-00000001"), probe.known().keys());
            assertEquals(
                    "ListCreateAccountStatus {\"MaxResults\":20,\"States\":[\"IN_PROGRESS\"],\"NextToken\":\"t1\"}",
                    calls(server).get(1));
        }
    }

    @Test
    void tokens_without_end_are_not_followed_for_ever() {
        try (Loopback server = new Loopback(asked -> page("", "again"));
                Probe probe = opened(server.url())) {
            assertEquals(16, calls(server).size());
            assertEquals(
                    Optional.of("no known creation request is given for stub, and it lists none: list some under"
                            + " \"requests\" in the config, or let the kit make one with --provision"),
                    probe.rootCause());
        }
    }

    @Test
    void a_list_that_is_refused_is_asked_once_and_told() {
        try (Loopback server = new Loopback(asked -> refusal("UnsupportedThing"));
                Probe probe = opened(server.url())) {
            assertEquals(
                    List.of(
                            "ListCreateAccountStatus {\"MaxResults\":20,\"States\":[\"IN_PROGRESS\"]}",
                            "DescribeCreateAccountStatus {}"),
                    calls(server));
            assertEquals(
                    Optional.of(
                            "no known creation request is given for stub, and ListCreateAccountStatus is answered with"
                                    + " 400 (UnsupportedThing: No.): list some under \"requests\" in the config, or let the kit"
                                    + " make one with --provision"),
                    probe.rootCause());
        }
    }

    @Test
    void ids_that_stand_in_a_list_that_is_no_page_are_good_all_the_same() {
        for (Answer list : List.of(
                Answer.json(200, "{\"CreateAccountStatuses\": [" + DONE + ",]}"),
                Answer.json(201, "{\"CreateAccountStatuses\": [" + DONE + "]}"),
                Answer.json(200, "{\"createAccountStatuses\": [" + DONE + "]}"),
                Answer.json(200, "{\"CreateAccountStatuses\": [{\"id\": \"car-00000002\"}]}"))) {
            try (Loopback server = new Loopback(
                            asked -> target(asked).equals("ListCreateAccountStatus") ? list : described(DONE));
                    Probe probe = opened(server.url())) {
                assertEquals(Optional.empty(), probe.rootCause());
                assertEquals(List.of("car-00000002"), probe.known().keys());
            }
        }
    }

    @Test
    void what_is_too_long_for_any_id_or_token_is_not_sent_back() {
        String endless = "x".repeat(10_001);
        try (Loopback server = new Loopback(asked -> target(asked).equals("ListCreateAccountStatus")
                        ? page(item(endless, "FAILED"), endless)
                        : refusal("InvalidInputException"));
                Probe probe = opened(server.url())) {
            assertEquals(List.of(), probe.known().keys());
            assertEquals(4, calls(server).size());
        }
    }

    @Test
    void without_an_id_the_form_of_an_answer_is_judged_all_the_same() {
        try (Loopback server = new Loopback(asked -> target(asked).equals("ListCreateAccountStatus")
                        ? refusal("AccessDeniedException2")
                        : Answer.json(400, "{\"__type\": \"InvalidInputException\",}"));
                Probe probe = opened(server.url())) {
            assertEquals(
                    List.of("AWS-ERROR-BODY", "AWS-JSON"),
                    probe.board().results(List.of()).stream()
                            .filter(result -> result.found() > 0)
                            .map(result -> result.clause().id())
                            .filter(List.of("AWS-ERROR-BODY", "AWS-JSON")::contains)
                            .toList());
        }
    }

    @Test
    void a_web_page_is_called_one() {
        for (int status : new int[] {200, 404, 500}) {
            Answer page = new Answer(
                            status,
                            List.of(),
                            "<!DOCTYPE html>\n<html><head><title>Welcome\n to it</title></head></html>"
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .with("Content-Type", "text/html");
            try (Loopback server = new Loopback(asked -> page);
                    Probe probe = opened(server.url())) {
                assertEquals(
                        Optional.of("ListCreateAccountStatus is answered with " + status
                                + " and a web page (HTML, \"Welcome to it\"): what answers there is no such service;"
                                + " is the URL right?"),
                        probe.rootCause());
                assertEquals(1, calls(server).size());
            }
        }
    }

    @Test
    void a_request_that_is_given_needs_no_list() {
        try (Loopback server = new Loopback(asked ->
                        target(asked).equals("DescribeCreateAccountStatus") ? described(DONE) : refusal("No"));
                Probe probe = ScriptedList.probe(
                        "aws", new AwsVendor().errors(), server.url(), new KnownRequest("car-00000002", "SUCCEEDED"))) {
            probe.open();
            assertEquals(Optional.empty(), probe.rootCause());
            assertEquals(List.of("car-00000002"), probe.known().keys());
        }
    }

    @Test
    void what_one_state_lacks_another_may_have() {
        String lost = item("car-00000009", "IN_PROGRESS");
        try (Loopback server = new Loopback(asked -> target(asked).equals("ListCreateAccountStatus")
                        ? page(asked.body().contains("IN_PROGRESS") ? lost : DONE, null)
                        : asked.body().contains("car-00000002")
                                ? described(DONE)
                                : refusal("CreateAccountStatusNotFoundException"));
                Probe probe = opened(server.url())) {
            assertEquals(Optional.empty(), probe.rootCause());
            assertEquals(
                    Optional.of(Optional.of("car-00000002")),
                    probe.acceptable(probe.pack().shower().orElseThrow())
                            .map(call -> call.value(
                                    probe.pack().shower().orElseThrow().parameter("CreateAccountRequestId"))));
        }
    }

    @Test
    void what_will_not_stay_as_it_is_is_shown_first() {
        try (Loopback server = new Loopback(asked -> target(asked).equals("ListCreateAccountStatus")
                        ? page(
                                asked.body().contains("IN_PROGRESS")
                                        ? item("car-00000009", "IN_PROGRESS")
                                        : asked.body().contains("SUCCEEDED") ? item("car-00000001", "SUCCEEDED") : "",
                                null)
                        : described(OPEN));
                Probe probe = opened(server.url())) {
            assertEquals(Optional.empty(), probe.rootCause());
            assertEquals(
                    "DescribeCreateAccountStatus {\"CreateAccountRequestId\":\"car-00000009\"}",
                    calls(server).get(3));
        }
    }

    @Test
    void nothing_is_made_without_permission_or_where_there_is_something() {
        try (Loopback server = new Loopback(
                        asked -> target(asked).equals("ListCreateAccountStatus") ? page(OPEN, null) : described(OPEN));
                Probe probe = provisioned(server.url())) {
            assertEquals(Optional.empty(), probe.rootCause());
            assertEquals(List.of(), told);
            assertTrue(calls(server).stream().noneMatch(call -> call.startsWith("CreateAccount ")));
        }
    }

    @Test
    void provisioning_says_what_it_does_and_what_it_made() {
        int[] made = {0};
        try (Loopback server = new Loopback(asked -> switch (target(asked)) {
                    case "ListCreateAccountStatus" -> page("", null);
                    case "CreateAccount" -> described(item("car-0000000" + ++made[0], "IN_PROGRESS"));
                    default -> described(OPEN);
                });
                Probe probe = provisioned(server.url())) {
            assertEquals(Optional.empty(), probe.rootCause());
            assertEquals(List.of("car-00000001", "car-00000002"), probe.known().keys());
            assertEquals(
                    List.of("CreateAccount", "CreateAccount"),
                    probe.known().found().stream().map(FoundRequest::source).toList());
            assertEquals(3, told.size());
            assertEquals(
                    "provision: makes 2 creation requests at " + server.url() + " through CreateAccount", told.get(0));
            for (int i = 1; i <= 2; i++) {
                assertTrue(
                        told.get(i)
                                .matches(
                                        "provision: made car-0000000" + i
                                                + " \\(\\{\"Email\":\"me\\+(\\w+)@example.com\",\"AccountName\":\"assay \\1\"}\\)"),
                        told.get(i));
            }
        }
    }

    @Test
    void provisioning_that_is_refused_ends_there_and_says_so() {
        try (Loopback server = new Loopback(asked -> target(asked).equals("CreateAccount")
                        ? refusal("ConstraintViolationException")
                        : page("", null));
                Probe probe = provisioned(server.url())) {
            String why = "CreateAccount is answered with 400 (ConstraintViolationException: No.)";
            assertEquals("provision: " + why, told.get(1));
            assertEquals(
                    Optional.of("no known creation request is given for stub, and " + why
                            + ": list some under \"requests\" in the config"),
                    probe.rootCause());
        }
    }

    private static Probe opened(URI url) {
        Probe probe = ScriptedList.probe("aws", new AwsVendor().errors(), url);
        probe.open();
        return probe;
    }

    private Probe provisioned(URI url) {
        Probe probe = ScriptedList.probe("aws", new AwsVendor().errors(), url);
        probe.provision(new Provision("me@example.com", told::add));
        probe.open();
        return probe;
    }

    private static List<String> calls(Loopback server) {
        return server.asked().stream()
                .map(asked -> target(asked) + " " + asked.body())
                .toList();
    }

    private static String target(Asked asked) {
        return asked.headers().getOrDefault("X-amz-target", List.of("")).get(0).replaceFirst(".*\\.", "");
    }

    private static String item(String id, String state) {
        return "{\"Id\": \"" + id + "\", \"State\": \"" + state + "\"}";
    }

    private static Answer page(String item, @org.jspecify.annotations.Nullable String token) {
        return Answer.json(
                200,
                "{\"CreateAccountStatuses\": [" + item + "]"
                        + (token == null ? "}" : ", \"NextToken\": \"" + token + "\"}"));
    }

    private static Answer described(String item) {
        return Answer.json(200, "{\"CreateAccountStatus\": " + item + "}");
    }

    private static Answer refusal(String error) {
        return Answer.json(400, "{\"__type\": \"" + error + "\", \"Message\": \"No.\"}");
    }
}
