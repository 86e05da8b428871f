package dev.assay.steps;

import dev.assay.exchange.Exchange;
import dev.assay.plan.Call;
import dev.assay.spec.Caller;
import dev.assay.spec.Operation;
import dev.assay.verdict.Walk;
import io.cucumber.java.en.Then;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Steps that hold answers against the contract. */
public final class AnswerSteps {
    private static final int ROUNDS = 4;

    private final Situation situation;

    AnswerSteps(Situation situation) {
        this.situation = situation;
    }

    /** Every call of the scenario is answered with 200. */
    @Then("^it (?:is|should be) accepted$")
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

    /** The call is answered with anything but success; a server error is judged besides. */
    @Then("^it should not be accepted$")
    public void notAccepted() {
        Exchange exchange = situation.answer();
        int status = Situation.status(exchange);
        situation.check(
                status < 200 || status >= 300,
                what(exchange) + " is accepted",
                "no success",
                exchange.outcome(),
                exchange);
    }

    /** Refused, or a page of whatever is right. */
    @Then("^it is refused, or answered with a page$")
    public void refusedOrPage() {
        Exchange exchange = situation.answer();
        boolean page =
                Situation.status(exchange) == 200 && situation.items(exchange).isArray();
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
                || (Situation.status(exchange) == 200
                        && situation.items(exchange).size() <= most);
        situation.check(
                kept,
                what(exchange) + " is neither refused nor kept",
                "400 to 499, or at most " + most + " items",
                situation.told(exchange),
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
        same(exchange, Situation.status(exchange) == 200 && samePage(exchange).orElseThrow(situation::tooFast));
    }

    /** Refused, or no items. */
    @Then("^it is refused, or the page should be empty$")
    public void refusedOrEmpty() {
        Exchange exchange = situation.answer();
        boolean kept = Situation.refused(exchange)
                || (Situation.status(exchange) == 200
                        && situation.items(exchange).isEmpty());
        situation.check(
                kept,
                what(exchange) + " is neither refused nor empty",
                "400 to 499, or an empty page",
                situation.told(exchange),
                exchange);
    }

    /** Refused, or only items in that state. */
    @Then("^it is refused, or the page should hold only what is (\\w+)$")
    public void refusedOrOnly(String state) {
        Exchange exchange = situation.answer();
        boolean only = Situation.status(exchange) == 200;
        if (only) {
            for (JsonNode item : situation.items(exchange)) {
                only &= item.path(situation.resource().state()).asString("").equals(state);
            }
        }
        situation.check(
                only || Situation.refused(exchange),
                what(exchange) + " is neither refused nor kept",
                "400 to 499, or only what is " + state,
                situation.told(exchange),
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

    /**
     * The same items as on the page of the call that was changed; where the page has others, the same on all pages
     * together, since no order is documented.
     */
    @Then("^it (?:is|should be) accepted with the same page$")
    public void acceptedWithTheSamePage() {
        Exchange exchange = situation.answer();
        if (Situation.status(exchange) != 200 || samePage(exchange).orElse(false)) {
            same(exchange, Situation.status(exchange) == 200);
        } else {
            same(exchange, sameWhole(exchange).orElseThrow(situation::tooFast));
        }
    }

    private void same(Exchange exchange, boolean kept) {
        situation.check(
                kept,
                what(exchange) + " is not answered as it is without",
                "200 with the same items",
                Situation.status(exchange) == 200 ? "200 with other items" : exchange.outcome(),
                exchange);
    }

    /**
     * Whether the page is that of the control, before it or after it: where the control changes meanwhile, so may the page,
     * and both are asked for anew. Where the target changes its mind on how long a page is, only how it begins counts. Empty
     * where it never stands still.
     */
    private Optional<Boolean> samePage(Exchange exchange) {
        List<String> page = situation.keys(exchange);
        List<String> before = situation.keys(situation.control());
        for (int i = 0; i < ROUNDS && !page.equals(before); i++) {
            Exchange again = situation.send(exchange.call());
            Exchange control = situation.send(situation.control().call());
            if (Situation.status(again) != 200 || Situation.status(control) != 200) {
                return Optional.of(false);
            }
            page = situation.keys(again);
            List<String> after = situation.keys(control);
            boolean lengthsVary = after.size() != before.size() && beginAlike(after, before);
            if (page.equals(before) || page.equals(after) || (lengthsVary && beginAlike(after, page))) {
                return Optional.of(true);
            }
            if (after.equals(before)) {
                return Optional.of(false);
            }
            before = after;
        }
        return page.equals(before) ? Optional.of(true) : Optional.empty();
    }

    private static boolean beginAlike(List<String> one, List<String> other) {
        int common = Math.min(one.size(), other.size());
        return one.subList(0, common).equals(other.subList(0, common));
    }

    /**
     * Whether all pages from this one on hold what all from the control on hold: what is there before and after must be
     * there between, and nothing else but what was there before or is after. Empty where it never stands still.
     */
    private Optional<Boolean> sameWhole(Exchange exchange) {
        Set<String> before = whole(situation.control());
        for (int i = 0; i < ROUNDS; i++) {
            Set<String> between = whole(exchange);
            Set<String> after = whole(situation.control());
            Set<String> all = new HashSet<>(before);
            all.addAll(after);
            Set<String> stayed = new HashSet<>(before);
            stayed.retainAll(after);
            if (all.containsAll(between) && between.containsAll(stayed)) {
                return Optional.of(true);
            }
            if (before.equals(after)) {
                return Optional.of(false);
            }
            before = after;
        }
        return Optional.empty();
    }

    private Set<String> whole(Exchange first) {
        return situation
                .ended(situation.probe().walkFrom(first.call(), situation.scenario()))
                .keys();
    }

    private static String what(Exchange exchange) {
        Caller caller = exchange.call().caller();
        return Situation.name(exchange.call()) + (caller == Caller.MANAGEMENT ? "" : " by " + caller.phrase());
    }
}
