package dev.assay.prove.mutant;

import dev.assay.run.PackKit;
import dev.assay.run.RunTarget;
import dev.assay.spec.Pack;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The mutants of one pack. Safe for use by several threads. */
public final class Mutants {
    private final PackKit kit;
    private final Function<RunTarget, List<String>> suite;
    private @Nullable Control control;

    /** The run that nothing was changed in: what it asked, and the clauses that it found broken all the same. */
    private record Control(Census census, Set<String> broken) {}

    /** @param suite runs the suite against a target, and gives the clauses that it finds broken */
    public Mutants(PackKit kit, Function<RunTarget, List<String>> suite) {
        this.kit = kit;
        this.suite = suite;
    }

    /** Every mutation that the contract's constraints give, in the order of the document. */
    public static List<Mutation> of(Pack pack) {
        return Mutations.of(pack);
    }

    /** Why no run can see it, in a few words; empty where one can. The first call runs the suite once. */
    public Optional<String> unseen(Mutation mutation) {
        return kit.pack().clause(mutation.clause()).excluded().isPresent()
                ? Optional.of("its clause is excluded")
                : mutation.unseen(control().census());
    }

    /** The clauses of which one has to be found broken: those that are not broken without the mutation. */
    public List<String> caughtBy(Mutation mutation) {
        return mutation.caughtBy().stream()
                .filter(clause -> !control().broken().contains(clause))
                .toList();
    }

    /** Why it is missed, where that is known without looking into the run. */
    public Optional<String> gap(Mutation mutation) {
        return caughtBy(mutation).isEmpty()
                ? Optional.of("the reference itself is said to break it")
                : mutation.gap(control().census());
    }

    /** Starts the reference, broken in that way. */
    public MutantTarget start(Mutation mutation) {
        return MutantTarget.start(kit, mutation.altering(control().census()));
    }

    private synchronized Control control() {
        Control known = control;
        if (known == null) {
            Census census = new Census();
            try (MutantTarget watched = MutantTarget.start(kit, census.watching())) {
                known = new Control(census, Set.copyOf(suite.apply(watched.target())));
            }
            control = known;
        }
        return known;
    }
}
