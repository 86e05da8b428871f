package dev.assay.reference.huaweicloud.defect;

import dev.assay.reference.http.Answer;
import dev.assay.reference.http.Meeting;
import dev.assay.reference.http.OnePlace;
import dev.assay.reference.huaweicloud.server.Call;
import dev.assay.reference.huaweicloud.server.Caller;
import dev.assay.reference.huaweicloud.server.Defect;
import dev.assay.reference.huaweicloud.server.Markers;
import dev.assay.reference.huaweicloud.server.Operation;
import dev.assay.reference.huaweicloud.server.Query;
import dev.assay.reference.huaweicloud.server.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What calls at the same time get. */
final class ConcurrencyDefects {
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
                        SharedMarkers::new),
                NamedDefect.of(
                        "caller-shared", "HW-CONCURRENT", "Calls at the same time share one caller.", OneCaller::new));
    }

    /** Keeps one place for all walks. */
    private static final class SharedMarkers implements Defect {
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
        private final Meeting<Answer> meeting = new Meeting<>();
        private final Operation operation;

        Mixed(Operation operation) {
            this.operation = operation;
        }

        @Override
        public Answer answer(Call call, Answer answer) {
            return answer.ok() && call.operation() == operation ? meeting.swapped(answer) : answer;
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
