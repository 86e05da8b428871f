package dev.assay.verdict.rule;

import dev.assay.verdict.Moment;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Compares members of resources as readers understand them. */
final class Comparison {
    private Comparison() {}

    /** Equal, or both without a value, or the same moment in another form. */
    static boolean same(JsonNode a, JsonNode b) {
        if (!told(a) || !told(b)) {
            return told(a) == told(b);
        }
        if (a.equals(b)) {
            return true;
        }
        Optional<Moment> first = Moment.parse(a.asString(""));
        Optional<Moment> second = Moment.parse(b.asString(""));
        return first.isPresent() && second.isPresent() && first.get().agrees(second.get());
    }

    static String text(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }

    /** Whether there is a value that tells anything. */
    static boolean told(JsonNode node) {
        return !node.isMissingNode()
                && !node.isNull()
                && !(node.isContainer() && node.isEmpty())
                && !(node.isString() && node.asString().isEmpty());
    }
}
