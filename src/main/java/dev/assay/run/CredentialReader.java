package dev.assay.run;

import dev.assay.exchange.Credentials;
import dev.assay.pack.CredentialNames;
import dev.assay.spec.Caller;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the callers' credentials in the environment, under the vendor's own names. */
public final class CredentialReader {
    private CredentialReader() {}

    /**
     * The callers that the environment gives.
     *
     * @throws UsageException if a key comes without its secret, or a secret without its key
     */
    public static Map<Caller, Credentials> fromEnvironment(PackKit kit, Map<String, String> environment) {
        CredentialNames names = kit.vendor().names();
        Map<Caller, Credentials> callers = new EnumMap<>(Caller.class);
        for (Caller caller : Caller.values()) {
            if (caller.configured()) {
                read(names, environment, prefix(caller)).ifPresent(credentials -> callers.put(caller, credentials));
            }
        }
        return callers;
    }

    /** What else the environment says of a target, by the names of the vendor's settings. */
    public static Map<String, String> settings(PackKit kit, Map<String, String> environment) {
        Map<String, String> settings = new TreeMap<>();
        kit.vendor().settings().forEach((name, variables) -> variables.stream()
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .ifPresent(value -> settings.put(name, value)));
        return settings;
    }

    private static Optional<Credentials> read(CredentialNames names, Map<String, String> environment, String prefix) {
        String accessKey = value(names.accessKey(), environment, prefix);
        String secretKey = value(names.secretKey(), environment, prefix);
        String token = value(names.token(), environment, prefix);
        if ((accessKey == null) != (secretKey == null)) {
            Optional<String> given = accessKey == null ? names.secretKey() : names.accessKey();
            Optional<String> missing = accessKey == null ? names.accessKey() : names.secretKey();
            throw new UsageException("environment: " + prefix + given.orElse("") + " is set, but " + prefix
                    + missing.orElse("") + " is not; set both");
        }
        if (accessKey != null) {
            return Optional.of(
                    new Credentials(accessKey, secretKey, value(names.securityToken(), environment, prefix), null));
        }
        return token == null ? Optional.empty() : Optional.of(new Credentials(null, null, null, token));
    }

    private static @Nullable String value(Optional<String> name, Map<String, String> environment, String prefix) {
        return name.map(n -> environment.get(prefix + n))
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    /** What to set so that a caller can be played, such as {@code MEMBER_KEY and MEMBER_SECRET}. */
    static String hint(CredentialNames names, Caller caller) {
        String prefix = prefix(caller);
        Optional<String> keys = names.accessKey()
                .flatMap(key -> names.secretKey().map(secret -> prefix + key + " and " + prefix + secret));
        Optional<String> token = names.token().map(name -> prefix + name);
        return keys.map(k -> k + token.map(t -> ", or " + t).orElse(""))
                .or(() -> token)
                .orElse("credentials");
    }

    /** What stands before the vendor's names for the credentials of this caller. */
    static String prefix(Caller caller) {
        return caller == Caller.MANAGEMENT ? "" : caller.name() + "_";
    }
}
