package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Defect;
import dev.assay.reference.aws.server.Operation;
import dev.assay.reference.http.Answer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Changes one answer to a describe call now and then. */
final class Nth implements Defect {
    private final AtomicInteger calls = new AtomicInteger();
    private final int every;
    private final UnaryOperator<Answer> edit;

    Nth(int every, UnaryOperator<Answer> edit) {
        this.every = every;
        this.edit = edit;
    }

    @Override
    public Answer answer(Call call, Answer answer) {
        return call.operation() == Operation.DESCRIBE && calls.incrementAndGet() % every == 0
                ? edit.apply(answer)
                : answer;
    }
}
