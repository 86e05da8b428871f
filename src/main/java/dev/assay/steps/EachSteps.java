package dev.assay.steps;

import dev.assay.exchange.Exchange;
import dev.assay.spec.Caller;
import dev.assay.spec.Operation;
import io.cucumber.java.en.Then;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Steps that hold each of several answers against what it was asked. */
public final class EachSteps {
    private final Situation situation;

    EachSteps(Situation situation) {
        this.situation = situation;
    }

    /** Each resource is in this state or one that follows. */
    @Then("^each [a-z ]+ is (\\w+), or has moved on from there$")
    public void isOrMovedOn(String state) {
        for (Exchange exchange : situation.answers()) {
            if (Situation.status(exchange) == 200) {
                Operation.Shows shows =
                        exchange.call().operation().flatMap(Operation::shows).orElseThrow();
                String shown = situation
                        .json(exchange)
                        .at(shows.item())
                        .path(situation.resource().state())
                        .asString("");
                situation.check(
                        situation.resource().mayFollow(state, shown),
                        "a " + situation.resource().noun() + " that is listed as " + state + " is shown as another",
                        state,
                        shown,
                        exchange);
            }
        }
    }

    /** Each answer shows the resource whose key was asked for. */
    @Then("^each answer is about the one that was asked for$")
    public void eachItsOwn() {
        for (Exchange exchange : situation.answers()) {
            Operation.Shows shows =
                    exchange.call().operation().flatMap(Operation::shows).orElseThrow();
            String asked = exchange.call()
                    .value(exchange.call().operation().orElseThrow().parameter(shows.parameter()))
                    .orElse("");
            String shown = Situation.status(exchange) == 200
                    ? situation
                            .json(exchange)
                            .at(shows.item())
                            .path(situation.resource().key())
                            .asString("nothing")
                    : exchange.outcome();
            situation.check(
                    asked.equals(shown),
                    "a call at the same time as others gets another answer",
                    asked,
                    shown,
                    exchange);
        }
    }

    /** The management account is answered, and whoever else calls is refused. */
    @Then("^each answer is for the one who asked$")
    public void eachToItsOwn() {
        for (Exchange exchange : situation.answers()) {
            boolean management = exchange.call().caller() == Caller.MANAGEMENT;
            situation.check(
                    management ? Situation.status(exchange) == 200 : Situation.refused(exchange),
                    "a call by " + exchange.call().caller().phrase()
                            + " is answered as if somebody else who calls at the same time had made it",
                    management ? "200" : "a refusal",
                    exchange.outcome(),
                    exchange);
        }
    }

    /** Each page holds only the states that its own call asked for. */
    @Then("^each answer holds only the states that were asked for$")
    public void eachItsStates() {
        for (Exchange exchange : situation.answers()) {
            List<String> asked =
                    exchange.call().values(Situation.pages(exchange).filter().orElseThrow());
            Set<String> others = new HashSet<>();
            if (Situation.status(exchange) == 200) {
                situation
                        .items(exchange)
                        .forEach(item -> others.add(
                                item.path(situation.resource().state()).asString("nothing")));
                others.removeAll(asked);
            }
            situation.check(
                    Situation.status(exchange) == 200 && others.isEmpty(),
                    "a call at the same time as others gets another answer",
                    "200 with items that are " + asked,
                    exchange.outcome() + (others.isEmpty() ? "" : " with items that are " + others),
                    exchange);
        }
    }
}
