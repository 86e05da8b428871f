package dev.assay.prove.mutant;

import dev.assay.reference.mutant.Answered;
import dev.assay.spec.Constraint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Answers that break one constraint at one place.
 *
 * @param root what holds for the whole body
 */
record AnswerMutation(String name, Constraint constraint, Schemas root) implements Mutation {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String clause() {
        return constraint.clause();
    }

    @Override
    public List<String> caughtBy() {
        return List.of(constraint.clause());
    }

    @Override
    public String description() {
        String place = "/" + String.join("/", constraint.place());
        return "Where " + constraint.operation() + " is answered with "
                + (constraint.status().equals("default") ? "any other status" : constraint.status()) + ", "
                + (constraint.keyword().equals("required")
                        ? place + " lacks " + constraint.member() + "."
                        : place + " breaks " + constraint.keyword() + " "
                                + constraint.schema().path(constraint.keyword()) + ".");
    }

    @Override
    public Optional<String> unseen(Census census) {
        if (constraint.alternative()) {
            return Optional.of("another of several schemas may hold instead");
        }
        boolean required = constraint.keyword().equals("required");
        Schemas there = Rewriting.schemas(constraint, root);
        if (!required
                && Violation.of(constraint.keyword(), constraint.schema(), there, MissingNode.getInstance())
                        .isEmpty()) {
            return Optional.of(Violation.impossible(
                    constraint.keyword(), constraint.schema().path(constraint.keyword())));
        }
        List<Answered> given = census.answers(constraint.operation(), constraint.status());
        List<Answered> answers = given.isEmpty() ? census.restated(constraint.operation(), constraint.status()) : given;
        if (answers.isEmpty()) {
            return Optional.of(constraint.operation() + " is never answered with "
                    + (constraint.status().equals("default") ? "a status that is not described" : constraint.status()));
        }
        return answers.stream().anyMatch(answer -> rewritten(answer).isPresent())
                ? Optional.empty()
                : Optional.of("no answer has such a place");
    }

    @Override
    public Altering altering(Census census) {
        boolean given =
                !census.answers(constraint.operation(), constraint.status()).isEmpty();
        AtomicBoolean restated = new AtomicBoolean(given);
        return (asked, genuine, behind) -> behind.requests()
                .operation(asked)
                .filter(operation -> operation.id().equals(constraint.operation()))
                .flatMap(operation -> Census.described(operation, genuine, constraint.status())
                        ? rewritten(genuine)
                        : Restated.of(operation, genuine, constraint.status())
                                .flatMap(this::rewritten)
                                // One is enough, and a target that says for ever that it is too busy is not judged.
                                .filter(once -> restated.compareAndSet(false, true)))
                .orElse(genuine);
    }

    private Optional<Answered> rewritten(Answered genuine) {
        JsonNode body;
        try {
            body = JSON.readTree(new String(genuine.body(), StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return Optional.empty();
        }
        return Rewriting.of(constraint, root, body).map(broken -> genuine.with(JSON.writeValueAsBytes(broken)));
    }
}
