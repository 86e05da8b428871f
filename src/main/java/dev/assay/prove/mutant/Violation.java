package dev.assay.prove.mutant;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A value that breaks one keyword, and as few others as can be. */
final class Violation {
    private Violation() {}

    /**
     * Makes one.
     *
     * @param schema the schema that has the keyword
     * @param schemas all that hold at its place
     * @param current a value that keeps them; missing or null where there is none
     * @return empty where no value breaks it
     */
    static Optional<JsonNode> of(String keyword, JsonNode schema, Schemas schemas, JsonNode current) {
        JsonNode start = current.isMissingNode() || current.isNull() ? Sample.of(schemas) : current;
        List<JsonNode> breaking = Candidates.of(keyword, schema.path(keyword), schemas, start).stream()
                .filter(candidate -> !Keeps.one(keyword, schema, candidate))
                .toList();
        return breaking.stream().min(Comparator.comparingLong(candidate -> Keeps.broken(schemas, candidate)));
    }

    /** Why no value breaks a keyword, in a few words. */
    static String impossible(String keyword, JsonNode bound) {
        return switch (keyword) {
            case "minLength", "minItems", "minProperties" -> "nothing has fewer than " + bound;
            case "maxLength", "maxItems", "maxProperties" -> "nothing as large as " + bound + " is ever sent";
            case "type" -> "every type is allowed";
            default -> "no value breaks " + keyword + " " + bound;
        };
    }
}
