package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Defect;
import dev.assay.reference.aws.server.Operation;
import dev.assay.reference.aws.server.Refusal;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Refuses some ids of describe calls before they are checked: for a reason that does not hold, or by a crash. */
record RefusedIds(Predicate<JsonNode> which, Refusal refusal) implements Defect {
    static final Refusal NOT_FOUND =
            new Refusal("CreateAccountStatusNotFoundException", "There is no request of this id.");
    static final Refusal CRASH = new Refusal(500, "InternalFailure", "Something went wrong.", null);

    @Override
    public JsonNode input(Call call, JsonNode input) {
        if (call.operation() == Operation.DESCRIBE && input.isObject() && which.test(input.path(EditedIds.MEMBER))) {
            throw refusal;
        }
        return input;
    }

    /** Refuses ids that are such a text. */
    static RefusedIds text(Predicate<String> which, Refusal refusal) {
        return new RefusedIds(id -> id.isString() && which.test(id.asString()), refusal);
    }

    /** An InvalidInputException with this Reason. */
    static Refusal invalid(String reason) {
        return new Refusal(400, "InvalidInputException", "You provided an invalid value.", reason);
    }
}
