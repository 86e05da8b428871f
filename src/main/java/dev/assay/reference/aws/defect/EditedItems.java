package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Defect;
import dev.assay.reference.aws.server.Operation;
import dev.assay.reference.http.Answer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes requests that are described, always in the same way. */
record EditedItems(Predicate<ObjectNode> which, Consumer<ObjectNode> edit) implements Defect {
    static final String ITEM = "CreateAccountStatus";

    @Override
    public Answer answer(Call call, Answer answer) {
        return each(call, answer, item -> {
            if (which.test(item)) {
                edit.accept(item);
            }
        });
    }

    /** Changes every request. */
    static EditedItems all(Consumer<ObjectNode> edit) {
        return new EditedItems(item -> true, edit);
    }

    /** Changes the requests in this state. */
    static EditedItems in(String state, Consumer<ObjectNode> edit) {
        return new EditedItems(inState(state), edit);
    }

    /** Changes the requests that have this member. */
    static EditedItems having(String member, Consumer<ObjectNode> edit) {
        return new EditedItems(item -> item.has(member), edit);
    }

    static Predicate<ObjectNode> inState(String state) {
        return item -> text(item, "State").equals(state);
    }

    static Predicate<ObjectNode> finished() {
        return inState("IN_PROGRESS").negate();
    }

    /** About one request in five, always the same ones. */
    static Predicate<ObjectNode> oneInFive() {
        return item -> Math.floorMod(text(item, "Id").hashCode(), 5) == 0;
    }

    /** Empty where the member is no string. */
    static String text(JsonNode item, String member) {
        return item.path(member).asString("");
    }

    /** An answer in which the request that is described was given to the edit. */
    static Answer each(Call call, Answer answer, Consumer<ObjectNode> edit) {
        return !answer.ok() || call.operation() != Operation.DESCRIBE
                ? answer
                : answer.edit(body -> {
                    if (body.path(ITEM) instanceof ObjectNode item) {
                        edit.accept(item);
                    }
                });
    }
}
