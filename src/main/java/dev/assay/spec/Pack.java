package dev.assay.spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One vendor's contract.
 *
 * @param id name of its folder
 * @param openapi the OpenAPI document
 * @param operations by id, in the order of the document
 * @param clauses by id, in the order of {@code clauses.yaml}
 * @param constraints what the schemas of the answers demand
 * @param resource what the operations are about; empty where the document does not say
 * @param documents titles of the documents by the name that clauses use in {@code source}
 * @param rulings text of each ruling by its id
 * @param features folder of its feature files
 */
public record Pack(
        String id,
        String title,
        JsonNode openapi,
        Map<String, Operation> operations,
        Map<String, Clause> clauses,
        List<Constraint> constraints,
        Optional<Resource> resource,
        Map<String, String> documents,
        Map<String, String> rulings,
        Path features) {

    /**
     * The operation of that id.
     *
     * @throws SpecException if there is none
     */
    public Operation operation(String id) {
        Operation operation = operations.get(id);
        if (operation == null) {
            throw new SpecException(
                    "pack " + this.id + " has no operation \"" + id + "\"; it has " + operations.keySet());
        }
        return operation;
    }

    /**
     * The clause of that id.
     *
     * @throws SpecException if there is none
     */
    public Clause clause(String id) {
        Clause clause = clauses.get(id);
        if (clause == null) {
            throw new SpecException(
                    "pack " + this.id + " has no clause \"" + id + "\"" + Nearest.hint(id, clauses.keySet()));
        }
        return clause;
    }

    /** The clause that a rule judges; empty where the pack does not use the rule. */
    public Optional<Clause> judgedBy(String rule) {
        return clauses.values().stream()
                .filter(clause -> clause.rule().filter(rule::equals).isPresent())
                .findFirst();
    }

    /** The operation that lists resources page by page. */
    public Optional<Operation> lister() {
        return operations.values().stream().filter(op -> op.pages().isPresent()).findFirst();
    }

    /** The operation that shows one resource. */
    public Optional<Operation> shower() {
        return operations.values().stream().filter(op -> op.shows().isPresent()).findFirst();
    }
}
