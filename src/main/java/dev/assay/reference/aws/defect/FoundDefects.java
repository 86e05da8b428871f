package dev.assay.reference.aws.defect;

import dev.assay.model.aws.CreateAccountState;
import dev.assay.model.aws.CreateAccountStatus;
import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Defect;
import dev.assay.reference.aws.server.Operation;
import dev.assay.reference.aws.server.Stock;
import dev.assay.reference.http.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which requests are described at all. */
final class FoundDefects {
    private static final String OK = "AWS-DESCRIBE-OK";
    private static final String LISTED = "AWS-DESCRIBE-LISTED";
    private static final String CREATED = "AWS-DESCRIBE-CREATED";

    private FoundDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                status("described-created", "A request is described with status 201.", 201),
                status("described-accepted", "A request is described with status 202.", 202),
                status("described-partial", "A request is described with status 206.", 206),
                lost("requests-lost", OK, "No request is found.", (id, request) -> true),
                lost(
                        "open-lost",
                        "AWS-DESCRIBE-IN-PROGRESS",
                        "A request in progress is not found.",
                        in(CreateAccountState.IN_PROGRESS)),
                lost(
                        "succeeded-lost",
                        "AWS-DESCRIBE-SUCCEEDED",
                        "A request that succeeded is not found.",
                        in(CreateAccountState.SUCCEEDED)),
                lost(
                        "failed-lost",
                        "AWS-DESCRIBE-FAILED",
                        "A request that failed is not found.",
                        in(CreateAccountState.FAILED)),
                lost(
                        "succeeded-lost-once-in-a-while",
                        "AWS-DESCRIBE-SUCCEEDED",
                        "One request in five that succeeded is not" + " found.",
                        (id, request) -> Math.floorMod(id.hashCode(), 5) == 0
                                && request.state().equals(CreateAccountState.SUCCEEDED)),
                lost(
                        "long-ids-lost",
                        OK,
                        "A request whose id has 36 characters is not found.",
                        (id, request) -> id.length() == 36),
                NamedDefect.of(
                        "accounts-with-zeros-crash",
                        "AWS-NO-SERVER-ERROR",
                        "An account id that begins with zeros" + " gets status 500.",
                        () -> EditedAnswers.described(
                                answer -> answer.text().contains("\"AccountId\":\"000") ? answer.status(500) : answer)),
                listed("listed-unknown", "Every second id that is listed is unknown.", "0000"),
                listed("listed-malformed", "Every second id that is listed is malformed.", "-OLD"),
                NamedDefect.of(
                        "created-unknown",
                        CREATED,
                        "The first id that CreateAccount gives is unknown.",
                        () -> new Created(1)),
                NamedDefect.of("created-lost", OK, "No id that CreateAccount gives is known.", () -> new Created(2)));
    }

    private static NamedDefect status(String name, String description, int status) {
        return NamedDefect.of(name, OK, description, () -> EditedAnswers.described(answer -> answer.status(status)));
    }

    private static BiPredicate<String, CreateAccountStatus> in(CreateAccountState state) {
        return (id, request) -> request.state().equals(state);
    }

    private static NamedDefect lost(
            String name, String clause, String description, BiPredicate<String, CreateAccountStatus> which) {
        return NamedDefect.of(name, clause, description, () -> new Lost(which));
    }

    private static NamedDefect listed(String name, String description, String suffix) {
        UnaryOperator<Answer> edit = answer -> answer.edit(body -> {
            if (body.path("CreateAccountStatuses") instanceof ArrayNode items) {
                for (int i = 1; i < items.size(); i += 2) {
                    String id = EditedItems.text(items.get(i), "Id");
                    ((ObjectNode) items.get(i)).put("Id", id.substring(0, id.length() - 4) + suffix);
                }
            }
        });
        return NamedDefect.of(
                name,
                LISTED,
                description,
                () -> new EditedAnswers((call, answer) -> answer.ok() && call.operation() == Operation.LIST, edit));
    }

    private record Lost(BiPredicate<String, CreateAccountStatus> which) implements Defect {
        @Override
        public @Nullable CreateAccountStatus found(String id, @Nullable CreateAccountStatus found) {
            return found != null && which.test(id, found) ? null : found;
        }
    }

    /** Starts with nothing, and does not know some of what it made itself. */
    private static final class Created implements Defect {
        private final int unknown;
        private final Map<String, Integer> made = new ConcurrentHashMap<>();

        Created(int unknown) {
            this.unknown = unknown;
        }

        @Override
        public Stock stock(Stock usual) {
            return usual.of(0, 0, 0);
        }

        @Override
        public Answer answer(Call call, Answer answer) {
            if (answer.ok() && call.operation() == Operation.CREATE) {
                answer.edit(body -> made.putIfAbsent(EditedItems.text(body.path(EditedItems.ITEM), "Id"), made.size()));
            }
            return answer;
        }

        @Override
        public @Nullable CreateAccountStatus found(String id, @Nullable CreateAccountStatus found) {
            return made.getOrDefault(id, unknown) < unknown ? null : found;
        }
    }
}
