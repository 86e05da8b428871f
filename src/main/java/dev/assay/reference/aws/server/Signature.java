package dev.assay.reference.aws.server;

import dev.assay.reference.http.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Signature Version 4 of a call. Every method refuses what is wrong with it. */
record Signature(Authorization authorization, Call call) {
    private static final List<String> SCOPE = List.of("us-east-1", "organizations", "aws4_request");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    void verify(String secretKey, Instant now) {
        String date = Objects.requireNonNullElse(call.header("X-Amz-Date"), "");
        checkCoverage();
        checkScope(date);
        checkDate(date, now);
        checkContent();
        byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (String part : authorization.scope()) {
            key = Hashes.hmac(key, part.getBytes(StandardCharsets.UTF_8));
        }
        String computed = HexFormat.of().formatHex(Hashes.hmac(key, toSign(date)));
        if (!MessageDigest.isEqual(bytes(computed), bytes(authorization.signature()))) {
            throw invalid(
                    "The request signature we calculated does not match the signature you provided. Check your AWS"
                            + " Secret Access Key and signing method. Consult the service documentation for details.");
        }
    }

    private byte[] toSign(String date) {
        byte[] hash = Hashes.sha256(bytes(CanonicalRequest.of(call, authorization.signedHeaders())));
        return bytes(String.join(
                "\n",
                Authorization.ALGORITHM,
                date,
                String.join("/", authorization.scope()),
                HexFormat.of().formatHex(hash)));
    }

    private void checkCoverage() {
        if (call.header("X-Amz-Date") == null) {
            throw Authorization.incomplete(
                    "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        }
        for (String name : List.of("host", "x-amz-date")) {
            if (!authorization.signedHeaders().contains(name)) {
                throw invalid("'" + name + "' must be a 'SignedHeader' in the AWS Authorization.");
            }
        }
    }

    private void checkScope(String date) {
        List<String> scope = authorization.scope();
        if (!scope.get(1).equals(SCOPE.get(0))) {
            throw invalid("Credential should be scoped to a valid region.");
        }
        if (!scope.get(2).equals(SCOPE.get(1))) {
            throw invalid("Credential should be scoped to correct service: '" + SCOPE.get(1) + "'.");
        }
        if (!scope.get(3).equals(SCOPE.get(2))) {
            throw invalid("Credential should be scoped with a valid terminator: '" + SCOPE.get(2) + "'.");
        }
        if (!date.startsWith(scope.get(0) + "T")) {
            throw invalid("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '"
                    + scope.get(0) + "' != '" + date.split("T", 2)[0] + "', from '" + date + "'.");
        }
    }

    private static void checkDate(String date, Instant now) {
        Instant signed = instant(date);
        Instant earliest = now.minus(TOLERANCE);
        Instant latest = now.plus(TOLERANCE);
        if (signed.isBefore(earliest)) {
            throw invalid("Signature expired: " + date + " is now earlier than " + text(earliest) + " (" + text(now)
                    + " - 15 min.)");
        }
        if (signed.isAfter(latest)) {
            throw invalid("Signature not yet current: " + date + " is still later than " + text(latest) + " ("
                    + text(now) + " + 15 min.)");
        }
    }

    private void checkContent() {
        String claimed = call.header("X-Amz-Content-Sha256");
        if (claimed != null && !claimed.equals(CanonicalRequest.hash(call))) {
            throw invalid("The value of 'x-amz-content-sha256' is not the hash of the body.");
        }
    }

    private static Instant instant(String date) {
        try {
            return LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw Authorization.incomplete("Date must be in ISO-8601 'basic format'. Got '" + date + "'.");
        }
    }

    private static String text(Instant instant) {
        return DATE.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Refusal invalid(String message) {
        return new Refusal("InvalidSignatureException", message);
    }
}
