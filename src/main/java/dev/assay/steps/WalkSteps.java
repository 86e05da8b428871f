package dev.assay.steps;

import dev.assay.plan.PageSize;
import dev.assay.probe.Probe;
import dev.assay.probe.WalkFaults;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import dev.assay.verdict.Walk;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/** Steps that walk from page to page, and hold walks against each other. */
public final class WalkSteps {
    private static final int ONE_BY_ONE = 40;

    private final Situation situation;

    WalkSteps(Situation situation) {
        this.situation = situation;
    }

    /** Walks all resources, or those in some states. */
    @When("^all [a-z ]+?s(?: that are (\\w+(?: and \\w+)*))? are walked(?:, with (.+))?$")
    public void walked(String states, String size) {
        PageSize pageSize = size == null ? PageSize.AS_LONG_AS_ALLOWED : PageSize.of(size);
        List<String> asked = states == null ? List.of() : split(states);
        if (pageSize == PageSize.ONE && asked.isEmpty()) {
            asked = smallEnough();
        }
        add(situation.probe().walk(asked, pageSize, situation.scenario()));
    }

    /** Walks the resources of each state. */
    @When("^all [a-z ]+?s are walked in each state alone$")
    public void walkedInEachState() {
        for (String state : filter().values()) {
            add(situation.probe().walk(List.of(state), PageSize.AS_LONG_AS_ALLOWED, situation.scenario()));
        }
    }

    /** Walks all resources anew, after everything that was seen so far; once for all scenarios that ask for it. */
    @When("^all [a-z ]+?s are walked once more$")
    public void walkedOnceMore() {
        add(situation.probe().walkOnceMore(situation.scenario()));
    }

    /** The walk came to a page without a next marker; the clause was judged when it was made. */
    @Then("^the walk ends$")
    public void ends() {
        complete();
    }

    /** The page behind the last marker holds something. */
    @Then("^every next_marker leads to more$")
    public void everyMarkerLeadsToMore() {
        Walk walk = complete();
        if (walk.pages().size() < 2) {
            boolean full = walk.limit().isPresent()
                    && walk.items().size() == walk.limit().getAsLong();
            if (!full) {
                throw situation.skip("the target shows no second page; at least two " + noun() + "s are needed");
            }
        }
        situation.check(
                !walk.endsOnEmptyPage(),
                "a next marker leads to nothing",
                "a page with items behind every next marker",
                "an empty last page, " + walk.pages().size() + " pages in all",
                walk.last());
    }

    /** Everything that was listed before the walk came in it. */
    @Then("^none(?: that is .+)? is missing$")
    public void noneMissing() {
        Walk walk = complete();
        WalkFaults faults = new WalkFaults(situation.probe(), situation.scenario());
        int expected = faults.expected(walk);
        if (expected == 0) {
            throw situation.skip("the target shows no " + noun()
                    + (walk.states().isEmpty() ? "" : " that is " + String.join(" or ", walk.states())));
        }
        List<String> lost = faults.lost(walk).orElseThrow(() -> notAgain(walk));
        situation.check(
                lost.isEmpty(),
                walk.describe() + " loses " + noun() + "s",
                "all of " + expected,
                lost.size() + " missing: " + some(lost),
                walk.last());
    }

    /** Nothing came twice. */
    @Then("^none comes twice$")
    public void noneTwice() {
        Walk walk = complete();
        needsPages(walk);
        List<String> twice = new WalkFaults(situation.probe(), situation.scenario())
                .twice(walk)
                .orElseThrow(() -> notAgain(walk));
        situation.check(
                twice.isEmpty(),
                walk.describe() + " repeats " + noun() + "s",
                "each once",
                twice.size() + " again: " + some(twice),
                twice.isEmpty() ? walk.last() : walk.pageOf(twice.get(0)).exchange());
    }

    /** What has finished came in the order in which the first walk brought it. */
    @Then("^they should come in the order of the other walks$")
    public void sameOrder() {
        Walk walk = complete();
        List<String> order = settled(walk.keys());
        Set<String> common = new LinkedHashSet<>(order);
        List<String> first = settled(situation.probe().known().keys());
        first.retainAll(common);
        order.retainAll(new LinkedHashSet<>(first));
        if (order.size() < 2) {
            throw situation.skip("at least two finished " + noun() + "s are needed");
        }
        int at = 0;
        while (at < order.size() && order.get(at).equals(first.get(at))) {
            at++;
        }
        situation.check(
                at == order.size(),
                walk.describe() + " brings another order than the first walk",
                at == order.size() ? "" : first.get(at) + " at place " + (at + 1),
                at == order.size() ? "" : order.get(at),
                at == order.size() ? walk.last() : walk.pageOf(order.get(at)).exchange());
    }

    /** Every item is in one of these states. */
    @Then("^each of them is (\\w+)$")
    public void eachIs(String state) {
        Walk walk = complete();
        if (walk.items().isEmpty()) {
            throw situation.skip("the target shows no " + noun() + " that is " + state);
        }
        Optional<Walk.Item> other = walk.items().stream()
                .filter(item -> !item.state().equals(state))
                .findFirst();
        situation.check(
                other.isEmpty(),
                walk.describe() + " brings another state",
                state,
                other.map(item -> item.key() + " that is " + item.state()).orElse(""),
                other.map(item -> walk.pageOf(item.key()).exchange()).orElse(walk.last()));
    }

    /** The first walk brought everything that the walks in each state brought. */
    @Then("^the walk without states holds what the others hold together$")
    public void holdsTheOthers() {
        Walk all = situation.walks().get(0);
        Set<String> together = new LinkedHashSet<>();
        for (Walk walk : situation.walks()) {
            situation.ended(walk);
            if (walk != all) {
                together.addAll(walk.keys());
            }
        }
        if (together.isEmpty()) {
            throw situation.skip("the target shows no " + noun() + " in any state");
        }
        Set<String> missing = new LinkedHashSet<>(together);
        missing.removeAll(all.keys());
        if (!missing.isEmpty()) {
            // What appeared between the walks is in a new one.
            Walk again = situation.probe().walkAgain(List.of(), all.limit(), situation.scenario());
            missing.removeAll(again.keys());
        }
        situation.check(
                missing.isEmpty(),
                "without states, " + noun() + "s are left out",
                "all of " + together.size(),
                missing.size() + " missing: " + some(List.copyOf(missing)),
                all.last());
    }

    /** The walk of the scenario. One that does not end fails the scenario, and proves nothing else. */
    private Walk complete() {
        return situation.ended(situation.walk());
    }

    private void needsPages(Walk walk) {
        if (walk.items().size() < 2) {
            throw situation.skip("at least two " + noun() + "s are needed");
        }
    }

    private TestAbortedException notAgain(Walk walk) {
        return situation.skip(
                walk.describe() + " has what a second one has to tell, and that does not come to its end");
    }

    private void add(Walk walk) {
        situation.walks().add(walk);
    }

    /** No states where all are few enough to be walked one by one; else the state with the fewest. */
    private List<String> smallEnough() {
        Probe probe = situation.probe();
        if (probe.known().keys().size() <= ONE_BY_ONE) {
            return List.of();
        }
        Map<String, Integer> sizes = new HashMap<>();
        for (String state : filter().values()) {
            sizes.put(state, probe.known().keys(state).size());
        }
        return sizes.entrySet().stream()
                .filter(size -> size.getValue() > 1 && size.getValue() <= 3 * ONE_BY_ONE)
                .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(size -> List.of(size.getKey()))
                .orElseThrow(() -> situation.skip("every state has one " + noun() + " or more than " + 3 * ONE_BY_ONE
                        + ", too many to walk one by one"));
    }

    /** Those that had finished when they were first seen: others may move in the list when they finish. */
    private List<String> settled(Iterable<String> keys) {
        List<String> settled = new ArrayList<>();
        for (String key : keys) {
            if (situation
                    .probe()
                    .timeline()
                    .first(key)
                    .filter(first -> situation.resource().isFinal(first.state()))
                    .isPresent()) {
                settled.add(key);
            }
        }
        return settled;
    }

    private Operation lister() {
        return situation.probe().pack().lister().orElseThrow();
    }

    private Parameter filter() {
        return lister().parameter(lister().pages().orElseThrow().filter().orElseThrow());
    }

    private String noun() {
        return situation.resource().noun();
    }

    private static List<String> split(String states) {
        return Arrays.asList(states.split(" and "));
    }

    private static String some(List<String> keys) {
        return String.join(", ", keys.subList(0, Math.min(3, keys.size()))) + (keys.size() > 3 ? ", \u2026" : "");
    }
}
