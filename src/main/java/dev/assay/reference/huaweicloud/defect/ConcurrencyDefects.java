package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.huaweicloud.server.Answer;
import dev.assay.reference.huaweicloud.server.Call;
import dev.assay.reference.huaweicloud.server.Caller;
import dev.assay.reference.huaweicloud.server.Defect;
import dev.assay.reference.huaweicloud.server.Markers;
import dev.assay.reference.huaweicloud.server.Operation;
import dev.assay.reference.huaweicloud.server.Query;
import dev.assay.reference.huaweicloud.server.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What calls at the same time get. */
final class ConcurrencyDefects {
    private static final long MILLISECONDS = 4;

    private ConcurrencyDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                NamedDefect.of(
                        "answers-mixed",
                        "HW-CONCURRENT",
                        "Show calls at the same time get each other's answers.",
                        () -> new Mixed(Operation.SHOW)),
                NamedDefect.of(
                        "answers-shared",
                        "HW-CONCURRENT",
                        "A list call gets the answer to another at the same time.",
                        () -> new Mixed(Operation.LIST)),
                NamedDefect.of(
                        "markers-share-a-place",
                        "HW-CONCURRENT",
                        "Every marker means the place of the one issued last.",
                        OnePlace::new),
                NamedDefect.of(
                        "caller-shared", "HW-CONCURRENT", "Calls at the same time share one caller.", OneCaller::new));
    }

    /** Keeps one place for all walks. */
    private static final class OnePlace implements Defect {
        private volatile String place = "";

        @Override
        public Markers markers(Markers usual) {
            return new Markers() {
                @Override
                public String issue(String id, Query asked) {
                    place = id;
                    return usual.issue(id, asked);
                }

                @Override
                public String read(String marker, Query asked) {
                    usual.read(marker, asked);
                    return place;
                }
            };
        }
    }

    /** Lets answers to one operation meet for a moment, and swaps those that do. */
    private static final class Mixed implements Defect {
        private final Exchanger<Answer> meeting = new Exchanger<>();
        private final Operation operation;

        Mixed(Operation operation) {
            this.operation = operation;
        }

        @Override
        public Answer answer(Call call, Answer answer) {
            if (!answer.ok() || call.operation() != operation) {
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
