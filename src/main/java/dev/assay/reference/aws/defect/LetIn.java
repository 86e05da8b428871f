package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Caller;
import dev.assay.reference.aws.server.Defect;
import dev.assay.reference.aws.server.Refusal;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Lets callers in who have to stay out. */
record LetIn(BiPredicate<Caller, Call> which) implements Defect {

    @Override
    public @Nullable Refusal access(Call call, Caller caller, @Nullable Refusal refusal) {
        return which.test(caller, call) ? null : refusal;
    }
}
