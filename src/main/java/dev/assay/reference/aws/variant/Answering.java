package dev.assay.reference.aws.variant;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Operation;
import dev.assay.reference.aws.server.Variant;
import dev.assay.reference.http.Answer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers in another form. */
record Answering(BiFunction<Call, Answer, Answer> edit) implements Variant {
    @Override
    public Answer answer(Call call, Answer answer) {
        return edit.apply(call, answer);
    }

    /** Changes every answer. */
    static Answering always(UnaryOperator<Answer> edit) {
        return new Answering((call, answer) -> edit.apply(answer));
    }

    /** Changes some answers. */
    static Answering where(BiPredicate<Call, Answer> which, UnaryOperator<Answer> edit) {
        return new Answering((call, answer) -> which.test(call, answer) ? edit.apply(answer) : answer);
    }

    /** Changes every answer of an operation that brings what was asked for. */
    static Answering brought(Operation operation, UnaryOperator<Answer> edit) {
        return where((call, answer) -> answer.ok() && call.operation() == operation, edit);
    }

    /** Changes every refusal. */
    static Answering refusals(UnaryOperator<Answer> edit) {
        return where((call, answer) -> answer.status() >= 400, edit);
    }

    /** Changes the JSON of every refusal. */
    static Answering refused(Consumer<ObjectNode> edit) {
        return refusals(answer -> answer.edit(edit));
    }

    /** Changes the refusals that are this error. */
    static Answering refusals(String error, UnaryOperator<Answer> edit) {
        return where((call, answer) -> error.equals(answer.headers().get(Errors.HEADER)), edit);
    }

    /** Changes every request on its way into an answer. */
    static Answering items(Consumer<ObjectNode> edit) {
        return where(
                (call, answer) -> answer.ok(),
                answer -> answer.edit(body -> {
                    body.path("CreateAccountStatuses").forEach(item -> edit.accept((ObjectNode) item));
                    JsonNode described = body.path("CreateAccountStatus");
                    if (described instanceof ObjectNode item) {
                        edit.accept(item);
                    }
                }));
    }
}
