package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.http.Answer;
import dev.assay.reference.huaweicloud.server.Call;
import dev.assay.reference.huaweicloud.server.Defect;
import dev.assay.reference.huaweicloud.server.Operation;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Changes some answers as a whole. */
record EditedAnswers(BiPredicate<Call, Answer> which, UnaryOperator<Answer> edit) implements Defect {

    @Override
    public Answer answer(Call call, Answer answer) {
        return which.test(call, answer) ? edit.apply(answer) : answer;
    }

    /** Changes what an operation brings. */
    static EditedAnswers brought(Operation operation, UnaryOperator<Answer> edit) {
        return new EditedAnswers((call, answer) -> answer.ok() && call.operation() == operation, edit);
    }

    /** Changes the JSON that an operation brings. */
    static EditedAnswers json(Operation operation, Consumer<ObjectNode> edit) {
        return brought(operation, answer -> answer.edit(edit));
    }

    /** Changes what both operations bring. */
    static EditedAnswers everythingBrought(UnaryOperator<Answer> edit) {
        return new EditedAnswers((call, answer) -> answer.ok() && call.operation() != null, edit);
    }

    /** Changes every refusal. */
    static EditedAnswers refusals(UnaryOperator<Answer> edit) {
        return new EditedAnswers((call, answer) -> answer.status() >= 400, edit);
    }

    /** Changes the refusals with this status, of both operations. */
    static EditedAnswers refusals(int status, UnaryOperator<Answer> edit) {
        return new EditedAnswers((call, answer) -> answer.status() == status && call.operation() != null, edit);
    }

    /** Changes how a list call is refused that has this parameter. */
    static EditedAnswers badParameter(String name, UnaryOperator<Answer> edit) {
        return new EditedAnswers(
                (call, answer) -> answer.status() == 400
                        && call.operation() == Operation.LIST
                        && !call.parameters().all(name).isEmpty(),
                edit);
    }
}
