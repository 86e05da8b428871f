package dev.assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.spec.Caller;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    private static final Credentials KEYS = new Credentials("FAKEKEY1", "fake-secret", "fake-session", null);

    @ParameterizedTest
    @ValueSource(strings = {"fake-secret", "xxxxxx", "x", "fakexfake"})
    void a_forged_secret_differs_in_one_character(String secret) {
        String forged = new Credentials("FAKEKEY1", secret, null, null).forged().secretKey() + "";
        assertEquals(secret.length(), forged.length());
        int different = 0;
        for (int i = 0; i < secret.length(); i++) {
            different += secret.charAt(i) == forged.charAt(i) ? 0 : 1;
        }
        assertEquals(1, different);
    }

    @Test
    void a_forged_key_keeps_its_name_and_its_session() {
        Credentials forged = KEYS.forged();
        assertEquals("FAKEKEY1", forged.accessKey());
        assertEquals("fake-session", forged.securityToken());
    }

    @Test
    void a_forged_token_is_another() {
        assertEquals(
                new Credentials(null, null, null, "fake-xoken"),
                new Credentials(null, null, null, "fake-token").forged());
    }

    @Test
    void credentials_show_nothing_of_themselves() {
        assertEquals("Credentials[redacted]", KEYS.toString());
    }

    @Test
    void only_keys_with_a_session_are_temporary() {
        assertTrue(KEYS.temporary());
        assertFalse(new Credentials("FAKEKEY1", "fake-secret", null, null).temporary());
    }

    @Test
    void a_target_derives_the_forged_caller_and_plays_the_anonymous_one_without_any() {
        Target target = new Target("stub", URI.create("http://127.0.0.1:1"), Map.of(Caller.MANAGEMENT, KEYS));
        assertEquals(Optional.of(KEYS), target.credentials(Caller.MANAGEMENT));
        assertEquals(Optional.of(KEYS.forged()), target.credentials(Caller.FORGED));
        assertEquals(Optional.empty(), target.credentials(Caller.ANONYMOUS));
        assertTrue(target.has(Caller.ANONYMOUS));
        assertFalse(target.has(Caller.MEMBER));
        assertFalse(new Target("bare", target.url(), Map.of()).has(Caller.FORGED));
    }
}
