package dev.assay.run;

import dev.assay.exchange.ClientOptions;
import dev.assay.probe.Provision;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How targets are checked.
 *
 * @param tags tag expression that scenarios must match; empty for all
 * @param parallel most scenarios at the same time against one target
 * @param provision how resources may be made where none are known; empty where they may not
 * @param shuffle seed of the order in which scenarios are run; empty for the order of the features, in which
 *     those come last that take what others have asked for
 * @param sought clauses whose scenarios are run first, one at a time: the run is over when one of these clauses is found
 *     broken, and its report holds what was found until then; empty for a whole run
 */
public record RunOptions(
        ClientOptions client,
        Optional<String> tags,
        int parallel,
        Optional<Provision> provision,
        OptionalLong shuffle,
        Set<String> sought) {

    /** Scenarios in their usual order. */
    public RunOptions(ClientOptions client, Optional<String> tags, int parallel, Optional<Provision> provision) {
        this(client, tags, parallel, provision, OptionalLong.empty(), Set.of());
    }

    /**
     * The same, with permission to make resources where none are known.
     *
     * @param email address that accounts are made under
     * @param told told in one line of what is about to be made, and of what was made
     */
    public RunOptions provisioning(String email, Consumer<String> told) {
        return new RunOptions(client, tags, parallel, Optional.of(new Provision(email, told)), shuffle, sought);
    }

    /** The same, so many scenarios at a time. */
    public RunOptions atATime(int scenarios) {
        return new RunOptions(client, tags, scenarios, provision, shuffle, sought);
    }

    /** The same, with the scenarios in an order that this seed tells. */
    public RunOptions shuffled(long seed) {
        return new RunOptions(client, tags, parallel, provision, OptionalLong.of(seed), sought);
    }

    /** The same, over as soon as one of these clauses is found broken. */
    public RunOptions seeking(Set<String> clauses) {
        return new RunOptions(client, tags, 1, provision, shuffle, Set.copyOf(clauses));
    }

    /** All scenarios, four at a time. */
    public static RunOptions usual() {
        return new RunOptions(ClientOptions.usual(), Optional.empty(), 4, Optional.empty());
    }
}
