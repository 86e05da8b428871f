package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Caller;
import dev.assay.reference.aws.server.Defect;
import dev.assay.reference.aws.server.Refusal;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Lets callers in who have to stay out. */
record LetIn(Who which) implements Defect {

    /** Tells by the caller, the call, and why it has to be refused. */
    interface Who {
        boolean test(Caller caller, Call call, Refusal refusal);
    }

    static LetIn where(BiPredicate<Caller, Call> which) {
        return new LetIn((caller, call, refusal) -> which.test(caller, call));
    }

    @Override
    public @Nullable Refusal access(Call call, Caller caller, @Nullable Refusal refusal) {
        return refusal == null || which.test(caller, call, refusal) ? null : refusal;
    }
}
