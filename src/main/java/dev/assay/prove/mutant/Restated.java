package dev.assay.prove.mutant;

import dev.assay.reference.mutant.Answered;
import dev.assay.spec.Operation;
import java.util.Optional;

/** Refusals under another status than the reference gives them, so that what is described for that status is tried too. */
final class Restated {
    /** Those that a server may well choose where a contract describes no other. */
    private static final int[] OTHERS = {422, 409, 410, 451};

    private Restated() {}

    /**
     * The same refusal under a status.
     *
     * @param status as the contract describes it: a number, or {@code default} for one that it does not describe
     * @return empty where the answer is no refusal, or the status is none of a refusal
     */
    static Optional<Answered> of(Operation operation, Answered genuine, String status) {
        if (!genuine.refusal()) {
            return Optional.empty();
        }
        if (!status.equals("default")) {
            return Optional.of(genuine.under(Integer.parseInt(status))).filter(Answered::refusal);
        }
        for (int other : OTHERS) {
            if (!operation.describes(other)) {
                return Optional.of(genuine.under(other));
            }
        }
        return Optional.empty();
    }
}
