package dev.assay.prove.mutant;

import java.util.List;
import java.util.Optional;

/** One way to break one constraint of the contract. */
public sealed interface Mutation permits AnswerMutation, RequestMutation {

    /** What it is called: {@code mutant:}, the operation, where the constraint stands, its keyword. Stable, and unique. */
    String name();

    /** The clause that the constraint bears. */
    String clause();

    /** What it does, in one line. */
    String description();

    /** The clauses that it breaks by its own meaning: a run that finds one of them broken has caught it. */
    List<String> caughtBy();

    /** Why no run can see it, in a few words; empty where one can. */
    Optional<String> unseen(Census census);

    /** What a run lacks to see it, where it could be given; empty where it lacks nothing. */
    default Optional<String> gap(Census census) {
        return Optional.empty();
    }

    /**
     * How the reference is made to have it.
     *
     * @param census what the conforming reference was asked, and answered
     */
    Altering altering(Census census);
}
