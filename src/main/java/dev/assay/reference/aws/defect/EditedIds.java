package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Defect;
import dev.assay.reference.aws.server.Operation;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads the id of a describe call as another than the one sent, or refuses it before it is checked. */
record EditedIds(Predicate<JsonNode> which, UnaryOperator<JsonNode> edit) implements Defect {
    static final String MEMBER = "CreateAccountRequestId";

    @Override
    public JsonNode input(Call call, JsonNode input) {
        JsonNode id = input.path(MEMBER);
        if (call.operation() != Operation.DESCRIBE || !input.isObject() || !which.test(id)) {
            return input;
        }
        ObjectNode copy = ((ObjectNode) input).deepCopy();
        copy.set(MEMBER, edit.apply(id));
        return copy;
    }

    /** Reads an id that is such a text as this one. */
    static EditedIds text(Predicate<String> which, UnaryOperator<String> edit) {
        return new EditedIds(
                id -> id.isString() && which.test(id.asString()),
                id -> id.isString() ? StringNode.valueOf(edit.apply(id.asString())) : id);
    }
}
