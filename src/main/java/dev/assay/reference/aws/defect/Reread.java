package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Defect;
import dev.assay.reference.http.Answer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Changes requests that were described before; the edit is told how often. */
final class Reread implements Defect {
    private final Predicate<ObjectNode> which;
    private final ObjIntConsumer<ObjectNode> edit;
    private final Map<String, Integer> reads = new ConcurrentHashMap<>();

    Reread(Predicate<ObjectNode> which, ObjIntConsumer<ObjectNode> edit) {
        this.which = which;
        this.edit = edit;
    }

    @Override
    public Answer answer(Call call, Answer answer) {
        return EditedItems.each(call, answer, item -> {
            if (which.test(item)) {
                int before = reads.merge(EditedItems.text(item, "Id"), 1, Integer::sum) - 1;
                if (before > 0) {
                    edit.accept(item, before);
                }
            }
        });
    }
}
