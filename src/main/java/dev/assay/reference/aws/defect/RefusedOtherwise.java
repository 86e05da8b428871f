package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Caller;
import dev.assay.reference.aws.server.Defect;
import dev.assay.reference.aws.server.Refusal;
import org.jspecify.annotations.Nullable;

/** Refuses a caller as another error than the right one. */
record RefusedOtherwise(Caller who, Refusal instead) implements Defect {

    @Override
    public @Nullable Refusal access(Call call, Caller caller, @Nullable Refusal refusal) {
        return refusal != null && caller == who ? instead : refusal;
    }
}
