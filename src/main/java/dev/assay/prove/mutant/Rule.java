package dev.assay.prove.mutant;

import dev.assay.spec.Constraints;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One constraint of a parameter.
 *
 * @param schemas what holds for the parameter
 * @param inItems whether it is a constraint of each of its values, where it takes a list
 * @param schema the schema that has the keyword
 * @param keyword the keyword; {@code required} and {@code default} among them
 */
record Rule(
        Operation operation,
        Parameter parameter,
        Schemas schemas,
        boolean inItems,
        JsonNode schema,
        String keyword,
        String clause) {

    /** Whether these values break the constraint by as little as can be, and of the others only what breaks with it. */
    boolean outside(Optional<List<String>> sent) {
        if (sent.isEmpty() || keyword.equals("required")) {
            return sent.isEmpty() && keyword.equals("required");
        }
        Optional<JsonNode> value = Raw.read(schemas, sent.get());
        return value.isPresent()
                && broken(value.get()).equals(leastBroken())
                && (inItems || Bound.justOutside(keyword, schema, value.get()));
    }

    /** What is broken besides where this is: where a pattern says how long a value is, its length never is alone. */
    private Set<String> leastBroken() {
        Set<String> alone = Set.of(key(inItems, keyword));
        return violation()
                .map(value -> inItems ? broken(schemas.items(), value, true) : broken(value))
                .filter(broken -> broken.containsAll(alone))
                .orElse(alone);
    }

    private Optional<JsonNode> violation() {
        return Violation.of(keyword, schema, inItems ? schemas.items() : schemas, MissingNode.getInstance());
    }

    /** Whether these values keep every constraint of the parameter. */
    boolean legal(List<String> sent) {
        return Raw.read(schemas, sent).filter(value -> broken(value).isEmpty()).isPresent();
    }

    private Set<String> broken(JsonNode value) {
        Set<String> broken = new LinkedHashSet<>(broken(schemas, value, false));
        if (value.isArray()) {
            value.forEach(item -> broken.addAll(broken(schemas.items(), item, true)));
        }
        return broken;
    }

    private static Set<String> broken(Schemas schemas, JsonNode value, boolean inItems) {
        Set<String> broken = new LinkedHashSet<>();
        for (JsonNode schema : schemas.all()) {
            Constraints.keywords(schema).keySet().stream()
                    .filter(word -> !Keeps.one(word, schema, value))
                    .forEach(word -> broken.add(key(inItems, word)));
        }
        return broken;
    }

    private static String key(boolean inItems, String keyword) {
        return inItems ? "items." + keyword : keyword;
    }

    /** Whether these values are legal, and stand at the very bound; for what has no bound, in the midst. */
    boolean inside(Optional<List<String>> sent, Optional<String> listed) {
        if (keyword.equals("default") || sent.isEmpty()) {
            return keyword.equals("default") && sent.isEmpty();
        }
        Optional<JsonNode> whole = Raw.read(schemas, sent.get());
        if (whole.isEmpty() || !broken(whole.get()).isEmpty()) {
            return false;
        }
        JsonNode value = inItems && whole.get().size() == 1 ? whole.get().get(0) : whole.get();
        if (inItems && value.isArray()) {
            return false;
        }
        return listed.isPresent() ? value.asString("").equals(listed.get()) : Bound.at(keyword, schema, value);
    }

    /** Values that break the constraint, and as few others as can be; empty where there are none. */
    Optional<List<String>> breaking() {
        if (keyword.equals("type")) {
            return Optional.of(List.of("many")).filter(values -> outside(Optional.of(values)));
        }
        return violation().map(Raw::write).filter(values -> outside(Optional.of(values)));
    }

    /** Legal values to take these for, the likeliest first; an empty list leaves the parameter out. */
    List<List<String>> instead(List<String> sent, List<String> accepted) {
        List<List<String>> legal = new ArrayList<>();
        JsonNode bound = schema.path(keyword);
        if (bound.isNumber() && !inItems && Set.of("integer", "number").contains(schemas.type())) {
            legal.add(List.of(bound.asString()));
        }
        if (parameter.list()) {
            Set<String> known = new LinkedHashSet<>(parameter.values());
            List<String> kept = sent.stream().filter(known::contains).distinct().toList();
            legal.add(kept.isEmpty() ? parameter.values().stream().limit(1).toList() : kept);
        } else {
            parameter.values().stream().limit(1).forEach(value -> legal.add(List.of(value)));
        }
        legal.add(accepted);
        legal.removeIf(values -> values.isEmpty() || !legal(values));
        if (!parameter.required()) {
            legal.add(List.of());
        }
        return legal;
    }
}
