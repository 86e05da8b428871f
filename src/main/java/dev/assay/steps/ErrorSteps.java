package dev.assay.steps;

import dev.assay.exchange.Exchange;
import dev.assay.exchange.Response;
import dev.assay.plan.WhatIsWrong;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Steps about what a refusal says, for contracts that name their errors. A call that was not refused is another step's. */
public final class ErrorSteps {
    private final Situation situation;

    ErrorSteps(Situation situation) {
        this.situation = situation;
    }

    /**
     * The refusal names one of these errors; the clause is the one that the OpenAPI document gives the first. Its like are
     * the errors that it gives the same clause.
     */
    @Then("^the error (?:is|should be) (\\w+(?: or [\\w ]+?)*)$")
    public void errorIs(String names) {
        Exchange exchange = situation.answer();
        Optional<Response> refusal = exchange.response().filter(Response::refusal);
        List<String> expected = new ArrayList<>(Arrays.asList(names.split(" or ")));
        Operation operation = operation();
        Operation.NamedError error = Optional.ofNullable(operation.errors().get(expected.get(0)))
                .orElseThrow(() -> new dev.assay.spec.SpecException("operation " + operation.id()
                        + " has no error \"" + expected.get(0) + "\"; it has "
                        + operation.errors().keySet()));
        if (expected.remove("its like")) {
            operation.errors().forEach((like, other) -> {
                if (other.clause().equals(error.clause())) {
                    expected.add(like);
                }
            });
        }
        refusal.ifPresent(answer -> {
            String name = situation.probe().errors().name(answer).orElse("no name");
            situation.check(
                    error.clause(),
                    expected.contains(name),
                    Situation.name(exchange.call()) + " is refused as another error",
                    names,
                    name,
                    "",
                    exchange);
        });
    }

    /** The word by which the refusal tells what is wrong is true of the value that was sent. */
    @Then("^the reason is true of (\\w+)$")
    public void reasonIsTrue(String name) {
        Exchange exchange = situation.answer();
        Operation operation = operation();
        Operation.Reasons reasons = operation.reasons().orElseThrow();
        Parameter parameter = operation.parameter(name);
        Optional<String> told = exchange.response()
                .filter(Response::refusal)
                .flatMap(answer -> situation.json(exchange).at(reasons.at()).asStringOpt());
        told.ifPresent(reason -> {
            String word = reason.replaceFirst(":.*", "");
            List<String> expected = WhatIsWrong.with(exchange.call().value(parameter), parameter, reasons);
            situation.check(
                    reasons.clause(),
                    expected.contains(word),
                    "the reason is not true of " + name,
                    String.join(" or ", expected),
                    reason,
                    reasons.at(),
                    exchange);
        });
    }

    /** Of the call that was accepted: one that names no operation has none of its own. */
    private Operation operation() {
        return situation.control().call().operation().orElseThrow();
    }
}
