package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.http.Answer;
import dev.assay.reference.huaweicloud.server.Call;
import dev.assay.reference.huaweicloud.server.Defect;
import dev.assay.reference.huaweicloud.server.Operation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Changes requests that the same operation brought before; the edit is told how often. */
final class Reread implements Defect {
    private final Operation operation;
    private final Predicate<ObjectNode> which;
    private final ObjIntConsumer<ObjectNode> edit;
    private final Map<String, Integer> reads = new ConcurrentHashMap<>();

    Reread(Operation operation, Predicate<ObjectNode> which, ObjIntConsumer<ObjectNode> edit) {
        this.operation = operation;
        this.which = which;
        this.edit = edit;
    }

    @Override
    public Answer answer(Call call, Answer answer) {
        return call.operation() != operation
                ? answer
                : EditedItems.each(answer, item -> {
                    if (which.test(item)) {
                        int before = reads.merge(EditedItems.text(item, "id"), 1, Integer::sum) - 1;
                        if (before > 0) {
                            edit.accept(item, before);
                        }
                    }
                });
    }
}
