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
        if (a.isNumber() && b.isNumber()) {
            return sameNumber(a.asDouble(), b.asDouble());
        }
        Optional<Moment> first = Moment.parse(a.asString(""));
        Optional<Moment> second = Moment.parse(b.asString(""));
        return first.isPresent() && second.isPresent() && first.get().agrees(second.get());
    }

    /** The same number, or the same cut or rounded to a whole one: 1.5E3 and 1500, or a time with and without fraction. */
    private static boolean sameNumber(double a, double b) {
        boolean oneIsWhole = (a == Math.rint(a)) != (b == Math.rint(b));
        return a == b || (oneIsWhole && Math.abs(a - b) < 1);
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
