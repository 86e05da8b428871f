package dev.assay.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * One parameter of an operation.
 *
 * @param in {@code path}, {@code query}, {@code header}, or {@code body} for a member of a JSON body
 * @param schema its schema, references resolved
 */
public record Parameter(String name, String in, boolean required, JsonNode schema) {

    /** Whether it takes a list of values, each sent under the parameter's name. */
    public boolean list() {
        return "array".equals(schema.path("type").asString(""));
    }

    /** The one value that it always has; empty where it may have others. */
    public Optional<String> constant() {
        return schema.path("const").asStringOpt();
    }

    /** The least value of a number, the least length of a string or of a list. */
    public OptionalLong least() {
        return bound("minimum", "minLength", "minItems");
    }

    /** The greatest value of a number, the greatest length of a string or of a list. */
    public OptionalLong greatest() {
        return bound("maximum", "maxLength", "maxItems");
    }

    /** The value that a server takes where the parameter is absent. */
    public OptionalLong byDefault() {
        return bound("default");
    }

    /** The values that the contract lists, in its order; empty where it lists none. */
    public List<String> values() {
        JsonNode listed = list() ? schema.path("items").path("enum") : schema.path("enum");
        List<String> values = new ArrayList<>();
        listed.forEach(value -> values.add(value.asString()));
        return values;
    }

    private OptionalLong bound(String... keywords) {
        for (String keyword : keywords) {
            JsonNode value = schema.path(keyword);
            if (value.isIntegralNumber()) {
                return OptionalLong.of(value.asLong());
            }
        }
        return OptionalLong.empty();
    }
}
