package dev.assay.steps;

import dev.assay.exchange.Exchange;
import dev.assay.plan.Call;
import dev.assay.plan.Form;
import dev.assay.plan.PercentEncoding;
import dev.assay.plan.SigningFlaw;
import dev.assay.plan.Variation;
import dev.assay.probe.FoundRequest;
import dev.assay.spec.Caller;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import dev.assay.spec.SpecException;
import dev.assay.verdict.Timeline;
import dev.assay.verdict.Walk;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Steps that make calls. */
public final class CallSteps {
    private static final int SIDE_BY_SIDE = 4;
    private static final int ROUNDS = 3;

    private final Situation situation;

    CallSteps(Situation situation) {
        this.situation = situation;
    }

    /** Picks resources that the target is known to have. */
    @Given("^(?:a|(\\d+)) known [a-z ]+?(?: that (?:is|are) (\\w+))?$")
    public void known(Integer count, String state) {
        List<String> known = situation.probe().known(Optional.ofNullable(state));
        if (known.isEmpty()) {
            throw situation.skip(
                    "the target shows no " + situation.resource().noun() + (state == null ? "" : " that is " + state));
        }
        spread(known, count);
    }

    /** Picks resources that another operation named. */
    @Given("^(?:a|(\\d+)) [a-z ]+ that (\\w+) gives$")
    public void given(Integer count, String source) {
        List<String> keys = situation.probe().found().stream()
                .filter(found -> found.source().equals(source))
                .map(FoundRequest::key)
                .toList();
        if (keys.isEmpty()) {
            throw situation.skip(
                    "no id came from " + source + ": the target does not have it, or it was not needed or not allowed");
        }
        spread(keys, count);
    }

    /** Spread over all that there are: the first few are what an implementation gets right. */
    private void spread(List<String> keys, @Nullable Integer count) {
        int different = Math.min(count == null ? 1 : count, keys.size());
        for (int i = 0; i < different; i++) {
            int place = different == 1 ? 0 : (int) ((long) i * (keys.size() - 1) / (different - 1));
            situation.subjects().add(keys.get(place));
        }
    }

    /** Skips the scenario where the target has too little to show the default. */
    @Given("^more [a-z ]+ than (\\w+) has by default$")
    public void moreThanByDefault(String parameter) {
        long most = parameter(parameter).byDefault().orElseThrow();
        int known = situation.probe().known(Optional.empty()).size();
        if (known <= most) {
            throw situation.skip("the target shows " + known + " "
                    + situation.resource().noun() + "s; more than " + most + " are needed");
        }
    }

    /** Makes a call that the next step changes. */
    @Given("^a call of (\\w+) that is accepted$")
    public void accepted(String operation) {
        situation.sendControl(acceptable(operation));
    }

    /** Makes a call with a parameter that the next step changes. */
    @Given("^a call of (\\w+) with (\\w+) (.+) that is accepted$")
    public void acceptedWith(String operation, String parameter, String value) {
        Call call = acceptable(operation);
        if (parameter.equals("temporary")) {
            if (situation
                    .probe()
                    .target()
                    .credentials(Caller.MANAGEMENT)
                    .filter(c -> c.temporary())
                    .isEmpty()) {
                throw situation.skip("the credentials of the management account are not temporary");
            }
            situation.sendControl(call);
        } else {
            situation.sendControl(changed(call, parameter, value));
        }
    }

    /** Makes a call for each resource that the scenario is about, or one without any argument. */
    @When("^(\\w+) is called(?: for (it|each of them)(, twice)?)?$")
    public void called(String operation, String whom, String twice) {
        if (whom == null) {
            situation.answer(situation.send(Call.of(situation.operation(operation))));
            return;
        }
        for (int round = 0; round < (twice == null ? 1 : 2); round++) {
            calls(operation, situation.subjects()).forEach(call -> situation.answer(situation.send(call)));
        }
    }

    /** Makes a call for each resource that the scenario is about, late enough for clocks to tell another second. */
    @When("^(\\w+) is called again for each of them, a second after it was first seen$")
    public void calledASecondLater(String operation) {
        Timeline timeline = situation.probe().timeline();
        List<String> unseen = situation.subjects().stream()
                .filter(subject -> timeline.first(subject, operation).isEmpty())
                .toList();
        calls(operation, unseen).forEach(situation::send);
        situation.probe().letASecondPass(situation.subjects());
        calls(operation, situation.subjects()).forEach(call -> situation.answer(situation.send(call)));
    }

    /** Makes a call for each resource that the scenario is about, a few at a time. */
    @When("^(\\w+) is called for each of them, a few at a time$")
    public void calledAFewAtATime(String operation) {
        sendAtOnce(calls(operation, situation.subjects()), SIDE_BY_SIDE);
    }

    /** Makes a call with one parameter. */
    @When("^(\\w+) is called with (\\w+) (.+?)(, and without)?$")
    public void calledWith(String operation, String parameter, String value, String without) {
        Call call = Call.of(situation.operation(operation));
        situation.answer(situation.send(changed(call, parameter, value)));
        if (without != null) {
            situation.answer(situation.send(call));
        }
    }

    /** Makes a call for each resource, all at the same time. */
    @When("^(\\w+) is called for them (\\d+) times at once$")
    public void calledAtOnce(String operation, int times) {
        List<Call> calls = calls(operation, situation.subjects());
        sendAtOnce(IntStream.range(0, times)
                .mapToObj(i -> calls.get(i % calls.size()))
                .toList());
    }

    /** Makes calls at the same time, each with the next of the filter's values. */
    @When("^(\\w+) is called (\\d+) times at once, in each state in turn$")
    public void calledAtOnceInEachState(String operation, int times) {
        Operation lister = situation.operation(operation);
        Operation.Pages pages = lister.pages().orElseThrow();
        Parameter filter = lister.parameter(pages.filter().orElseThrow());
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String state = filter.values().get(i % filter.values().size());
            calls.add(acceptable(operation).with(filter, List.of(state)));
        }
        sendAtOnce(calls);
    }

    /** Sends the call that was accepted with one parameter changed. */
    @When("^it is sent again with ([\\w-]+) (?!in the other order$)(.+)$")
    public void againWith(String parameter, String value) {
        Call call = changed(situation.control().call(), parameter, value);
        Optional<String> key = call.operation()
                .flatMap(operation -> operation.shows().map(shows -> operation.parameter(shows.parameter())))
                .flatMap(call::value);
        if (key.isPresent() && situation.probe().known(Optional.empty()).contains(key.get())) {
            throw situation.skip("the value " + value + " is one that the target has: " + key.get());
        }
        situation.answer(situation.send(call));
    }

    /** Sends the call that was accepted with one parameter left out. */
    @When("^it is sent again without ([\\w-]+)$")
    public void againWithout(String parameter) {
        Call call = situation.control().call();
        situation.answer(situation.send(call.with(parameterOf(call, parameter), List.of())));
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
        Caller caller = Arrays.stream(Caller.values())
                .filter(candidate -> candidate.phrase().equals(phrase))
                .findFirst()
                .orElseThrow(() -> new SpecException("a caller \"" + phrase + "\" means nothing; there are: "
                        + Arrays.stream(Caller.values()).map(Caller::phrase).toList()));
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

    /** Gets a first page that has another behind it. */
    @Given("^a page of (\\w+) that is not the last$")
    public void notTheLast(String operation) {
        Operation lister = situation.operation(operation);
        Call call = Call.of(lister)
                .with(lister.parameter(lister.pages().orElseThrow().limit()), List.of("1"));
        Exchange first = situation.sendControl(call);
        if (next(first).isEmpty()) {
            throw situation.skip("the target shows no second page; at least two "
                    + situation.resource().noun() + "s are needed");
        }
    }

    /** Gets a first page whose marker has characters that mean something in a URL. */
    @Given("^a page of (\\w+) whose next_marker needs percent-encoding$")
    public void markerWithReservedCharacters(String operation) {
        notTheLast(operation);
        if (next(situation.control()).filter(PercentEncoding::needed).isEmpty()) {
            throw situation.skip("no marker of the target has reserved characters");
        }
    }

    /** Makes a call for the known resource with the longest or the shortest key, which the next step changes. */
    @Given("^a call of (\\w+) for the (longest|shortest) id that is accepted$")
    public void acceptedForExtreme(String operation, String which) {
        Operation shower = situation.operation(operation);
        Comparator<String> byLength = Comparator.comparingInt(String::length);
        String key = situation.probe().known(Optional.empty()).stream()
                .min(which.equals("shortest") ? byLength : byLength.reversed())
                .orElseThrow(() -> situation.skip(
                        "the target shows no " + situation.resource().noun()));
        Parameter parameter = shower.parameter(shower.shows().orElseThrow().parameter());
        situation.sendControl(Call.of(shower).with(parameter, List.of(key)));
    }

    /** Gets the third page of a walk. */
    @Given("^a page of (\\w+) far from the first$")
    public void farFromTheFirst(String operation) {
        Walk walk = situation.probe().walk(List.of(), dev.assay.plan.PageSize.QUARTER, situation.scenario());
        if (walk.pages().size() < 3) {
            throw situation.skip("the target shows fewer than three pages; more "
                    + situation.resource().noun() + "s are needed");
        }
        situation.walks().add(walk);
        situation.sendControl(walk.pages().get(2).exchange().call());
    }

    /** Follows the marker of the page that was accepted. */
    @When("^the page after it is called$")
    public void thePageAfter() {
        Call call = situation.control().call();
        Operation.Pages pages = call.operation().flatMap(Operation::pages).orElseThrow();
        String next =
                next(situation.control()).orElseThrow(() -> situation.skip("the page has no next marker any more"));
        situation.answer(
                situation.send(call.with(call.operation().orElseThrow().parameter(pages.marker()), List.of(next))));
    }

    /** Reads that page, then pages of other walks, then that page again; all anew where it differs, since it may have changed. */
    @When("^the page after it is called twice, with pages of other walks between$")
    public void thePageAfterTwice() {
        Operation lister = situation.control().call().operation().orElseThrow();
        Operation.Pages pages = lister.pages().orElseThrow();
        Parameter filter = lister.parameter(pages.filter().orElseThrow());
        Call other = Call.of(lister).with(lister.parameter(pages.limit()), List.of("2"));
        for (int i = 0; i < ROUNDS; i++) {
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
        }
    }

    private Optional<String> next(Exchange exchange) {
        Operation.Pages pages =
                exchange.call().operation().flatMap(Operation::pages).orElseThrow();
        return situation.json(exchange).at(pages.next()).asStringOpt().filter(next -> !next.isEmpty());
    }

    private void sendAtOnce(List<Call> calls) {
        sendAtOnce(calls, calls.size());
    }

    private void sendAtOnce(List<Call> calls, int most) {
        situation
                .probe()
                .sendAtOnce(calls, most, situation.scenario())
                .forEach(exchange -> situation.answer(situation.answeredAtOnce(exchange)));
    }

    private List<Call> calls(String operation, List<String> keys) {
        Operation shower = situation.operation(operation);
        Parameter key = shower.parameter(shower.shows().orElseThrow().parameter());
        return keys.stream().map(one -> Call.of(shower).with(key, List.of(one))).toList();
    }

    private Call acceptable(String operation) {
        return situation
                .probe()
                .acceptable(situation.operation(operation))
                .orElseThrow(() -> situation.skip(
                        "the target shows no " + situation.resource().noun()));
    }

    private Call changed(Call call, String name, String value) {
        Parameter parameter = parameterOf(call, name);
        return Variation.apply(call, parameter, value, sample(call, parameter));
    }

    private static Parameter parameterOf(Call call, String name) {
        return call.operation().orElseThrow().parameter(name);
    }

    private Parameter parameter(String name) {
        return situation.probe().pack().lister().orElseThrow().parameter(name);
    }

    /** An opaque value of the parameter that the target gave: the one in the call, else a marker that was seen. */
    private String sample(Call call, Parameter parameter) {
        Optional<String> inCall = call.value(parameter);
        if (inCall.isPresent()) {
            return inCall.get();
        }
        Optional<Operation.Pages> pages = call.operation().flatMap(Operation::pages);
        return pages.isPresent() && pages.get().marker().equals(parameter.name())
                ? next(situation.control()).orElse("")
                : "";
    }
}
