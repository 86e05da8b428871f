package dev.assay.reference.huaweicloud.server;

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
     *     with a temporary key and without the security token that belongs to it.
     */
    record Identity(Caller caller, @Nullable Refusal refusal) {}

    private record Signer(
            Caller caller, String secretKey, @Nullable String securityToken) {
        static Signer of(Caller caller, Keys keys) {
            return new Signer(caller, keys.secretKey(), null);
        }
    }

    private final Map<String, Signer> signers;
    private final Map<String, Caller> tokens;
    private final InstantSource clock;

    Authentication(Credentials credentials, InstantSource clock) {
        this.clock = clock;
        Keys temporary = credentials.temporary();
        this.signers = Map.of(
                credentials.management().accessKey(), Signer.of(Caller.MANAGEMENT, credentials.management()),
                credentials.member().accessKey(), Signer.of(Caller.MEMBER, credentials.member()),
                credentials.outsider().accessKey(), Signer.of(Caller.OUTSIDER, credentials.outsider()),
                temporary.accessKey(),
                        new Signer(Caller.MANAGEMENT, temporary.secretKey(), credentials.securityToken()));
        this.tokens = Map.of(
                credentials.managementToken(), Caller.MANAGEMENT,
                credentials.memberToken(), Caller.MEMBER,
                credentials.outsiderToken(), Caller.OUTSIDER);
    }

    Identity identify(Call call) {
        String authorization = call.header("Authorization");
        String token = call.header("X-Auth-Token");
        if (authorization != null) {
            return signed(call, authorization);
        }
        if (token == null) {
            return unauthenticated(Caller.ANONYMOUS, "credentials are missing");
        }
        Caller caller = tokens.get(token);
        return caller == null ? forged("the token is unknown") : known(caller);
    }

    private Identity signed(Call call, String authorization) {
        Signature signature = Signature.parse(authorization);
        if (signature == null) {
            return forged("the Authorization header is malformed");
        }
        Signer signer = signers.get(signature.accessKey());
        if (signer == null) {
            return forged("the access key is unknown");
        }
        String flaw = signature.flaw(call, signer.secretKey(), clock);
        if (flaw != null) {
            return forged(flaw);
        }
        if (signer.securityToken() != null && !same(signer.securityToken(), call.header("X-Security-Token"))) {
            return unauthenticated(signer.caller(), "a temporary access key needs its X-Security-Token");
        }
        return known(signer.caller());
    }

    private static boolean same(String expected, @Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static Identity known(Caller caller) {
        return switch (caller) {
            case MANAGEMENT -> new Identity(caller, null);
            case MEMBER -> new Identity(caller, Refusal.notAdministrator());
            default -> new Identity(caller, Refusal.notPermitted());
        };
    }

    private static Identity forged(String why) {
        return unauthenticated(Caller.FORGED, why);
    }

    private static Identity unauthenticated(Caller caller, String why) {
        return new Identity(caller, Refusal.unauthenticated(why));
    }
}
