package dev.assay.steps;

import dev.assay.plan.Call;
import dev.assay.spec.Caller;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import dev.assay.verdict.Timeline;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Steps that make calls. */
public final class CallSteps {
    private static final int SIDE_BY_SIDE = 4;

    private final Situation situation;
    private final Calls calls;

    CallSteps(Situation situation) {
        this.situation = situation;
        this.calls = new Calls(situation);
    }

    /** Makes a call for each resource that the scenario is about, or one without any argument. */
    @When("^(\\w+) is called(?: for (it|each of them))?$")
    public void called(String operation, String whom) {
        if (whom == null) {
            situation.answer(situation.send(Call.of(situation.operation(operation))));
            return;
        }
        calls.of(operation, situation.subjects()).forEach(call -> situation.answer(situation.send(call)));
    }

    /** Takes the answer that the run has for each resource that the scenario is about; where it has none, makes a call. */
    @When("^(\\w+) has been called for each of them$")
    public void hasBeenCalled(String operation) {
        Timeline timeline = situation.probe().timeline();
        List<Call> due = new ArrayList<>();
        for (Call call : calls.of(operation, situation.subjects())) {
            timeline.answerTo(call).ifPresentOrElse(situation::answer, () -> due.add(call));
        }
        if (!due.isEmpty()) {
            sendAtOnce(due, SIDE_BY_SIDE);
        }
    }

    /**
     * Makes a call for each resource that the scenario is about and was asked for before; if it has to be, late enough for
     * clocks to tell another second.
     */
    @When("^(\\w+) is called again for each of them(, a second after it was first seen)?$")
    public void calledAgain(String operation, String later) {
        Timeline timeline = situation.probe().timeline();
        List<Call> again = calls.of(operation, situation.subjects());
        again.stream().filter(call -> timeline.answerTo(call).isEmpty()).forEach(situation::send);
        if (later != null) {
            situation.probe().letASecondPass(situation.subjects());
        }
        again.forEach(call -> situation.answer(situation.send(call)));
    }

    /** Makes a call with one parameter. */
    @When("^(\\w+) is called with (\\w+) (.+?)(, and without)?$")
    public void calledWith(String operation, String parameter, String value, String without) {
        Call call = Call.of(situation.operation(operation));
        situation.answer(situation.send(calls.changed(call, parameter, value)));
        if (without != null) {
            situation.answer(situation.send(call));
        }
    }

    /** Makes a call for each resource, all at the same time. */
    @When("^(\\w+) is called for them (\\d+) times at once$")
    public void calledAtOnce(String operation, int times) {
        List<Call> made = calls.of(operation, situation.subjects());
        sendAtOnce(IntStream.range(0, times)
                .mapToObj(i -> made.get(i % made.size()))
                .toList());
    }

    /** Makes a call for each resource, all at the same time, and those between by somebody else. */
    @When("^(\\w+) is called for them (\\d+) times at once, every other time by (.+)$")
    public void calledAtOnceByTwo(String operation, int times, String phrase) {
        Caller other = Calls.caller(phrase);
        List<Call> made = calls.of(operation, situation.subjects());
        if (!Situation.refused(situation.send(made.get(0).by(other)))) {
            throw situation.skip(other.phrase() + " is let in when nobody else calls, too");
        }
        sendAtOnce(IntStream.range(0, times)
                .mapToObj(i -> i % 2 == 0
                        ? made.get(i / 2 % made.size())
                        : made.get(i / 2 % made.size()).by(other))
                .toList());
    }

    /** Makes calls at the same time, each with the next of the filter's values. */
    @When("^(\\w+) is called (\\d+) times at once, in each state in turn$")
    public void calledAtOnceInEachState(String operation, int times) {
        Operation lister = situation.operation(operation);
        Operation.Pages pages = lister.pages().orElseThrow();
        Parameter filter = lister.parameter(pages.filter().orElseThrow());
        List<Call> made = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String state = filter.values().get(i % filter.values().size());
            made.add(calls.acceptable(operation).with(filter, List.of(state)));
        }
        sendAtOnce(made);
    }

    private void sendAtOnce(List<Call> made) {
        sendAtOnce(made, made.size());
    }

    private void sendAtOnce(List<Call> made, int most) {
        situation
                .probe()
                .sendAtOnce(made, most, situation.scenario())
                .forEach(exchange -> situation.answer(situation.answeredAtOnce(exchange)));
    }
}
