package dev.assay.pack;

import dev.assay.exchange.Signer;
import dev.assay.verdict.ResourceRule;
import java.util.List;

/**
 * What only a vendor has. Found by {@link java.util.ServiceLoader}; a pack without one is a plain REST API, see {@link
 * PlainVendor}. Safe for use by several threads.
 */
public interface Vendor {

    /** Id of the pack that it belongs to. */
    String pack();

    /** How calls are signed. */
    Signer signer();

    /** The header line that brings a token, such as {@code X-Token: abc}; for the commands that reports show. */
    String tokenHeader(String token);

    /** What the vendor's own tools call credentials in the environment. */
    CredentialNames names();

    /** Rules that only this vendor's contract has, each named {@code <pack>/<rule>}. */
    List<ResourceRule> rules();
}
