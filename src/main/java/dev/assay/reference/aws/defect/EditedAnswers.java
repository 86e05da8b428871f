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
    static final String ERROR = "X-Amzn-Errortype";

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

    /** Changes how describe calls are refused. */
    static EditedAnswers refusals(UnaryOperator<Answer> edit) {
        return new EditedAnswers(
                (call, answer) -> answer.status() >= 400 && call.operation() == Operation.DESCRIBE, edit);
    }

    /** Changes how describe calls are refused with one error. */
    static EditedAnswers refusals(String error, UnaryOperator<Answer> edit) {
        return new EditedAnswers(
                (call, answer) -> error(answer).equals(error) && call.operation() == Operation.DESCRIBE, edit);
    }

    /** Name of the error; empty where there is none. */
    static String error(Answer answer) {
        return answer.headers().getOrDefault(ERROR, "");
    }

    /** The same refusal, named otherwise. */
    static Answer renamed(Answer answer, String error) {
        return answer.header(ERROR, error).edit(body -> body.put("__type", error));
    }

    /** The same refusal without a name. */
    static Answer nameless(Answer answer) {
        return answer.withoutHeader(ERROR).edit(body -> body.remove("__type"));
    }
}
