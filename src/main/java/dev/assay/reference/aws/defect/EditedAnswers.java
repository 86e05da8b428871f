package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Defect;
import dev.assay.reference.aws.server.Operation;
import dev.assay.reference.http.Answer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Changes some answers as a whole. */
record EditedAnswers(BiPredicate<Call, Answer> which, UnaryOperator<Answer> edit) implements Defect {
    static final String ITEM = "CreateAccountStatus";

    @Override
    public Answer answer(Call call, Answer answer) {
        return which.test(call, answer) ? edit.apply(answer) : answer;
    }

    /** Changes what a describe call brings. */
    static EditedAnswers described(UnaryOperator<Answer> edit) {
        return new EditedAnswers((call, answer) -> answer.ok() && call.operation() == Operation.DESCRIBE, edit);
    }

    /** Changes the JSON that a describe call brings. */
    static EditedAnswers json(Consumer<ObjectNode> edit) {
        return described(answer -> answer.edit(edit));
    }

    /** Changes every request that a describe call brings. */
    static EditedAnswers item(Consumer<ObjectNode> edit) {
        return json(body -> {
            if (body.path(ITEM) instanceof ObjectNode item) {
                edit.accept(item);
            }
        });
    }

    /** Changes how describe calls are refused. */
    static EditedAnswers refusals(UnaryOperator<Answer> edit) {
        return new EditedAnswers(
                (call, answer) -> answer.status() >= 400 && call.operation() == Operation.DESCRIBE, edit);
    }
}
