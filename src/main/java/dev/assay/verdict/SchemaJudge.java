package dev.assay.verdict;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import dev.assay.exchange.Exchange;
import dev.assay.spec.Constraint;
import dev.assay.spec.Constraints;
import dev.assay.spec.Operation;
import dev.assay.spec.Pack;
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
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Map<String, List<Constraint>> constraints = new HashMap<>();

    SchemaJudge(Pack pack) {
        this.pack = pack;
        String iri = "urn:assay:" + pack.id() + ":openapi.json";
        Dialect dialect = dialect();
        SchemaRegistry registry =
                SchemaRegistry.withDialect(dialect, builder -> builder.defaultDialectId(dialect.getId())
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .regularExpressionFactory(patterns)
                                .build())
                        .schemas(Map.of(iri, pack.openapi().toString())));
        for (Operation operation : pack.operations().values()) {
            for (Operation.Answer answer : operation.answers().values()) {
                answer.schemaPointer()
                        .ifPresent(pointer -> schemas.computeIfAbsent(
                                pointer, p -> registry.getSchema(SchemaLocation.of(iri + "#" + p))));
                constraints.put(
                        operation.id() + " " + answer.status(),
                        pack.constraints().stream()
                                .filter(c -> c.operation().equals(operation.id())
                                        && c.status().equals(answer.status()))
                                .toList());
            }
        }
    }

    private static Dialect dialect() {
        Dialect base = Dialects.getOpenApi31();
        return Dialect.builder(base).format(new ZonedDateTimeFormat()).build();
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
        List<Error> errors = memory.judged(pointer, judged.response(), () -> errors(pointer, judged.json()));
        for (Error error : errors) {
            JsonNode schema = pack.openapi().at(schemaPointer(error));
            String clause = clause(schema, error);
            if (!clause.isEmpty()) {
                broken.add(clause);
                board.found(finding(clause, schema, error, judged.exchange(), judged.json()));
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

    private List<Error> errors(String pointer, JsonNode json) {
        Schema schema = schemas.get(pointer);
        return schema == null ? List.of() : fewOfEach(schema.validate(json));
    }

    /** All, or some of each kind where there are more than a page has requests: who has so many has shown it. */
    private static List<Error> fewOfEach(List<Error> errors) {
        if (errors.size() <= MANY) {
            return errors;
        }
        Map<String, Integer> count = new HashMap<>();
        return errors.stream()
                .filter(error -> count.merge(error.getSchemaLocation().toString(), 1, Integer::sum) <= FEW)
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

    private static Finding finding(String clause, JsonNode schema, Error error, Exchange exchange, JsonNode json) {
        String at = error.getInstanceLocation().toString();
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
