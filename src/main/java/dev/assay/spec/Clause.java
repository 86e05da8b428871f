package dev.assay.spec;

import java.util.Optional;

/**
 * One checkable statement of the document.
 *
 * @param id its name everywhere, such as {@code HW-LIST-LIMIT-MAX}
 * @param text the statement in our own words
 * @param topic the heading that it stands under
 * @param source document and section that it comes from, such as {@code list § Table 1}
 * @param operation the one operation that it is about; empty where it is about all
 * @param ruling the ruling that it rests on, such as {@code R5}
 * @param rule the rule of the engine or of the vendor that judges it; empty where the schema or a scenario does
 * @param excluded why nothing checks it; empty where something does
 */
public record Clause(
        String id,
        String text,
        String topic,
        String source,
        Optional<String> operation,
        Level level,
        Basis basis,
        Evidence evidence,
        Optional<String> ruling,
        Optional<String> rule,
        Optional<String> excluded) {

    /** Whether the verdict needs it: a must that any good target shows. */
    public boolean decisive() {
        return level == Level.MUST && evidence == Evidence.REQUIRED && excluded.isEmpty();
    }
}
