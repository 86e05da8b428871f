package dev.assay.probe;

import dev.assay.exchange.Client;
import dev.assay.exchange.Exchange;
import dev.assay.exchange.Response;
import dev.assay.exchange.Trouble;
import dev.assay.plan.Call;
import dev.assay.plan.PageSize;
import dev.assay.spec.Caller;
import dev.assay.spec.Operation;
import dev.assay.spec.Pack;
import dev.assay.spec.Parameter;
import dev.assay.verdict.Finding;
import dev.assay.verdict.Reading;
import dev.assay.verdict.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** First contact with a target: two walks that later ones are held against, or the one reason why nothing can be checked. */
final class Opening {
    private final Probe probe;
    private final Pack pack;
    private final List<Walk> ground = new ArrayList<>();

    Opening(Probe probe) {
        this.probe = probe;
        this.pack = probe.pack();
    }

    List<Walk> ground() {
        return List.copyOf(ground);
    }

    Optional<String> open() {
        if (!probe.has(Caller.MANAGEMENT)) {
            return Optional.of("no credentials are given for the management account of "
                    + probe.target().name() + ": set " + probe.credentialHint(Caller.MANAGEMENT)
                    + ", or callers.management in the config");
        }
        Optional<Operation> lister = pack.lister();
        Optional<Walk> first =
                lister.map(op -> probe.walkAgain(List.of(), java.util.OptionalLong.empty(), Probe.OPENING));
        first.ifPresent(ground::add);
        if (first.isPresent() && !readable(first.get())) {
            Exchange refused = first.get().last();
            if (first.get().ending() == Walk.Ending.TROUBLE
                    && first.get().last().response().filter(Response::success).isPresent()) {
                return Optional.of(first.get().why());
            }
            if (refused.trouble().filter(t -> t.kind() != Trouble.Kind.BROKEN).isPresent()) {
                return Optional.of(refused.outcome());
            }
            return shown().isPresent() ? Optional.empty() : Optional.of(reason(lister.get(), refused));
        }
        if (first.isEmpty()) {
            return shown().isPresent() || pack.shower().isEmpty()
                    ? Optional.empty()
                    : Optional.of("no known request is given for "
                            + probe.target().name() + ": list some under \"requests\" in the config");
        }
        if (first.get().keys().isEmpty() && probe.given().isEmpty()) {
            String noun = pack.resource().map(r -> r.noun()).orElse("resource");
            return Optional.of(probe.target().name() + " has no " + noun
                    + " at all: create at least two, one of them finished, and run again");
        }
        if (first.get().complete()) {
            ground.add(probe.walkAgain(
                    List.of(),
                    PageSize.AS_LONG_AS_ALLOWED.limit(
                            lister.get()
                                    .parameter(
                                            lister.get().pages().orElseThrow().limit()),
                            0),
                    Probe.OPENING));
        }
        return Optional.empty();
    }

    private static boolean readable(Walk walk) {
        return walk.ending() != Walk.Ending.TROUBLE
                && !(walk.ending() == Walk.Ending.REFUSED && walk.pages().size() == 1);
    }

    /** A known request that is shown, where the target cannot list. */
    private Optional<Exchange> shown() {
        if (pack.shower().isEmpty() || probe.given().isEmpty()) {
            return Optional.empty();
        }
        Operation shower = pack.shower().get();
        Parameter key = shower.parameter(shower.shows().orElseThrow().parameter());
        Exchange exchange = probe.send(
                Call.of(shower).with(key, List.of(probe.given().get(0).key())), Probe.OPENING);
        return exchange.response().filter(answer -> answer.status() == 200).map(answer -> exchange);
    }

    private String reason(Operation operation, Exchange exchange) {
        if (exchange.trouble().isPresent()) {
            return exchange.outcome();
        }
        Response answer = exchange.response().orElseThrow();
        int status = answer.status();
        if (Client.throttled(exchange)) {
            return probe.target().name() + " answers 429 and did not let a call through in the time that the kit waits";
        }
        if (status == 401 || status == 403) {
            return probe.target().name() + " refuses the credentials of the management account with " + status
                    + said(answer);
        }
        String why = operation.id() + " is answered with " + status + said(answer)
                + (status == 200 ? ", and the answer is no page" : "");
        if (status < 500 && status != 200 && (status < 300 || status >= 400)) {
            probe.board()
                    .found(new Finding(
                            operation.clause(),
                            operation.id() + " is not answered with success",
                            "200",
                            Integer.toString(status),
                            "",
                            exchange.scenario(),
                            exchange.id()));
        }
        return why;
    }

    /** What an error body says, shortened: the target's own words help most. */
    private static String said(Response answer) {
        JsonNode body = Reading.of(answer).json();
        List<String> words = new ArrayList<>();
        body.propertyStream()
                .filter(member -> member.getValue().isString())
                .limit(2)
                .forEach(member -> words.add(member.getValue().asString()));
        String text = String.join(": ", words);
        return text.isEmpty() ? "" : " (" + (text.length() > 160 ? text.substring(0, 160) + "\u2026" : text) + ")";
    }
}
