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
 * @param settings what else its vendor's signatures need, such as a region, by name; none where the usual will do
 * @param route how it is reached
 */
public record Target(
        String name, URI url, Map<Caller, Credentials> callers, Map<String, String> settings, Route route) {

    /** A target that is reached as its URL says. */
    public Target(String name, URI url, Map<Caller, Credentials> callers, Map<String, String> settings) {
        this(name, url, callers, settings, Route.PLAIN);
    }

    /** A target for which the usual settings will do. */
    public Target(String name, URI url, Map<Caller, Credentials> callers) {
        this(name, url, callers, Map.of());
    }

    /** The same, answered by something else. */
    public Target at(URI other) {
        return new Target(name, other, callers, settings, route);
    }

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
