package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.http.Answer;
import dev.assay.reference.huaweicloud.server.Call;
import dev.assay.reference.huaweicloud.server.Caller;
import dev.assay.reference.huaweicloud.server.Defect;
import dev.assay.reference.huaweicloud.server.Operation;
import dev.assay.reference.huaweicloud.server.Refusal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps what has failed once it was shown, and does not look who asks for it then. */
final class FailedToMembers implements Defect {
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    @Override
    public @Nullable Refusal access(Call call, Caller caller, @Nullable Refusal refusal) {
        return caller == Caller.MEMBER && call.operation() == Operation.SHOW && kept.contains(call.id())
                ? null
                : refusal;
    }

    @Override
    public Answer answer(Call call, Answer answer) {
        if (call.operation() == Operation.SHOW && answer.ok() && answer.text().contains("\"failed\"")) {
            kept.add(call.id());
        }
        return answer;
    }
}
