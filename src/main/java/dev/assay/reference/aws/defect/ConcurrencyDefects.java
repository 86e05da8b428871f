package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Caller;
import dev.assay.reference.aws.server.Defect;
import dev.assay.reference.aws.server.Operation;
import dev.assay.reference.aws.server.Refusal;
import dev.assay.reference.http.Answer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What calls at the same time get. */
final class ConcurrencyDefects {
    private static final long MILLISECONDS = 4;

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
        private final Exchanger<Answer> meeting = new Exchanger<>();

        @Override
        public Answer answer(Call call, Answer answer) {
            if (!answer.ok() || call.operation() != Operation.DESCRIBE) {
                return answer;
            }
            try {
                return meeting.exchange(answer, MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                return answer;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return answer;
            }
        }
    }

    /** Keeps what was asked where the next call overwrites it. */
    private static final class Shared implements Defect {
        private volatile JsonNode asked = MissingNode.getInstance();

        @Override
        public JsonNode input(Call call, JsonNode input) {
            if (call.operation() != Operation.DESCRIBE) {
                return input;
            }
            asked = input;
            try {
                Thread.sleep(MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return asked;
        }
    }

    /** Keeps who calls where the next call overwrites it. */
    private static final class OneCaller implements Defect {
        private volatile Optional<Refusal> decided = Optional.empty();

        @Override
        public @Nullable Refusal access(Call call, Caller caller, @Nullable Refusal refusal) {
            decided = Optional.ofNullable(refusal);
            try {
                Thread.sleep(MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return decided.orElse(null);
        }
    }
}
