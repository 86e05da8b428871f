package dev.assay.spec;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One keyword that an answer's schema demands of one place in its body.
 *
 * @param operation id of the operation
 * @param status status of the answer, or {@code default}
 * @param clause the clause that it comes from; empty where the document names none, which a pack is refused for
 * @param keyword such as {@code maxLength}
 * @param place member names from the root of the body, {@code *} for every item of an array
 * @param types types that the keyword applies to; empty where it applies to any value
 * @param member the member that {@code required} demands; empty for other keywords
 * @param schema the schema that has the keyword
 * @param alternative whether it stands in one of several schemas of which another may hold instead
 */
public record Constraint(
        String operation,
        String status,
        String clause,
        String keyword,
        List<String> place,
        Set<String> types,
        String member,
        JsonNode schema,
        boolean alternative) {}
