package dev.assay.steps;

import dev.assay.exchange.Exchange;
import dev.assay.plan.Call;
import dev.assay.spec.Caller;
import dev.assay.spec.Operation;
import dev.assay.verdict.Walk;
import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Steps that hold answers against the contract. */
public final class AnswerSteps {
    private final Situation situation;

    AnswerSteps(Situation situation) {
        this.situation = situation;
    }

    /** Every call of the scenario is answered with 200. */
    @Then("^it is accepted$")
    public void accepted() {
        for (Exchange exchange : situation.answers()) {
            situation.check(
                    Situation.status(exchange) == 200,
                    Situation.name(exchange.call()) + " is not accepted",
                    "200",
                    exchange.outcome(),
                    exchange);
        }
    }

    /** The last call is answered with 400 to 499. */
    @Then("^it (?:is|should be) refused$")
    public void refused() {
        Exchange exchange = situation.answer();
        situation.check(
                Situation.refused(exchange),
                what(exchange) + " is not refused",
                "400 to 499",
                exchange.outcome(),
                exchange);
    }

    /** The refusal has one of these statuses; the clause is the one that the OpenAPI document gives them. */
    @Then("^the status should be ([0-9]+(?: or [0-9]+)*)$")
    public void statusShouldBe(String statuses) {
        Exchange exchange = situation.answer();
        List<String> expected = Arrays.asList(statuses.split(" or "));
        exchange.call()
                .operation()
                .map(operation -> operation.answers().get(expected.get(0)))
                .flatMap(Operation.Answer::clause)
                .filter(clause -> Situation.refused(exchange))
                .ifPresent(clause -> situation.check(
                        clause,
                        expected.contains(exchange.outcome()),
                        what(exchange) + " is refused with another status",
                        statuses,
                        exchange.outcome(),
                        "",
                        exchange));
    }

    /** Refused, or a page of whatever is right. */
    @Then("^it is refused, or answered with a page$")
    public void refusedOrPage() {
        Exchange exchange = situation.answer();
        boolean page = Situation.status(exchange) == 200 && items(exchange).isArray();
        situation.check(
                page || Situation.refused(exchange),
                what(exchange) + " is neither refused nor answered with a page",
                "400 to 499, or a page",
                exchange.outcome(),
                exchange);
    }

    /** Refused, or no more items than that. */
    @Then("^it is refused, or the page should hold no more than (\\d+)$")
    public void refusedOrNoMoreThan(long most) {
        Exchange exchange = situation.answer();
        boolean kept = Situation.refused(exchange)
                || (Situation.status(exchange) == 200 && items(exchange).size() <= most);
        situation.check(
                kept,
                what(exchange) + " is neither refused nor kept",
                "400 to 499, or at most " + most + " items",
                told(exchange),
                exchange);
    }

    /** Refused, or the same page as where the parameter is left out. */
    @Then("^it is refused, or should be answered as without (\\w+)$")
    public void refusedOrAsWithout(String parameter) {
        Exchange exchange = situation.answer();
        if (Situation.refused(exchange)) {
            situation.check(true, "", "", "", exchange);
            return;
        }
        Call call = exchange.call();
        situation.sendControl(call.with(call.operation().orElseThrow().parameter(parameter), List.of()));
        acceptedWithTheSamePage();
    }

    /** Refused, or no items. */
    @Then("^it is refused, or the page should be empty$")
    public void refusedOrEmpty() {
        Exchange exchange = situation.answer();
        boolean kept = Situation.refused(exchange)
                || (Situation.status(exchange) == 200 && items(exchange).isEmpty());
        situation.check(
                kept,
                what(exchange) + " is neither refused nor empty",
                "400 to 499, or an empty page",
                told(exchange),
                exchange);
    }

    /** Refused, or only items in that state. */
    @Then("^it is refused, or the page should hold only what is (\\w+)$")
    public void refusedOrOnly(String state) {
        Exchange exchange = situation.answer();
        boolean only = Situation.status(exchange) == 200;
        if (only) {
            for (JsonNode item : items(exchange)) {
                only &= item.path(situation.resource().state()).asString("").equals(state);
            }
        }
        situation.check(
                only || Situation.refused(exchange),
                what(exchange) + " is neither refused nor kept",
                "400 to 499, or only what is " + state,
                told(exchange),
                exchange);
    }

    /** Refused, or a page that differs from the first of its walk. */
    @Then("^it is refused, or should not be the first page$")
    public void refusedOrNotTheFirstPage() {
        Exchange exchange = situation.answer();
        Walk.Page first = situation.walk().pages().get(0);
        List<String> firstKeys = first.items().stream().map(Walk.Item::key).toList();
        boolean again = Situation.status(exchange) == 200
                && !firstKeys.isEmpty()
                && situation.keys(exchange).equals(firstKeys);
        situation.check(
                !again && (Situation.refused(exchange) || Situation.status(exchange) == 200),
                "an altered marker starts the list again",
                "400 to 499, or a later page",
                again ? "the first page" : exchange.outcome(),
                exchange);
    }

    /** The same items as on the page of the call that was changed. */
    @Then("^it (?:is|should be) accepted with the same page$")
    public void acceptedWithTheSamePage() {
        Exchange exchange = situation.answer();
        boolean accepted = Situation.status(exchange) == 200;
        boolean same = accepted && situation.keys(exchange).equals(situation.keys(situation.control()));
        if (accepted && !same) {
            // A request may have appeared between the two calls: what the same call gives now decides.
            Exchange now = situation.send(situation.control().call());
            same = Situation.status(now) == 200 && situation.keys(exchange).equals(situation.keys(now));
        }
        situation.check(
                same,
                what(exchange) + " is not answered as it is without",
                "200 with the same items",
                accepted ? "200 with other items" : exchange.outcome(),
                exchange);
    }

    /** No more items than the default. */
    @Then("^the page holds no more than (\\w+) has by default$")
    public void noMoreThanByDefault(String parameter) {
        Exchange exchange = situation.answer();
        long most = byDefault(exchange, parameter);
        situation.check(
                Situation.status(exchange) == 200 && items(exchange).size() <= most,
                "a page without " + parameter + " holds more than the default",
                "at most " + most + " items",
                told(exchange),
                exchange);
    }

    /** A page that goes on is as full without the parameter as with its default. */
    @Then("^both pages should be full$")
    public void bothFull() {
        Exchange with = situation.answers().get(0);
        Exchange without = situation.answers().get(1);
        if (Situation.status(with) != 200 || Situation.status(without) != 200) {
            throw situation.skip("one of the two calls was refused");
        }
        int full = items(with).size();
        int other = items(without).size();
        if (full < byDefault(with, pages(with).limit())) {
            throw situation.skip("the target answers with shorter pages than it is asked for");
        }
        situation.check(
                other >= full,
                "a page without " + pages(with).limit() + " is shorter than one with its default",
                full + " items",
                other + " items",
                without);
    }

    /** None of the items of the page before. */
    @Then("^it holds none of what the page before it held$")
    public void disjoint() {
        Exchange exchange = situation.answer();
        if (Situation.status(exchange) != 200) {
            return;
        }
        Set<String> before = new HashSet<>(situation.keys(situation.control()));
        List<String> again = new ArrayList<>(situation.keys(exchange));
        again.retainAll(before);
        if (!again.isEmpty()) {
            // A request that appeared in front shifts what lies behind it: look whether it was that.
            Exchange first = situation.send(situation.control().call());
            if (Situation.status(first) == 200 && !situation.keys(first).equals(situation.keys(situation.control()))) {
                throw situation.skip("requests appeared between the two pages");
            }
        }
        situation.check(
                again.isEmpty(),
                "the second page holds what the first held",
                "other items than " + before,
                again.toString(),
                exchange);
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
            String asked = exchange.call().pathValue(shows.parameter()).orElse("");
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

    /** Each page holds only the states that its own call asked for. */
    @Then("^each answer holds only the states that were asked for$")
    public void eachItsStates() {
        for (Exchange exchange : situation.answers()) {
            List<String> asked = exchange.call().values(pages(exchange).filter().orElseThrow());
            Set<String> others = new HashSet<>();
            if (Situation.status(exchange) == 200) {
                items(exchange)
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

    private static String what(Exchange exchange) {
        Caller caller = exchange.call().caller();
        return Situation.name(exchange.call()) + (caller == Caller.MANAGEMENT ? "" : " by " + caller.phrase());
    }

    private String told(Exchange exchange) {
        return exchange.outcome()
                + (Situation.status(exchange) == 200
                        ? " with " + items(exchange).size() + " items"
                        : "");
    }

    private JsonNode items(Exchange exchange) {
        return situation.json(exchange).at(pages(exchange).items());
    }

    private static Operation.Pages pages(Exchange exchange) {
        return exchange.call().operation().flatMap(Operation::pages).orElseThrow();
    }

    private static long byDefault(Exchange exchange, String parameter) {
        return exchange.call()
                .operation()
                .orElseThrow()
                .parameter(parameter)
                .byDefault()
                .orElseThrow();
    }
}
