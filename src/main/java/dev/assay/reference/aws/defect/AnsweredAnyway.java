package dev.assay.reference.aws.defect;

import dev.assay.reference.aws.server.Call;
import dev.assay.reference.aws.server.Defect;
import dev.assay.reference.aws.server.Operation;
import dev.assay.reference.http.Answer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Accepts calls that have to be refused, and describes a request to them: the one that they mean, as far as that can be
 * told, else one that was described before.
 */
final class AnsweredAnyway implements Defect {
    private final Predicate<Call> which;
    private final Function<Call, String> meant;
    private final Map<String, Answer> described = new ConcurrentHashMap<>();
    private volatile String latest = "";

    /**
     * @param which what it accepts of what was refused
     * @param meant the id that such a call means; a text that is no id where none can be told
     */
    AnsweredAnyway(Predicate<Call> which, Function<Call, String> meant) {
        this.which = which;
        this.meant = meant;
    }

    @Override
    public Answer answer(Call call, Answer answer) {
        if (answer.ok() && call.operation() == Operation.DESCRIBE) {
            described.put(call.id(), answer);
            latest = call.id();
            return answer;
        }
        if (answer.status() < 400 || !which.test(call)) {
            return answer;
        }
        Answer known = described.get(meant.apply(call));
        Answer other = known == null ? described.get(latest) : known;
        return other == null ? answer : other;
    }
}
