package dev.assay.run;

import dev.assay.exchange.ClientOptions;
import dev.assay.probe.Provision;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How targets are checked.
 *
 * @param tags tag expression that scenarios must match; empty for all
 * @param parallel most scenarios at the same time against one target
 * @param provision how resources may be made where none are known; empty where they may not
 */
public record RunOptions(ClientOptions client, Optional<String> tags, int parallel, Optional<Provision> provision) {

    /**
     * The same, with permission to make resources where none are known.
     *
     * @param email address that accounts are made under
     * @param told told in one line of what is about to be made, and of what was made
     */
    public RunOptions provisioning(String email, Consumer<String> told) {
        return new RunOptions(client, tags, parallel, Optional.of(new Provision(email, told)));
    }

    /** All scenarios, four at a time. */
    public static RunOptions usual() {
        return new RunOptions(ClientOptions.usual(), Optional.empty(), 4, Optional.empty());
    }
}
