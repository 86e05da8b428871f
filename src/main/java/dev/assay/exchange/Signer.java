package dev.assay.exchange;

import dev.assay.plan.Call;
import dev.assay.plan.SigningFlaw;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proves a call to be its caller's, the vendor's way. */
@FunctionalInterface
public interface Signer {

    /**
     * Headers to add.
     *
     * @param base scheme, host and port of the target
     * @param headers headers that the call already has and that a signature may cover, Host among them
     */
    Map<String, String> sign(URI base, Call call, Map<String, String> headers, Credentials credentials);

    /** Flaws that it can give a signature where a call asks for one. */
    default Set<SigningFlaw> flaws() {
        return Set.of();
    }

    /** Name of the header that goes with temporary credentials, as contracts spell it; empty where there is none. */
    default Optional<String> sessionTokenHeader() {
        return Optional.empty();
    }

    /** What its signatures are made for, such as a region; empty where they are good everywhere. */
    default String scope() {
        return "";
    }
}
