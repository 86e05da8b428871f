package dev.assay.prove.mutant;

import dev.assay.prove.mutant.RequestMutation.Side;
import dev.assay.spec.Constraint;
import dev.assay.spec.Constraints;
import dev.assay.spec.Operation;
import dev.assay.spec.Pack;
import dev.assay.spec.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Derives every mutation of a contract from its OpenAPI document. */
final class Mutations {
    private final Pack pack;
    private final Map<String, Integer> names = new HashMap<>();

    private Mutations(Pack pack) {
        this.pack = pack;
    }

    /** Every mutation, those of requests first, in the order of the document. */
    static List<Mutation> of(Pack pack) {
        Mutations mutations = new Mutations(pack);
        List<Mutation> all = new ArrayList<>();
        pack.operations().values().forEach(operation -> all.addAll(mutations.ofRequests(operation)));
        pack.constraints().stream()
                .filter(constraint -> !constraint.clause().isEmpty())
                .forEach(constraint -> all.add(mutations.ofAnswer(constraint)));
        return List.copyOf(all);
    }

    private AnswerMutation ofAnswer(Constraint constraint) {
        Operation.Answer answer =
                pack.operation(constraint.operation()).answers().get(constraint.status());
        JsonNode schema = pack.openapi().at(answer.schemaPointer().orElseThrow());
        List<String> place = new ArrayList<>(constraint.place());
        if (!constraint.member().isEmpty()) {
            place.add(constraint.member());
        }
        String name = constraint.operation() + "." + constraint.status() + "./" + String.join("/", place) + "."
                + constraint.keyword();
        return new AnswerMutation(unique(name), constraint, Schemas.of(pack.openapi(), schema));
    }

    private List<Mutation> ofRequests(Operation operation) {
        List<Rule> rules = new ArrayList<>();
        operation.parameters().forEach(parameter -> rules.addAll(rules(operation, parameter)));
        List<Mutation> mutations = new ArrayList<>();
        for (Rule rule : rules) {
            String name = operation.id() + "." + rule.parameter().name() + (rule.inItems() ? "/*." : ".")
                    + rule.keyword() + ".";
            List<Rule> others = rules.stream().filter(other -> other != rule).toList();
            for (Side side : Side.values()) {
                if (rule.keyword().equals("enum") && side == Side.REFUSED_INSIDE) {
                    rule.schema()
                            .path("enum")
                            .forEach(value -> mutations.add(new RequestMutation(
                                    unique(name + side.word() + "." + value.asString()),
                                    rule,
                                    side,
                                    Optional.of(value.asString()),
                                    others)));
                } else {
                    mutations.add(
                            new RequestMutation(unique(name + side.word()), rule, side, Optional.empty(), others));
                }
            }
        }
        return mutations;
    }

    private List<Rule> rules(Operation operation, Parameter parameter) {
        Schemas schemas = Schemas.of(pack.openapi(), parameter.schema());
        List<Rule> rules = new ArrayList<>();
        for (JsonNode schema : schemas.all()) {
            Constraints.keywords(schema)
                    .forEach((keyword, clause) -> clause.ifPresent(
                            id -> rules.add(new Rule(operation, parameter, schemas, false, schema, keyword, id))));
            if (schema.has("default")) {
                Constraints.clause(schema, "default")
                        .ifPresent(
                                id -> rules.add(new Rule(operation, parameter, schemas, false, schema, "default", id)));
            }
            if (parameter.required() && schema.path("x-clause").isObject()) {
                Constraints.clause(schema, "required")
                        .ifPresent(id ->
                                rules.add(new Rule(operation, parameter, schemas, false, schema, "required", id)));
            }
        }
        for (JsonNode schema : schemas.items().all()) {
            Constraints.keywords(schema)
                    .forEach((keyword, clause) -> clause.ifPresent(
                            id -> rules.add(new Rule(operation, parameter, schemas, true, schema, keyword, id))));
        }
        return rules;
    }

    private String unique(String name) {
        int count = names.merge(name, 1, Integer::sum);
        return "mutant:" + name + (count == 1 ? "" : "#" + count);
    }
}
