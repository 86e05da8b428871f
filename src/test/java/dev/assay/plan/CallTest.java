package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Packs;
import dev.assay.spec.Caller;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallTest {
    private final Operation list = Packs.huaweicloud().operation("ListCreateAccountStatuses");
    private final Operation show = Packs.huaweicloud().operation("ShowCreateAccountStatus");
    private final Parameter states = list.parameter("states");
    private final Parameter limit = list.parameter("limit");
    private final Parameter id = show.parameter("create_account_status_id");
    private final Parameter token = list.parameter("X-Security-Token");

    @Test
    void a_call_begins_as_the_management_account_without_arguments() {
        Call call = Call.of(list);
        assertEquals(
                new Call(
                        Optional.of(list),
                        "GET",
                        List.of("v1", "organizations", "create-account-status"),
                        List.of(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Caller.MANAGEMENT),
                call);
        assertEquals("/v1/organizations/create-account-status", call.encodedPath());
        assertEquals("", call.encodedQuery());
    }

    @Test
    void a_query_parameter_is_added_replaced_and_left_out() {
        Call ten = Call.of(list).with(limit, List.of("10"));
        assertEquals("limit=10", ten.encodedQuery());
        assertEquals("limit=20", ten.with(limit, List.of("20")).encodedQuery());
        assertEquals("", ten.with(limit, List.of()).encodedQuery());
        assertEquals("limit=10", ten.encodedQuery(), "the call itself stays as it is");
    }

    @Test
    void values_of_one_name_are_sent_in_alphabetical_order() {
        Call call = Call.of(list).with(states, List.of("succeeded", "failed", "in_progress"));
        assertEquals("states=failed&states=in_progress&states=succeeded", call.encodedQuery());
        assertEquals(List.of("failed", "in_progress", "succeeded"), call.values("states"));
    }

    @Test
    void values_of_one_name_can_be_sent_in_the_other_order() {
        Call call = Call.of(list)
                .with(states, List.of("failed", "succeeded"))
                .with(limit, List.of("1"))
                .reversed("states");
        assertEquals("limit=1&states=succeeded&states=failed", call.encodedQuery());
    }

    @Test
    void a_bare_name_is_sent_without_equals_and_counts_as_an_empty_value() {
        Call call = Call.of(list).with(states, List.of("failed")).withBare(states);
        assertEquals("states", call.encodedQuery());
        assertEquals(List.of(""), call.values("states"));
    }

    @Test
    void an_empty_value_is_sent_with_equals() {
        assertEquals("limit=", Call.of(list).with(limit, List.of("")).encodedQuery());
    }

    @Test
    void values_of_a_name_that_was_not_sent_are_none() {
        assertEquals(List.of(), Call.of(list).with(limit, List.of("1")).values("states"));
    }

    @Test
    void a_path_parameter_fills_its_segment_and_can_be_read_back() {
        Call call = Call.of(show).with(id, List.of("a/b \u00e9"));
        assertEquals("/v1/organizations/create-account-status/a%2Fb%20%C3%A9", call.encodedPath());
        assertEquals("/v1/organizations/create-account-status/a/b \u00e9", call.decodedPath());
        assertEquals(Optional.of("a/b \u00e9"), call.value(id));
    }

    @Test
    void a_path_parameter_can_be_given_anew() {
        Call call = Call.of(show).with(id, List.of("one")).with(id, List.of("two"));
        assertEquals("/v1/organizations/create-account-status/two", call.encodedPath());
    }

    @Test
    void a_path_parameter_that_was_not_given_has_no_value() {
        assertEquals(Optional.empty(), Call.of(show).value(id));
        assertEquals(Optional.empty(), Call.of(list).value(limit));
    }

    @Test
    void a_header_is_given_a_value_or_left_out() {
        assertEquals(
                Map.of("X-Security-Token", Optional.of("t")),
                Call.of(list).with(token, List.of("t")).headers());
        assertEquals(
                Map.of("X-Security-Token", Optional.empty()),
                Call.of(list).with(token, List.of("t")).with(token, List.of()).headers());
    }

    @Test
    void another_caller_sends_the_same() {
        Call call = Call.of(list).with(limit, List.of("3"));
        Call forged = call.by(Caller.FORGED);
        assertEquals(Caller.FORGED, forged.caller());
        assertEquals(call, forged.by(Caller.MANAGEMENT));
    }

    @Test
    void a_path_beside_its_own_belongs_to_no_operation() {
        Call call = Call.of(show).with(id, List.of("one")).by(Caller.MEMBER).elsewhere("no such");
        assertEquals(Optional.empty(), call.operation());
        assertEquals("/v1/organizations/create-account-status/no%20such", call.encodedPath());
        assertEquals(Optional.empty(), call.value(id));
        assertEquals(Caller.MEMBER, call.caller());
        assertEquals("/v1/organizations/x", Call.of(list).elsewhere("x").encodedPath());
    }

    @Test
    void names_and_values_of_a_query_are_encoded() {
        Parameter odd = new Parameter("a b", "query", false, limit.schema());
        assertEquals("a%20b=%26%3D%2B", Call.of(list).with(odd, List.of("&=+")).encodedQuery());
    }
}
