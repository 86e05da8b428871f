package dev.assay.prove.mutant;

import dev.assay.spec.Constraint;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rewrites a body so that it breaks one constraint at one place: at the first that has a value, else at the first that
 * can be given one. The body that is given is changed.
 */
final class Rewriting {
    private final Constraint constraint;

    private Rewriting(Constraint constraint) {
        this.constraint = constraint;
    }

    /**
     * The body, rewritten.
     *
     * @param root what holds for the whole body
     * @return empty where the body has no such place, or no value breaks the constraint
     */
    static Optional<JsonNode> of(Constraint constraint, Schemas root, JsonNode body) {
        Rewriting rewriting = new Rewriting(constraint);
        Optional<JsonNode> changed = rewriting.at(body, root, 0, false);
        return changed.isPresent() ? changed : rewriting.at(body, root, 0, true);
    }

    private Optional<JsonNode> at(JsonNode node, Schemas schemas, int depth, boolean filling) {
        if (depth == constraint.place().size()) {
            return broken(node, schemas, filling);
        }
        String step = constraint.place().get(depth);
        return step.equals("*")
                ? inItems(node, schemas, depth, filling)
                : inMember(node, schemas, step, depth, filling);
    }

    private Optional<JsonNode> broken(JsonNode node, Schemas schemas, boolean filling) {
        boolean absent = node.isMissingNode() || node.isNull();
        if (absent && !filling) {
            return Optional.empty();
        }
        if (!constraint.keyword().equals("required")) {
            return Violation.of(constraint.keyword(), constraint.schema(), schemas, node);
        }
        JsonNode object = absent ? Sample.of(schemas) : node;
        if (object instanceof ObjectNode given && given.has(constraint.member())) {
            given.remove(constraint.member());
            return Optional.of(given);
        }
        return Optional.empty();
    }

    private Optional<JsonNode> inItems(JsonNode node, Schemas schemas, int depth, boolean filling) {
        if (!(node instanceof ArrayNode) && !filling) {
            return Optional.empty();
        }
        ArrayNode array = node instanceof ArrayNode given ? given : JsonNodeFactory.instance.arrayNode();
        if (array.isEmpty() && filling) {
            array.add(Sample.of(schemas.items()));
        }
        for (int i = 0; i < array.size(); i++) {
            Optional<JsonNode> item = at(array.get(i), schemas.items(), depth + 1, filling);
            if (item.isPresent()) {
                array.set(i, item.get());
                return Optional.of(array);
            }
        }
        return Optional.empty();
    }

    private Optional<JsonNode> inMember(JsonNode node, Schemas schemas, String name, int depth, boolean filling) {
        if (!(node instanceof ObjectNode) && !filling) {
            return Optional.empty();
        }
        ObjectNode object = node instanceof ObjectNode given ? given : madeUp(schemas);
        JsonNode member = object.has(name) ? object.get(name) : MissingNode.getInstance();
        return at(member, schemas.member(name), depth + 1, filling).map(changed -> object.set(name, changed));
    }

    private static ObjectNode madeUp(Schemas schemas) {
        return Sample.of(schemas) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    /** What holds at the constraint's place. */
    static Schemas schemas(Constraint constraint, Schemas root) {
        Schemas schemas = root;
        for (String step : List.copyOf(constraint.place())) {
            schemas = step.equals("*") ? schemas.items() : schemas.member(step);
        }
        return schemas;
    }
}
