package dev.assay.prove.mutant;

import dev.assay.reference.mutant.Answered;
import dev.assay.reference.mutant.Asked;
import dev.assay.spec.Operation;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** What a run asks the conforming reference, and what that answers: what there is for a mutant to change. */
final class Census {
    private record Seen(Operation operation, Asked asked, Answered answered) {}

    /** A request of an operation, and the answer to it. */
    record Pair(Asked asked, Answered answered) {}

    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();

    /** Watches, and changes nothing. */
    Altering watching() {
        return (asked, genuine, behind) -> {
            behind.requests().operation(asked).ifPresent(operation -> seen.add(new Seen(operation, asked, genuine)));
            return genuine;
        };
    }

    /** Every request of an operation, with its answer. */
    Stream<Pair> of(String operation) {
        return seen.stream()
                .filter(one -> one.operation().id().equals(operation))
                .map(one -> new Pair(one.asked(), one.answered()));
    }

    /** The answers of an operation that are described under a status, or as {@code default}. */
    List<Answered> answers(String operation, String status) {
        return seen.stream()
                .filter(one -> one.operation().id().equals(operation))
                .filter(one -> described(one.operation(), one.answered(), status))
                .map(Seen::answered)
                .toList();
    }

    /** The refusals of an operation, under a status that it never gave. */
    List<Answered> restated(String operation, String status) {
        return seen.stream()
                .filter(one -> one.operation().id().equals(operation))
                .flatMap(one -> Restated.of(one.operation(), one.answered(), status).stream())
                .toList();
    }

    static boolean described(Operation operation, Answered answered, String status) {
        return operation
                .answer(answered.status())
                .filter(answer -> answer.status().equals(status))
                .isPresent();
    }
}
