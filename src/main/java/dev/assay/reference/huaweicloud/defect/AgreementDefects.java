package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.http.Answer;
import dev.assay.reference.huaweicloud.server.Call;
import dev.assay.reference.huaweicloud.server.Defect;
import dev.assay.reference.huaweicloud.server.Operation;
import dev.assay.reference.huaweicloud.server.Stock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** What the two operations say of one request. */
final class AgreementDefects {
    private static final String AGREE = "HW-STATE-AGREE";
    private static final Predicate<ObjectNode> ANY = item -> true;

    private AgreementDefects() {}

    static List<NamedDefect> all() {
        Predicate<ObjectNode> succeeded = EditedItems.inState("succeeded");
        Predicate<ObjectNode> failed = EditedItems.inState("failed");
        return List.of(
                show(
                        "shown-name-differs",
                        "Show brings another account_name than List.",
                        ANY,
                        item -> item.put("account_name", "another-name")),
                show("shown-name-trimmed", "Show cuts account_name after 20 characters.", ANY, item -> {
                    String name = EditedItems.text(item, "account_name");
                    item.put("account_name", name.substring(0, Math.min(20, name.length())));
                }),
                show(
                        "shown-created-differs",
                        "Show brings a created_at of an hour before.",
                        ANY,
                        item -> HistoryDefects.move(item, "created_at", -3600)),
                show(
                        "shown-completed-differs",
                        "Show brings a completed_at of an hour after.",
                        EditedItems.finished(),
                        item -> HistoryDefects.move(item, "completed_at", 3600)),
                NamedDefect.of(
                        "shown-from-cache", AGREE, "Show answers for ever as it did the first time.", Cached::new),
                show(
                        "shown-state-lags",
                        "Show brings finished requests as in progress.",
                        EditedItems.finished(),
                        HistoryDefects::reopen),
                show(
                        "shown-state-differs",
                        "Show brings requests as failed that succeeded.",
                        succeeded,
                        HistoryDefects::fail),
                show(
                        "shown-account-differs",
                        "Show brings another account_id than List.",
                        succeeded,
                        item -> item.put("account_id", "ffffffffffffffffffffffffffffffff")),
                show(
                        "shown-reason-differs",
                        "Show brings another failure_reason than List.",
                        failed,
                        item -> item.put("failure_reason", "Another reason.")),
                show(
                        "shown-name-differs-for-few",
                        "Show brings another account_name than List for one request in 40.",
                        item -> Math.floorMod(EditedItems.text(item, "id").hashCode(), 40) == 7,
                        item -> item.put("account_name", "another-name")));
    }

    private static NamedDefect show(
            String name, String description, Predicate<ObjectNode> which, Consumer<ObjectNode> edit) {
        return NamedDefect.of(name, AGREE, description, () -> EditedItems.only(Operation.SHOW, which, edit));
    }

    /** Keeps what it showed. */
    private static final class Cached implements Defect {
        private final Map<String, Answer> shown = new ConcurrentHashMap<>();

        @Override
        public Stock stock(Stock usual) {
            return usual.of(120, 24, 80).finishing(79, Duration.ofMillis(16));
        }

        @Override
        public Answer answer(Call call, Answer answer) {
            return answer.ok() && call.operation() == Operation.SHOW
                    ? shown.computeIfAbsent(call.id(), id -> answer)
                    : answer;
        }
    }
}
