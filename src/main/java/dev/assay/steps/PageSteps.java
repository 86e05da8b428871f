package dev.assay.steps;

import dev.assay.exchange.Exchange;
import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Steps that hold one page against another, or against a bound. */
public final class PageSteps {
    private static final int ROUNDS = 4;

    private final Situation situation;

    PageSteps(Situation situation) {
        this.situation = situation;
    }

    /** No more items than the default. */
    @Then("^the page holds no more than (\\w+) has by default$")
    public void noMoreThanByDefault(String parameter) {
        Exchange exchange = situation.answer();
        long most = Situation.byDefault(exchange, parameter);
        situation.check(
                Situation.status(exchange) == 200 && situation.items(exchange).size() <= most,
                "a page without " + parameter + " holds more than the default",
                "at most " + most + " items",
                situation.told(exchange),
                exchange);
    }

    /**
     * A page that goes on is as long without the parameter as with its default. A target may answer with shorter pages
     * than it is asked for, so a shorter one counts only where both are as long each time.
     */
    @Then("^both pages should be as long$")
    public void bothAsLong() {
        Exchange with = situation.answers().get(0);
        Exchange without = situation.answers().get(1);
        if (Situation.status(with) != 200 || Situation.status(without) != 200) {
            throw situation.skip("one of the two calls was refused");
        }
        int full = situation.items(with).size();
        int other = situation.items(without).size();
        boolean shorter = other < full && goesOn(without);
        for (int i = 1; i < ROUNDS && shorter; i++) {
            if (length(with) != full || length(without) != other) {
                throw situation.skip("the target answers with pages of another length each time");
            }
        }
        situation.check(
                !shorter,
                "a page without " + Situation.pages(with).limit() + " is shorter than one with its default",
                full + " items",
                other + " items",
                without);
    }

    private boolean goesOn(Exchange page) {
        return situation
                .json(page)
                .at(Situation.pages(page).next())
                .asStringOpt()
                .filter(next -> !next.isEmpty())
                .isPresent();
    }

    /** How long the page is when it is asked for again. */
    private int length(Exchange page) {
        return situation.items(situation.send(page.call())).size();
    }

    /** The last two answers are pages with the same items. */
    @Then("^it is the same page both times$")
    public void samePageTwice() {
        Exchange second = situation.answer();
        Exchange first = situation.answers().get(situation.answers().size() - 2);
        if (Situation.status(first) != 200) {
            throw situation.skip("the page was not accepted the first time: " + first.outcome());
        }
        situation.check(
                Situation.status(second) == 200 && situation.keys(second).equals(situation.keys(first)),
                "a page is another after pages of other walks were read",
                "200 with " + situation.keys(first),
                second.outcome() + (Situation.status(second) == 200 ? " with " + situation.keys(second) : ""),
                second);
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
}
