package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Packs;
import dev.assay.spec.Caller;
import dev.assay.spec.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionTest {
    private static final String TARGET = "AWSOrganizationsV20161128.";

    private final Recognition recognition =
            new Recognition(Packs.huaweicloud().operations().values());
    private final Recognition byHeader =
            new Recognition(Packs.of("aws").operations().values());

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/organizations/create-account-status, ListCreateAccountStatuses",
        "get, /v1/organizations/create-account-status/car-1, ShowCreateAccountStatus",
        "GET, /v1/organizations/create-account-status/a%2Fb, ShowCreateAccountStatus",
        "GET, /v1/organizations/create-account-status/, ShowCreateAccountStatus",
        "GET, /v1/organizations/create%2Daccount-status, ListCreateAccountStatuses",
        "POST, /v1/organizations/create-account-status, ''",
        "GET, /v1/organizations/create-account-status/a/b, ''",
        "GET, /v1/organizations/create-account-status/.., ''",
        "GET, /v1/organizations/create-account-status/%2E%2e, ''",
        "GET, /v1/organizations/accounts, ''",
        "GET, /, ''"
    })
    void an_operation_is_known_by_method_and_path(String method, String path, String operation) {
        Optional<Call> call = recognition.call(request(method, path, "", Map.of()), Caller.MEMBER);
        assertEquals(operation, call.flatMap(Call::operation).map(Operation::id).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "x-amz-target, DescribeCreateAccountStatus, DescribeCreateAccountStatus",
        "X-Amz-Target, ListCreateAccountStatus, ListCreateAccountStatus",
        "X-Amz-Target, CloseAccount, ''",
        "X-Other, DescribeCreateAccountStatus, ''"
    })
    void where_one_path_takes_all_a_header_tells(String header, String value, String operation) {
        Optional<Call> call = byHeader.call(request("POST", "/", "", Map.of(header, TARGET + value)), Caller.MEMBER);
        assertEquals(operation, call.flatMap(Call::operation).map(Operation::id).orElse(""));
    }

    @Test
    void the_call_is_what_was_sent() {
        Call made = Call.of(Packs.huaweicloud().operation("ListCreateAccountStatuses"));
        Operation list = made.operation().orElseThrow();
        made = made.with(list.parameter("states"), List.of("failed", "a b&c+d/\u00fc"))
                .with(list.parameter("limit"), List.of(""))
                .withBare(list.parameter("marker"))
                .by(Caller.MEMBER);
        Call read = recognition
                .call(request("GET", made.encodedPath(), made.encodedQuery(), Map.of()), Caller.MEMBER)
                .orElseThrow();
        assertEquals(made, read);
    }

    @Test
    void headers_that_the_operation_does_not_describe_are_left_out() {
        Call call = recognition
                .call(
                        request(
                                "GET",
                                "/v1/organizations/create-account-status",
                                "x=%zz",
                                Map.of("host", "evil", "Cookie", "a=b", "x-security-token", "t", "accept", "*/*")),
                        Caller.MEMBER)
                .orElseThrow();
        assertEquals(Map.of("Accept", Optional.of("*/*"), "X-Security-Token", Optional.of("t")), call.headers());
        assertEquals("%zz", call.query().get(0).value(), "what is encoded wrongly stays as it is");
        assertTrue(call.body().isEmpty());
    }

    private static Recognition.Request request(String method, String path, String query, Map<String, String> headers) {
        return new Recognition.Request(method, path, query, headers, Optional.empty());
    }
}
