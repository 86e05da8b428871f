package dev.assay.run;

import dev.assay.exchange.ClientOptions;
import java.util.Optional;

/**
 * How targets are checked.
 *
 * @param tags tag expression that scenarios must match; empty for all
 * @param parallel most scenarios at the same time against one target
 */
public record RunOptions(ClientOptions client, Optional<String> tags, int parallel) {

    /** All scenarios, four at a time. */
    public static RunOptions usual() {
        return new RunOptions(ClientOptions.usual(), Optional.empty(), 4);
    }
}
