package dev.assay.reference.huaweicloud.variant;

import dev.assay.reference.http.Answer;
import dev.assay.reference.huaweicloud.server.Call;
import dev.assay.reference.huaweicloud.server.Operation;
import dev.assay.reference.huaweicloud.server.Variant;
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

    /** Changes every refusal. */
    static Answering refusals(UnaryOperator<Answer> edit) {
        return where((call, answer) -> answer.status() >= 400, edit);
    }

    /** Changes every request on its way into an answer. */
    static Answering items(Consumer<ObjectNode> edit) {
        return where((call, answer) -> answer.ok(), answer -> items(answer, edit));
    }

    /** Changes every request that one operation brings. */
    static Answering items(Operation operation, Consumer<ObjectNode> edit) {
        return where((call, answer) -> answer.ok() && call.operation() == operation, answer -> items(answer, edit));
    }

    /** Changes every request that has failed. */
    static Answering failed(Consumer<ObjectNode> edit) {
        return items(item -> {
            if (item.path("state").asString("").equals("failed")) {
                edit.accept(item);
            }
        });
    }

    private static Answer items(Answer answer, Consumer<ObjectNode> edit) {
        return answer.edit(body -> {
            body.path("create_account_statuses").forEach(item -> edit.accept((ObjectNode) item));
            JsonNode shown = body.path("create_account_status");
            if (shown instanceof ObjectNode item) {
                edit.accept(item);
            }
        });
    }
}
