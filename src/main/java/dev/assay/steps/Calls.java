package dev.assay.steps;

import dev.assay.exchange.Credentials;
import dev.assay.exchange.Exchange;
import dev.assay.plan.Call;
import dev.assay.plan.Variation;
import dev.assay.spec.Caller;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import dev.assay.spec.SpecException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Calls as the steps speak of them. */
final class Calls {
    private final Situation situation;

    Calls(Situation situation) {
        this.situation = situation;
    }

    /** A call for each of these resources. */
    List<Call> of(String operation, List<String> keys) {
        Operation shower = situation.operation(operation);
        Parameter key = shower.parameter(shower.shows().orElseThrow().parameter());
        return keys.stream().map(one -> Call.of(shower).with(key, List.of(one))).toList();
    }

    /** A call that a good target accepts; where it has nothing to ask for, the scenario ends. */
    Call acceptable(String operation) {
        return orSkip(situation.probe().acceptable(situation.operation(operation)));
    }

    /** The same, but scenarios ask for one resource each, so that together they ask for many. */
    Call acceptableHere(String operation) {
        return orSkip(situation.probe().acceptable(situation.operation(operation), situation.scenario()));
    }

    private Call orSkip(Optional<Call> call) {
        return call.orElseThrow(() ->
                situation.skip("the target shows no " + situation.resource().noun()));
    }

    /** The call with one parameter changed, as the features say it. */
    Call changed(Call call, String name, String value) {
        Parameter parameter = parameterOf(call, name);
        return Variation.apply(call, parameter, value, sample(call, parameter));
    }

    static Parameter parameterOf(Call call, String name) {
        return call.operation().orElseThrow().parameter(name);
    }

    /** The caller that features call so. */
    static Caller caller(String phrase) {
        return Arrays.stream(Caller.values())
                .filter(candidate -> candidate.phrase().equals(phrase))
                .findFirst()
                .orElseThrow(() -> new SpecException("a caller \"" + phrase + "\" means nothing; there are: "
                        + Arrays.stream(Caller.values()).map(Caller::phrase).toList()));
    }

    /** The marker of the page behind this one; empty where there is none. */
    Optional<String> next(Exchange exchange) {
        Operation.Pages pages =
                exchange.call().operation().flatMap(Operation::pages).orElseThrow();
        return situation.json(exchange).at(pages.next()).asStringOpt().filter(next -> !next.isEmpty());
    }

    /** An opaque value of the parameter: the one in the call, else the caller's session token, or a marker that was seen. */
    private String sample(Call call, Parameter parameter) {
        Optional<String> inCall = call.value(parameter);
        if (inCall.isPresent()) {
            return inCall.get();
        }
        if (situation
                .probe()
                .signer()
                .sessionTokenHeader()
                .filter(parameter.name()::equals)
                .isPresent()) {
            return situation
                    .probe()
                    .target()
                    .credentials(call.caller())
                    .map(Credentials::securityToken)
                    .orElse("");
        }
        Optional<Operation.Pages> pages = call.operation().flatMap(Operation::pages);
        return pages.isPresent() && pages.get().marker().equals(parameter.name())
                ? next(situation.control()).orElse("")
                : "";
    }
}
