package dev.assay.pack.huaweicloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Packs;
import dev.assay.exchange.Credentials;
import dev.assay.plan.Call;
import dev.assay.plan.SigningFlaw;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HuaweicloudSignerTest {
    private static final URI BASE = URI.create("http://127.0.0.1:8080");
    private static final Credentials PERMANENT = new Credentials("FAKEKEY1", "fake-secret-0001", null, null);
    private static final Credentials TEMPORARY =
            new Credentials("FAKEKEY1", "fake-secret-0001", "fake-session-0001", null);

    private final Operation list = Packs.huaweicloud().operation("ListCreateAccountStatuses");
    private final Parameter securityToken = list.parameter("X-Security-Token");
    private final Call call = Call.of(list).with(list.parameter("limit"), List.of("5"));

    @Test
    void a_token_goes_into_its_header_and_nothing_is_signed() {
        assertEquals(
                Map.of("X-Auth-Token", "fake-token-0001"),
                sign(call, new Credentials(null, null, null, "fake-token-0001")));
    }

    @Test
    void a_signature_can_be_a_day_old() {
        Map<String, String> headers = sign(call.flawed(SigningFlaw.DAY_OLD), PERMANENT);
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE);

        assertTrue(headers.get("X-Sdk-Date").startsWith(yesterday), headers::toString);
        assertTrue(headers.get("Authorization").contains("x-sdk-date"), headers::toString);
        assertEquals(Set.of(SigningFlaw.DAY_OLD), new HuaweicloudSigner(true).flaws());
        assertEquals(Set.of(), new HuaweicloudSigner(false).flaws());
    }

    @Test
    void a_key_signs_host_and_date() {
        Map<String, String> headers = sign(call, PERMANENT);
        assertTrue(headers.get("X-Sdk-Date").matches("\\d{8}T\\d{6}Z"), headers::toString);
        String authorization = headers.get("Authorization");
        assertTrue(
                authorization.matches(
                        "SDK-HMAC-SHA256 Access=FAKEKEY1, SignedHeaders=host;x-sdk-date," + " Signature=[0-9a-f]{64}"),
                authorization);
        assertFalse(headers.containsKey("X-Security-Token"));
        assertFalse(headers.toString().contains("fake-secret-0001"));
    }

    @Test
    void a_security_token_is_sent_and_signed() {
        Map<String, String> headers = sign(call, TEMPORARY);
        assertEquals("fake-session-0001", headers.get("X-Security-Token"));
        assertEquals("host;x-sdk-date;x-security-token", signedHeaders(headers));
    }

    @Test
    void a_security_token_that_is_left_out_is_neither_sent_nor_signed() {
        Map<String, String> headers = sign(call.with(securityToken, List.of()), TEMPORARY);
        assertFalse(headers.containsKey("X-Security-Token"));
        assertEquals("host;x-sdk-date", signedHeaders(headers));
    }

    @Test
    void an_empty_security_token_is_sent_empty_and_signed() {
        Map<String, String> headers = sign(call.with(securityToken, List.of("")), TEMPORARY);
        assertEquals("", headers.get("X-Security-Token"));
        assertEquals("host;x-sdk-date;x-security-token", signedHeaders(headers));
    }

    @Test
    void a_call_may_give_a_security_token_that_the_credentials_lack() {
        Map<String, String> headers = sign(call.with(securityToken, List.of("another")), PERMANENT);
        assertEquals("another", headers.get("X-Security-Token"));
    }

    @Test
    void the_forged_secret_signs_differently_under_the_same_key() {
        Map<String, String> good = sign(call, PERMANENT);
        Map<String, String> forged = sign(call, PERMANENT.forged());
        assertTrue(forged.get("Authorization").startsWith("SDK-HMAC-SHA256 Access=FAKEKEY1, "));
        assertNotEquals(signature(good), signature(forged));
    }

    @Test
    void the_vendor_names_its_pack_and_what_its_own_tools_call_credentials() {
        HuaweicloudVendor vendor = new HuaweicloudVendor();
        assertEquals("huaweicloud", vendor.pack());
        assertEquals(Optional.of("HUAWEICLOUD_SDK_AK"), vendor.names().accessKey());
        assertEquals(Optional.of("HUAWEICLOUD_SDK_SK"), vendor.names().secretKey());
        assertEquals(
                Optional.of("HUAWEICLOUD_SDK_SECURITY_TOKEN"), vendor.names().securityToken());
        assertEquals(Optional.of("HUAWEICLOUD_AUTH_TOKEN"), vendor.names().token());
        assertEquals(
                10,
                Set.copyOf(vendor.rules().stream().map(rule -> rule.name()).toList())
                        .size());
    }

    private static Map<String, String> sign(Call call, Credentials credentials) {
        return new HuaweicloudSigner(true).sign(BASE, call, Map.of("Host", "127.0.0.1:8080"), credentials);
    }

    private static String signedHeaders(Map<String, String> headers) {
        return headers.get("Authorization").replaceAll(".*SignedHeaders=([^,]*),.*", "$1");
    }

    private static String signature(Map<String, String> headers) {
        return headers.get("Authorization").replaceAll(".*Signature=", "");
    }
}
