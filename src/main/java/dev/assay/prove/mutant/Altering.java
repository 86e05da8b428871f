package dev.assay.prove.mutant;

import dev.assay.plan.Call;
import dev.assay.reference.mutant.Answered;
import dev.assay.reference.mutant.Asked;

/** Changes what the reference answers. For one target; called by several threads at once. */
@FunctionalInterface
interface Altering {

    /**
     * What is answered instead.
     *
     * @param genuine what the reference answered
     */
    Answered alter(Asked asked, Answered genuine, Behind behind);

    /** The reference behind the front. */
    interface Behind {

        /** How requests are read. */
        Requests requests();

        /** What the reference answers the management account. */
        Answered ask(Call call);
    }
}
