package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.http.Answer;
import dev.assay.reference.huaweicloud.server.Call;
import dev.assay.reference.huaweicloud.server.Defect;
import dev.assay.reference.huaweicloud.server.Operation;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes requests on their way into an answer, always in the same way. */
record EditedItems(Set<Operation> operations, Predicate<ObjectNode> which, Consumer<ObjectNode> edit)
        implements Defect {

    static final String ITEMS = "create_account_statuses";
    static final String ITEM = "create_account_status";

    @Override
    public Answer answer(Call call, Answer answer) {
        Operation operation = call.operation();
        return operation == null || !operations.contains(operation)
                ? answer
                : each(answer, item -> {
                    if (which.test(item)) {
                        edit.accept(item);
                    }
                });
    }

    /** Changes every request. */
    static EditedItems all(Consumer<ObjectNode> edit) {
        return new EditedItems(Set.of(Operation.values()), item -> true, edit);
    }

    /** Changes the requests in this state. */
    static EditedItems in(String state, Consumer<ObjectNode> edit) {
        return new EditedItems(Set.of(Operation.values()), inState(state), edit);
    }

    /** Changes requests that one of the two operations brings. */
    static EditedItems only(Operation operation, Predicate<ObjectNode> which, Consumer<ObjectNode> edit) {
        return new EditedItems(Set.of(operation), which, edit);
    }

    static Predicate<ObjectNode> inState(String state) {
        return item -> text(item, "state").equals(state);
    }

    static Predicate<ObjectNode> finished() {
        return inState("in_progress").negate();
    }

    /** Empty where the member is no string. */
    static String text(JsonNode item, String member) {
        return item.path(member).asString("");
    }

    /** An answer in which each request was given to the edit. */
    static Answer each(Answer answer, Consumer<ObjectNode> edit) {
        return !answer.ok()
                ? answer
                : answer.edit(body -> {
                    body.path(ITEMS).forEach(item -> editObject(item, edit));
                    editObject(body.path(ITEM), edit);
                });
    }

    private static void editObject(JsonNode item, Consumer<ObjectNode> edit) {
        if (item instanceof ObjectNode object) {
            edit.accept(object);
        }
    }
}
