package dev.assay.reference.huaweicloud.server;

import dev.assay.reference.http.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A signature as the Authorization header tells it.
 *
 * @param accessKey whose it claims to be
 * @param signedHeaders names of the headers that it covers, as sent
 * @param value what was computed, in hexadecimal digits
 */
record Signature(String accessKey, String signedHeaders, String value) {
    private static final String ALGORITHM = "SDK-HMAC-SHA256";
    private static final Pattern HEADER =
            Pattern.compile(ALGORITHM + " +Access=([^,\\s]+), *SignedHeaders=([^,\\s]+), *Signature=([0-9a-fA-F]{64})");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    /** Null where the header does not have the form. */
    static @Nullable Signature parse(String authorization) {
        Matcher matcher = HEADER.matcher(authorization.strip());
        return matcher.matches() ? new Signature(matcher.group(1), matcher.group(2), matcher.group(3)) : null;
    }

    /** Null where the signature holds, else what is wrong with it. */
    @Nullable
    String flaw(Call call, String secretKey, InstantSource clock) {
        List<String> names = CanonicalRequest.names(signedHeaders);
        if (!names.contains("host") || !names.contains("x-sdk-date")) {
            return "host and x-sdk-date must be signed";
        }
        String date = Objects.requireNonNullElse(call.header("X-Sdk-Date"), "");
        if (!recent(date, clock.instant())) {
            return "x-sdk-date is not a date within 15 minutes of now";
        }
        byte[] key = secretKey.getBytes(StandardCharsets.UTF_8);
        byte[] sent = HexFormat.of().parseHex(value);
        boolean matches = false;
        for (String canonical : CanonicalRequest.spellings(call, names)) {
            matches |= MessageDigest.isEqual(Hashes.hmac(key, toSign(date, canonical)), sent);
        }
        return matches ? null : "the signature does not match";
    }

    private static byte[] toSign(String date, String canonical) {
        byte[] hash = Hashes.sha256(canonical.getBytes(StandardCharsets.UTF_8));
        return (ALGORITHM + "\n" + date + "\n" + HexFormat.of().formatHex(hash)).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean recent(String date, Instant now) {
        try {
            Instant signed = LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC);
            return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
