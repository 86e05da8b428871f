package dev.assay.steps;

import dev.assay.exchange.Exchange;
import dev.assay.plan.Call;
import dev.assay.plan.PageSize;
import dev.assay.plan.PercentEncoding;
import dev.assay.spec.Caller;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import dev.assay.spec.Resource;
import dev.assay.verdict.Timeline;
import dev.assay.verdict.Walk;
import io.cucumber.java.en.Given;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Steps that pick resources, and make the calls that later steps change. */
public final class ControlSteps {
    private final Situation situation;
    private final Calls calls;

    ControlSteps(Situation situation) {
        this.situation = situation;
        this.calls = new Calls(situation);
    }

    /** Picks resources that the target is known to have. */
    @Given("^(?:a|(\\d+)) known [a-z ]+?(?: that (?:is|are) (\\w+))?$")
    public void known(Integer count, String state) {
        List<String> known = situation.probe().known().some(Optional.ofNullable(state), count == null ? 1 : count);
        if (known.isEmpty()) {
            throw situation.skip(
                    "the target shows no " + situation.resource().noun() + (state == null ? "" : " that is " + state));
        }
        situation.subjects().addAll(known);
    }

    /** Picks resources that were shown while they had not finished, and have been listed as finished since. */
    @Given("^known [a-z ]+ that were shown before they finished$")
    public void shownBefore() {
        Resource resource = situation.resource();
        Timeline timeline = situation.probe().timeline();
        String shower = situation.probe().pack().shower().orElseThrow().id();
        for (String key : situation.probe().known().keys()) {
            boolean shownOpen = timeline.first(key, shower)
                    .filter(shown -> !resource.isFinal(shown.state()))
                    .isPresent();
            boolean listedFinal = timeline.byOperation(key).entrySet().stream()
                    .filter(seen -> !seen.getKey().equals(shower))
                    .flatMap(seen -> seen.getValue().stream())
                    .anyMatch(listed -> resource.isFinal(listed.state()));
            if (shownOpen && listedFinal) {
                situation.subjects().add(key);
            }
        }
        if (situation.subjects().isEmpty()) {
            throw situation.skip("no " + resource.noun() + " that was shown in progress has finished since");
        }
    }

    /** Picks resources that another operation named. */
    @Given("^(?:a|(\\d+)) [a-z ]+ that (\\w+) gives$")
    public void given(Integer count, String source) {
        List<String> keys = situation.probe().known().foundBy(source, count == null ? 1 : count);
        if (keys.isEmpty()) {
            throw situation.skip(
                    "no id came from " + source + ": the target does not have it, or it was not needed or not allowed");
        }
        situation.subjects().addAll(keys);
    }

    /** Skips the scenario where the target has too little to show the default. */
    @Given("^more [a-z ]+ than (\\w+) has by default$")
    public void moreThanByDefault(String parameter) {
        long most = parameter(parameter).byDefault().orElseThrow();
        int known = situation.probe().known().keys().size();
        if (known <= most) {
            throw situation.skip("the target shows " + known + " "
                    + situation.resource().noun() + "s; more than " + most + " are needed");
        }
    }

    /** Makes a call that the next step changes. */
    @Given("^a call of (\\w+) that is accepted$")
    public void accepted(String operation) {
        situation.sendControl(calls.acceptableHere(operation), calls.acceptable(operation));
    }

    /** Makes a call with a parameter that the next step changes. */
    @Given("^a call of (\\w+) with (\\w+) (.+) that is accepted$")
    public void acceptedWith(String operation, String parameter, String value) {
        Call call = calls.acceptableHere(operation);
        Call otherwise = calls.acceptable(operation);
        if (parameter.equals("temporary")) {
            if (situation
                    .probe()
                    .target()
                    .credentials(Caller.MANAGEMENT)
                    .filter(c -> c.temporary())
                    .isEmpty()) {
                throw situation.skip("the credentials of the management account are not temporary");
            }
            situation.sendControl(call, otherwise);
        } else {
            situation.sendControl(calls.changed(call, parameter, value), calls.changed(otherwise, parameter, value));
        }
    }

    /** Makes a call for a known resource in a state, which the next step changes. */
    @Given("^a call of (\\w+) for a [a-z ]+ that is (\\w+), which is accepted$")
    public void acceptedInState(String operation, String state) {
        known(null, state);
        situation.sendControl(calls.of(operation, situation.subjects()).get(0));
    }

    /** Makes a call for a known resource with a key as long, or as short, as any has, which the next step changes. */
    @Given("^a call of (\\w+) for the (longest|shortest) id that is accepted$")
    public void acceptedForExtreme(String operation, String which) {
        Call extreme = calls.of(operation, List.of(extreme(which, key -> true))).get(0);
        Call seen = calls.of(operation, List.of(extreme(which, situation.probe().timeline()::seen)))
                .get(0);
        situation.sendControl(extreme, seen);
    }

    private String extreme(String which, Predicate<String> among) {
        IntStream lengths =
                situation.probe().known().keys().stream().filter(among).mapToInt(String::length);
        OptionalInt length = which.equals("shortest") ? lengths.min() : lengths.max();
        return situation
                .probe()
                .known()
                .oneFor(situation.scenario(), among.and(key -> key.length() == length.getAsInt()))
                .orElseThrow(() -> situation.skip(
                        "the target shows no " + situation.resource().noun()));
    }

    /** Gets a first page that has another behind it. */
    @Given("^a page of (\\w+) that is not the last$")
    public void notTheLast(String operation) {
        Operation lister = situation.operation(operation);
        Call call = Call.of(lister)
                .with(lister.parameter(lister.pages().orElseThrow().limit()), List.of("1"));
        Exchange first = situation.sendControl(call);
        if (calls.next(first).isEmpty()) {
            throw situation.skip("the target shows no second page; at least two "
                    + situation.resource().noun() + "s are needed");
        }
    }

    /** Gets a first page whose marker has characters that mean something in a URL. */
    @Given("^a page of (\\w+) whose next_marker needs percent-encoding$")
    public void markerWithReservedCharacters(String operation) {
        notTheLast(operation);
        if (calls.next(situation.control()).filter(PercentEncoding::needed).isEmpty()) {
            throw situation.skip("no marker of the target has reserved characters");
        }
    }

    /** Gets the third page of a walk. */
    @Given("^a page of (\\w+) far from the first$")
    public void farFromTheFirst(String operation) {
        Walk walk = situation.probe().walk(List.of(), PageSize.QUARTER, situation.scenario());
        if (walk.pages().size() < 3) {
            throw situation.skip("the target shows fewer than three pages; more "
                    + situation.resource().noun() + "s are needed");
        }
        situation.walks().add(walk);
        situation.sendControl(walk.pages().get(2).exchange().call());
    }

    private Parameter parameter(String name) {
        return situation.probe().pack().lister().orElseThrow().parameter(name);
    }
}
