package dev.assay.exchange;

import dev.assay.plan.Call;
import java.net.URI;
import java.util.Map;

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
}
