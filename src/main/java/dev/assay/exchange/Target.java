package dev.assay.exchange;

import dev.assay.spec.Caller;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * One implementation under test.
 *
 * @param name what reports call it
 * @param url where it answers, without a slash at the end
 * @param callers credentials of the callers that are given
 */
public record Target(String name, URI url, Map<Caller, Credentials> callers) {

    /** Whether this caller can be played. */
    public boolean has(Caller caller) {
        return caller == Caller.ANONYMOUS || credentials(caller).isPresent();
    }

    /** What this caller proves itself with; empty where it has nothing. */
    public Optional<Credentials> credentials(Caller caller) {
        return switch (caller) {
            case ANONYMOUS -> Optional.empty();
            case FORGED -> Optional.ofNullable(callers.get(Caller.MANAGEMENT)).map(Credentials::forged);
            default -> Optional.ofNullable(callers.get(caller));
        };
    }
}
