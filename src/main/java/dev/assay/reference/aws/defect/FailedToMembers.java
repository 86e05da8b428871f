package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Caller;
import dev.assay.reference.aws.server.Defect;
import dev.assay.reference.aws.server.Operation;
import dev.assay.reference.aws.server.Refusal;
import dev.assay.reference.http.Answer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps what has failed once it was described, and does not look who asks for it then. */
final class FailedToMembers implements Defect {
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    @Override
    public @Nullable Refusal access(Call call, Caller caller, @Nullable Refusal refusal) {
        return caller == Caller.MEMBER && call.operation() == Operation.DESCRIBE && kept.contains(call.id())
                ? null
                : refusal;
    }

    @Override
    public Answer answer(Call call, Answer answer) {
        if (call.operation() == Operation.DESCRIBE
                && answer.ok()
                && answer.text().contains("\"FAILED\"")) {
            kept.add(call.id());
        }
        return answer;
    }
}
