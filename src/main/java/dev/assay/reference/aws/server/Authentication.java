package dev.assay.reference.aws.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out who calls, and whether that caller may. */
final class Authentication {

    /**
     * Who calls.
     *
     * @param refusal why the caller may not call; null where it may. The management account is refused where it comes
     *     with a temporary key and without the session token that belongs to it, or with one whose session is over;
     *     what it signed is not looked at then.
     */
    record Identity(Caller caller, @Nullable Refusal refusal) {}

    private record Signer(
            Caller caller, String secretKey, @Nullable String sessionToken, boolean expired) {
        static Signer of(Caller caller, Keys keys) {
            return new Signer(caller, keys.secretKey(), null, false);
        }
    }

    private final Map<String, Signer> signers;
    private final InstantSource clock;

    Authentication(Credentials known, InstantSource clock) {
        this.clock = clock;
        this.signers = Map.of(
                known.management().accessKey(),
                Signer.of(Caller.MANAGEMENT, known.management()),
                known.member().accessKey(),
                Signer.of(Caller.MEMBER, known.member()),
                known.outsider().accessKey(),
                Signer.of(Caller.OUTSIDER, known.outsider()),
                known.temporary().accessKey(),
                new Signer(Caller.MANAGEMENT, known.temporary().secretKey(), known.sessionToken(), false),
                known.expired().accessKey(),
                new Signer(Caller.MANAGEMENT, known.expired().secretKey(), known.expiredSessionToken(), true));
    }

    Identity identify(Call call) {
        String header = call.header("Authorization");
        if (header == null) {
            return new Identity(
                    Caller.ANONYMOUS,
                    new Refusal("MissingAuthenticationTokenException", "Missing Authentication Token"));
        }
        try {
            return signed(call, Authorization.parse(header));
        } catch (Refusal forged) {
            return new Identity(Caller.FORGED, forged);
        }
    }

    private Identity signed(Call call, Authorization authorization) {
        Signer signer = signers.get(authorization.accessKey());
        if (signer == null) {
            throw unrecognized();
        }
        if (!same(signer.sessionToken(), call.header("X-Amz-Security-Token"))) {
            return new Identity(signer.caller(), unrecognized());
        }
        if (signer.expired()) {
            return new Identity(
                    signer.caller(),
                    new Refusal("ExpiredTokenException", "The security token included in the request is expired"));
        }
        new Signature(authorization, call).verify(signer.secretKey(), clock.instant());
        return known(signer.caller());
    }

    private static Refusal unrecognized() {
        return new Refusal("UnrecognizedClientException", "The security token included in the request is invalid.");
    }

    private static boolean same(@Nullable String expected, @Nullable String sent) {
        if (expected == null || sent == null) {
            return expected == null && sent == null;
        }
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static Identity known(Caller caller) {
        return switch (caller) {
            case MANAGEMENT -> new Identity(caller, null);
            case MEMBER -> new Identity(caller, Refusal.notPermitted());
            default -> new Identity(caller, Refusal.notInUse());
        };
    }
}
