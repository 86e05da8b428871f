package dev.assay.exchange;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one caller proves itself with: an access key with its secret, or a token. Never printed.
 *
 * @param accessKey name of the key; null where there is none
 * @param secretKey secret of the key; null where there is none
 * @param securityToken session token of temporary keys; null where the keys are permanent
 * @param token a token that stands for the caller; null where there is none
 */
public record Credentials(
        @Nullable String accessKey,
        @Nullable String secretKey,
        @Nullable String securityToken,
        @Nullable String token) {

    /** Whether they end with a session. */
    public boolean temporary() {
        return securityToken != null;
    }

    /** The same key with a secret that is not its own, or a token that was never issued. */
    public Credentials forged() {
        return new Credentials(accessKey, changed(secretKey), securityToken, changed(token));
    }

    /** Every string that must appear nowhere. */
    List<String> secrets() {
        return Stream.of(secretKey, securityToken, token)
                .filter(Objects::nonNull)
                .filter(secret -> secret.length() >= 6)
                .toList();
    }

    private static @Nullable String changed(@Nullable String secret) {
        if (secret == null || secret.isEmpty()) {
            return secret;
        }
        int middle = secret.length() / 2;
        char other = secret.charAt(middle) == 'x' ? 'y' : 'x';
        return secret.substring(0, middle) + other + secret.substring(middle + 1);
    }

    @Override
    public String toString() {
        return "Credentials[redacted]";
    }
}
