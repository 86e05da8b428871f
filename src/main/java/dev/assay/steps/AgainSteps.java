package dev.assay.steps;

import dev.assay.exchange.Exchange;
import dev.assay.plan.Call;
import dev.assay.plan.Form;
import dev.assay.plan.SigningFlaw;
import dev.assay.spec.Caller;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;

/** Steps that send a call that was accepted again, with one thing changed, or go on from the page that it gave. */
public final class AgainSteps {
    private static final int ROUNDS = 3;
    private static final int MOST_ROUNDS = 8;

    private final Situation situation;
    private final Calls calls;

    AgainSteps(Situation situation) {
        this.situation = situation;
        this.calls = new Calls(situation);
    }

    /** Sends the call that was accepted with one parameter changed. */
    @When("^it is sent again with ([\\w-]+) (?!in the other order$)(.+)$")
    public void againWith(String parameter, String value) {
        Call call = calls.changed(situation.control().call(), parameter, value);
        Optional<String> key = call.operation()
                .flatMap(operation -> operation.shows().map(shows -> operation.parameter(shows.parameter())))
                .filter(changed -> changed.name().equals(parameter))
                .flatMap(call::value);
        if (key.isPresent() && situation.probe().known().keys().contains(key.get())) {
            throw situation.skip("the value " + value + " is one that the target has: " + key.get());
        }
        situation.answer(situation.send(call));
    }

    /** Sends the call that was accepted with one parameter left out. */
    @When("^it is sent again without ([\\w-]+)$")
    public void againWithout(String parameter) {
        Call call = situation.control().call();
        situation.answer(situation.send(call.with(Calls.parameterOf(call, parameter), List.of())));
    }

    /** Sends the call that was accepted with the values of a parameter in the opposite order. */
    @When("^it is sent again with (\\w+) in the other order$")
    public void againInTheOtherOrder(String parameter) {
        Exchange other = situation.send(situation.control().call().reversed(parameter));
        if (Situation.status(other) == 401 || Situation.status(other) == 403) {
            throw situation.skip("the target's signatures cover the values of one name in alphabetical order");
        }
        situation.answer(other);
    }

    /** Sends the call that was accepted in another form. */
    @When("^it is sent again as (.+)$")
    public void againAs(String form) {
        situation.answer(situation.send(Form.named(form).of(situation.control().call())));
    }

    /** Sends the call that was accepted with something wrong with its signature. */
    @When("^it is sent again (signed for another service|signed a day ago|changed after it was signed)$")
    public void againFlawed(String phrase) {
        SigningFlaw flaw = SigningFlaw.of(phrase);
        if (!situation.probe().signer().flaws().contains(flaw)) {
            throw situation.skip(
                    "the credentials of " + situation.probe().target().name() + " sign nothing");
        }
        situation.answer(situation.send(situation.control().call().flawed(flaw)));
    }

    /** Sends the call that was accepted as somebody else. */
    @When("^it is sent again by (.+)$")
    public void againBy(String phrase) {
        Caller caller = Calls.caller(phrase);
        if (!situation.probe().has(caller)) {
            throw situation.skip(situation.probe().lacks(caller));
        }
        situation.answer(situation.send(situation.control().call().by(caller)));
    }

    /** Sends the call that was accepted to a path that is no operation's. */
    @When("^it is sent again to a path that no page describes$")
    public void againElsewhere() {
        situation.answer(situation.send(situation.control().call().elsewhere("no-such-resource")));
    }

    /** Follows the marker of the page that was accepted. */
    @When("^the page after it is called$")
    public void thePageAfter() {
        Call call = situation.control().call();
        Operation.Pages pages = call.operation().flatMap(Operation::pages).orElseThrow();
        String next = calls.next(situation.control())
                .orElseThrow(() -> situation.skip("the page has no next marker any more"));
        situation.answer(
                situation.send(call.with(call.operation().orElseThrow().parameter(pages.marker()), List.of(next))));
    }

    /**
     * Reads that page, then pages of other walks, then that page again. Where it differs, and nothing has moved in front of
     * it meanwhile, it has to differ time and again: what comes behind may have changed.
     */
    @When("^the page after it is called twice, with pages of other walks between$")
    public void thePageAfterTwice() {
        Operation lister = situation.control().call().operation().orElseThrow();
        Operation.Pages pages = lister.pages().orElseThrow();
        Parameter filter = lister.parameter(pages.filter().orElseThrow());
        Call other = Call.of(lister).with(lister.parameter(pages.limit()), List.of("2"));
        int differed = 0;
        for (int i = 0; i < MOST_ROUNDS; i++) {
            if (i > 0) {
                situation.sendControl(situation.control().call());
            }
            thePageAfter();
            Exchange before = situation.answer();
            situation.send(other);
            filter.values().forEach(state -> situation.send(other.with(filter, List.of(state))));
            situation.answer(situation.send(before.call()));
            if (situation.keys(before).equals(situation.keys(situation.answer()))) {
                return;
            }
            Exchange front = situation.send(situation.control().call());
            if (situation.keys(front).equals(situation.keys(situation.control())) && ++differed == ROUNDS) {
                return;
            }
        }
        throw situation.tooFast();
    }
}
