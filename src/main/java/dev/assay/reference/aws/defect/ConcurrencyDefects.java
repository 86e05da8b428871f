package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Caller;
import dev.assay.reference.aws.server.Defect;
import dev.assay.reference.aws.server.Operation;
import dev.assay.reference.aws.server.Refusal;
import dev.assay.reference.http.Answer;
import dev.assay.reference.http.Meeting;
import dev.assay.reference.http.OnePlace;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What calls at the same time get. */
final class ConcurrencyDefects {
    private ConcurrencyDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                NamedDefect.of(
                        "answers-mixed",
                        "AWS-CONCURRENT",
                        "Calls at the same time get each other's answers.",
                        Mixed::new),
                NamedDefect.of("id-shared", "AWS-CONCURRENT", "Calls at the same time share one id.", Shared::new),
                NamedDefect.of(
                        "caller-shared", "AWS-CONCURRENT", "Calls at the same time share one caller.", OneCaller::new));
    }

    /** Lets answers meet for a moment, and swaps those that do. */
    private static final class Mixed implements Defect {
        private final Meeting<Answer> meeting = new Meeting<>();

        @Override
        public Answer answer(Call call, Answer answer) {
            return answer.ok() && call.operation() == Operation.DESCRIBE ? meeting.swapped(answer) : answer;
        }
    }

    /** Keeps what was asked where the next call overwrites it. */
    private static final class Shared implements Defect {
        private final OnePlace<JsonNode> asked = new OnePlace<>(MissingNode.getInstance());

        @Override
        public JsonNode input(Call call, JsonNode input) {
            return call.operation() == Operation.DESCRIBE ? asked.through(input) : input;
        }
    }

    /** Keeps who calls where the next call overwrites it. */
    private static final class OneCaller implements Defect {
        private final OnePlace<Optional<Refusal>> decided = new OnePlace<>(Optional.empty());

        @Override
        public @Nullable Refusal access(Call call, Caller caller, @Nullable Refusal refusal) {
            return decided.through(Optional.ofNullable(refusal)).orElse(null);
        }
    }
}
