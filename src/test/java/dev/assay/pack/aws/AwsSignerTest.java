package dev.assay.pack.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Packs;
import dev.assay.exchange.Credentials;
import dev.assay.exchange.Target;
import dev.assay.plan.Call;
import dev.assay.plan.SigningFlaw;
import dev.assay.spec.Operation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwsSignerTest {
    private static final URI BASE = URI.create("http://127.0.0.1:8080");
    private static final Credentials PERMANENT = new Credentials("FAKEKEY1", "fake-secret-0001", null, null);
    private static final Credentials TEMPORARY =
            new Credentials("FAKEKEY1", "fake-secret-0001", "fake-session-0001", null);

    private final Operation describe = Packs.of("aws").operation("DescribeCreateAccountStatus");
    private final Call call =
            Call.of(describe).with(describe.parameter("CreateAccountRequestId"), List.of("car-00000001"));

    @Test
    void a_key_signs_host_date_content_and_what_is_asked_for() {
        Map<String, String> headers = sign(call, PERMANENT);

        assertTrue(
                authorization(headers)
                        .matches("AWS4-HMAC-SHA256 Credential=FAKEKEY1/\\d{8}/us-east-1/organizations/aws4_request,"
                                + " SignedHeaders=[a-z0-9;-]+, Signature=[0-9a-f]{64}"),
                authorization(headers));
        assertEquals("content-type;host;x-amz-content-sha256;x-amz-date;x-amz-target", signedHeaders(headers));
        assertFalse(headers.containsKey("X-Amz-Security-Token"));
        assertFalse(headers.toString().contains("fake-secret-0001"));
    }

    @Test
    void what_a_proxy_may_change_on_the_way_is_not_signed() {
        Map<String, String> given = given(call);
        given.put("User-Agent", "assay");
        given.put("Accept-Encoding", "gzip");

        assertEquals(
                "content-type;host;x-amz-content-sha256;x-amz-date;x-amz-target",
                signedHeaders(signer().sign(BASE, call, given, PERMANENT)));
    }

    @Test
    void a_session_token_is_sent_and_signed() {
        Map<String, String> headers = sign(call, TEMPORARY);

        assertEquals("fake-session-0001", headers.get("X-Amz-Security-Token"));
        assertTrue(signedHeaders(headers).contains(";x-amz-security-token"), signedHeaders(headers));
    }

    @Test
    void a_session_token_that_is_left_out_is_neither_sent_nor_signed() {
        Map<String, String> headers = sign(call.with(describe.parameter("X-Amz-Security-Token"), List.of()), TEMPORARY);

        assertFalse(headers.containsKey("X-Amz-Security-Token"));
        assertFalse(signedHeaders(headers).contains("security-token"), signedHeaders(headers));
    }

    @Test
    void the_forged_secret_signs_differently_under_the_same_key() {
        Map<String, String> good = sign(call, PERMANENT);
        Map<String, String> forged = sign(call, PERMANENT.forged());

        assertTrue(authorization(forged).contains("Credential=FAKEKEY1/"), authorization(forged));
        assertNotEquals(signature(good), signature(forged));
    }

    @Test
    void a_flaw_is_made_where_a_call_asks_for_it() {
        String otherService = authorization(sign(call.flawed(SigningFlaw.ANOTHER_SERVICE), PERMANENT));
        assertTrue(otherService.contains("/us-east-1/sts/aws4_request,"), otherService);

        String date = sign(call.flawed(SigningFlaw.DAY_OLD), PERMANENT).get("X-Amz-Date");
        Instant signed = Instant.from(DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .parse(date));
        assertEquals(24, Math.round(Duration.between(signed, Instant.now()).toMinutes() / 60.0));
    }

    @Test
    void the_vendor_names_its_pack_and_what_its_own_tools_call_credentials() {
        AwsVendor vendor = new AwsVendor();

        assertEquals("aws", vendor.pack());
        assertEquals(Optional.of("AWS_ACCESS_KEY_ID"), vendor.names().accessKey());
        assertEquals(Optional.of("AWS_SECRET_ACCESS_KEY"), vendor.names().secretKey());
        assertEquals(Optional.of("AWS_SESSION_TOKEN"), vendor.names().securityToken());
        assertEquals(Optional.empty(), vendor.names().token());
        assertEquals(
                List.of(
                        "--aws-sigv4",
                        "aws:amz:us-east-1:organizations",
                        "--user",
                        "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"),
                vendor.curlOptions(new Target("t", BASE, Map.of()), name -> "$" + name));
    }

    private static AwsSigner signer() {
        return new AwsSigner(new Scope("us-east-1", "organizations"));
    }

    private static Map<String, String> sign(Call call, Credentials credentials) {
        return signer().sign(BASE, call, given(call), credentials);
    }

    private static Map<String, String> given(Call call) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Host", "127.0.0.1:8080"));
        call.headers().forEach((name, value) -> value.ifPresent(text -> headers.put(name, text)));
        return headers;
    }

    private static String authorization(Map<String, String> headers) {
        return headers.getOrDefault("Authorization", "");
    }

    private static String signedHeaders(Map<String, String> headers) {
        return authorization(headers).replaceAll(".*SignedHeaders=([^,]*),.*", "$1");
    }

    private static String signature(Map<String, String> headers) {
        return authorization(headers).replaceAll(".*Signature=", "");
    }
}
