package dev.assay.verdict;

import com.networknt.schema.Error;
import dev.assay.exchange.Exchange;
import dev.assay.spec.Constraint;
import dev.assay.spec.Constraints;
import dev.assay.spec.Operation;
import dev.assay.spec.Pack;
import dev.assay.verdict.BodySchemas.Breach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds bodies against the schemas of the OpenAPI document. Safe for use by several threads and runs. */
final class SchemaJudge {
    private static final int MANY = 2000;
    private static final int FEW = 100;

    private final Pack pack;
    private final BoundedPatterns patterns = new BoundedPatterns();
    private final BodySchemas schemas;
    private final Map<String, List<Constraint>> constraints = new HashMap<>();

    SchemaJudge(Pack pack) {
        this.pack = pack;
        this.schemas = new BodySchemas(pack, patterns);
        for (Operation operation : pack.operations().values()) {
            for (Operation.Answer answer : operation.answers().values()) {
                constraints.put(
                        operation.id() + " " + answer.status(),
                        pack.constraints().stream()
                                .filter(c -> c.operation().equals(operation.id())
                                        && c.status().equals(answer.status()))
                                .toList());
            }
        }
    }

    /** Judges one body; a body that is missing is no object. */
    void judge(Judged judged, Board board, Memory memory) {
        Optional<Operation.Answer> answer =
                judged.operation().answer(judged.response().status());
        if (answer.isEmpty() || answer.get().schemaPointer().isEmpty()) {
            return;
        }
        Set<String> broken = new LinkedHashSet<>();
        String pointer = answer.get().schemaPointer().get();
        List<Breach> breaches = memory.judged(
                pointer, judged.response(), () -> fewOfEach(schemas.breaches(pointer, judged.json(), memory)));
        for (Breach breach : breaches) {
            JsonNode schema = pack.openapi().at(schemaPointer(breach.error()));
            String clause = clause(schema, breach.error());
            if (!clause.isEmpty()) {
                broken.add(clause);
                board.found(finding(clause, schema, breach, judged.exchange(), judged.json()));
            }
        }
        Set<String> unknown =
                givenUp(judged.operation().id() + " " + answer.get().status(), board);
        Set<String> exercisedClauses = memory.judged(
                "exercised by " + judged.operation().id() + " " + answer.get().status(),
                judged.response(),
                () -> exercised(judged, answer.get()));
        for (String exercised : exercisedClauses) {
            if (!broken.contains(exercised) && !unknown.contains(exercised)) {
                board.exercised(exercised);
            }
        }
    }

    /** All, or some of each kind where there are more than a page has requests: who has so many has shown it. */
    private static List<Breach> fewOfEach(List<Breach> breaches) {
        if (breaches.size() <= MANY) {
            return breaches;
        }
        Map<String, Integer> count = new HashMap<>();
        return breaches.stream()
                .filter(breach -> count.merge(breach.error().getSchemaLocation().toString(), 1, Integer::sum) <= FEW)
                .toList();
    }

    /** Clauses that nothing can be said of any more, since their pattern takes too long: trouble of the kit. */
    private Set<String> givenUp(String answer, Board board) {
        Set<String> clauses = new LinkedHashSet<>();
        for (Constraint constraint : constraints.getOrDefault(answer, List.of())) {
            String pattern = constraint.schema().path("pattern").asString("");
            if (constraint.keyword().equals("pattern")
                    && !constraint.clause().isEmpty()
                    && patterns.givenUp(pattern)
                    && clauses.add(constraint.clause())) {
                board.error(
                        constraint.clause(),
                        "the pattern \"" + pattern + "\" takes too long on a value of the target; write one that ends");
            }
        }
        return clauses;
    }

    /** Clauses that this body could have broken: their keyword applied to a value that was there. */
    private Set<String> exercised(Judged judged, Operation.Answer answer) {
        Set<String> exercised = new LinkedHashSet<>();
        for (Constraint constraint :
                constraints.getOrDefault(judged.operation().id() + " " + answer.status(), List.of())) {
            if (!constraint.clause().isEmpty()
                    && !exercised.contains(constraint.clause())
                    && applies(constraint, judged.json(), 0)) {
                exercised.add(constraint.clause());
            }
        }
        return exercised;
    }

    private static boolean applies(Constraint constraint, JsonNode node, int depth) {
        if (depth == constraint.place().size()) {
            return !node.isMissingNode()
                    && !(node.isNull() && depth > 0)
                    && (constraint.types().isEmpty() || constraint.types().contains(type(node)));
        }
        String step = constraint.place().get(depth);
        if (!step.equals("*")) {
            return applies(constraint, node.path(step), depth + 1);
        }
        for (JsonNode item : node) {
            if (applies(constraint, item, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private static String type(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> "number";
            case ARRAY -> "array";
            case OBJECT -> "object";
            case BOOLEAN -> "boolean";
            default -> "null";
        };
    }

    private static String schemaPointer(Error error) {
        String fragment = error.getSchemaLocation().getFragment().toString();
        String keyword = "/" + error.getKeyword();
        return fragment.endsWith(keyword) ? fragment.substring(0, fragment.length() - keyword.length()) : fragment;
    }

    private String clause(JsonNode schema, Error error) {
        if ("required".equals(error.getKeyword()) && error.getProperty() != null) {
            Optional<String> own = Constraints.clause(schema.path("properties").path(error.getProperty()), "required");
            if (own.isPresent()) {
                return own.get();
            }
        }
        return Constraints.clause(schema, error.getKeyword()).orElse("");
    }

    private static Finding finding(String clause, JsonNode schema, Breach breach, Exchange exchange, JsonNode json) {
        Error error = breach.error();
        String at = breach.at();
        String keyword = error.getKeyword();
        String expected;
        String actual;
        String message;
        if ("required".equals(keyword)) {
            String name = error.getProperty();
            expected = "a member \"" + name + "\"";
            actual =
                    "none; there are " + new ArrayList<>(error.getInstanceNode().propertyNames());
            message = name + " is missing";
        } else {
            JsonNode value = error.getInstanceNode();
            String member = at.isEmpty() ? "the body" : at.substring(at.lastIndexOf('/') + 1);
            expected = keyword + " " + text(schema.path(keyword));
            actual = value == null || value.isMissingNode()
                    ? json.isMissingNode() ? "no JSON" : "nothing"
                    : value.toString() + lengthOf(keyword, value);
            message = member + " breaks " + keyword + " " + text(schema.path(keyword));
        }
        return new Finding(clause, message, expected, actual, at, exchange.scenario(), exchange.id());
    }

    private static String lengthOf(String keyword, JsonNode value) {
        return keyword.endsWith("Length") && value.isString()
                ? " (" + value.asString().codePointCount(0, value.asString().length()) + " characters)"
                : "";
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            List<String> words = new ArrayList<>();
            node.forEach(word -> words.add(word.asString()));
            return String.join(", ", words);
        }
        return node.isString() ? node.asString() : node.toString();
    }
}
