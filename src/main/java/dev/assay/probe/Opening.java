package dev.assay.probe;

import dev.assay.exchange.Exchange;
import dev.assay.exchange.Response;
import dev.assay.exchange.Trouble;
import dev.assay.plan.Call;
import dev.assay.plan.PageSize;
import dev.assay.plan.Spread;
import dev.assay.spec.Caller;
import dev.assay.spec.Operation;
import dev.assay.spec.Pack;
import dev.assay.spec.Parameter;
import dev.assay.spec.Resource;
import dev.assay.verdict.Reading;
import dev.assay.verdict.Walk;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** First contact with a target: two walks that later ones are held against, or the one reason why nothing can be checked. */
final class Opening {
    private static final int FEW = 3;
    private static final int SOME = 6;

    private final Probe probe;
    private final Pack pack;
    private final BooleanSupplier enough;
    private final RootCause cause;
    private Optional<Walk> ground = Optional.empty();

    /** @param enough asked before each call that is of use to later ones alone: whether there will be none */
    Opening(Probe probe, BooleanSupplier enough) {
        this.probe = probe;
        this.cause = new RootCause(probe);
        this.enough = enough;
        this.pack = probe.pack();
    }

    /** The first walk; empty where the contract lists nothing, or nothing was asked. */
    Optional<Walk> ground() {
        return ground;
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
        ground = first;
        if (first.isPresent() && !readable(first.get())) {
            Exchange refused = first.get().last();
            if (first.get().ending() == Walk.Ending.TROUBLE
                    && first.get().last().response().filter(Response::success).isPresent()) {
                return Optional.of(first.get().why());
            }
            if (refused.trouble().filter(t -> t.kind() != Trouble.Kind.BROKEN).isPresent()) {
                return Optional.of(refused.outcome());
            }
            return shown().isPresent() ? Optional.empty() : Optional.of(cause.reason(lister.get(), refused));
        }
        if (first.isEmpty()) {
            return pack.shower().flatMap(this::withoutList);
        }
        if (first.get().keys().isEmpty() && probe.known().given().isEmpty()) {
            String noun = pack.resource().map(r -> r.noun()).orElse("resource");
            return Optional.of(probe.target().name() + " has no " + noun
                    + " at all: create at least two, one of them finished, and run again");
        }
        if (first.get().complete() && !enough.getAsBoolean()) {
            probe.walkAgain(
                    List.of(),
                    PageSize.AS_LONG_AS_ALLOWED.limit(
                            lister.get()
                                    .parameter(
                                            lister.get().pages().orElseThrow().limit()),
                            0),
                    Probe.OPENING);
        }
        pack.shower().ifPresent(shower -> showOpen(shower, first.get()));
        return Optional.empty();
    }

    /** Shows a few that have not finished: what is shown of them at the end tells whether it follows what is listed. */
    private void showOpen(Operation shower, Walk listed) {
        Spread.of(listed.items()).stream()
                .filter(item -> !pack.resource().orElseThrow().isFinal(item.state()))
                .map(Walk.Item::key)
                .distinct()
                .limit(SOME)
                .takeWhile(key -> !enough.getAsBoolean())
                .forEach(key -> probe.send(Call.of(shower).with(key(shower), List.of(key)), Probe.OPENING));
    }

    /** First contact by a contract that lists nothing: what is known has to be given, or found another way. */
    private Optional<String> withoutList(Operation shower) {
        Finder finder = new Finder(probe, shower);
        probe.known().found(finder.find());
        List<String> known = probe.known().keys();
        if (known.isEmpty()) {
            return Optional.of(nothingKnown(finder, shower));
        }
        Exchange exchange = null;
        for (String key : soonest()) {
            exchange = probe.send(Call.of(shower).with(key(shower), List.of(key)), Probe.OPENING);
            if (exchange.response().filter(answer -> answer.status() == 200).isPresent()) {
                showFinished(shower);
                return Optional.empty();
            }
        }
        return Optional.of(cause.reason(shower, java.util.Objects.requireNonNull(exchange)));
    }

    /** A few that are known; first one that will not stay as it is. */
    private List<String> soonest() {
        Resource resource = pack.resource().orElseThrow();
        Stream<String> unfinished = resource.states().stream()
                .filter(state -> !resource.isFinal(state))
                .flatMap(state -> probe.known().some(Optional.of(state), 1).stream());
        return Stream.concat(unfinished, probe.known().some(Optional.empty(), FEW).stream())
                .distinct()
                .toList();
    }

    /** Shows a few that have finished: when they are shown once more, clocks will tell another second. */
    private void showFinished(Operation shower) {
        Resource resource = pack.resource().orElseThrow();
        resource.states().stream()
                .filter(resource::isFinal)
                .flatMap(state -> probe.known().some(Optional.of(state), FEW).stream())
                .map(key -> Call.of(shower).with(key(shower), List.of(key)))
                .filter(call -> probe.timeline().answerTo(call).isEmpty())
                .takeWhile(call -> !enough.getAsBoolean())
                .forEach(call -> probe.send(call, Probe.OPENING));
    }

    /** What is wrong with the target itself is said, not that its list is empty. */
    private String nothingKnown(Finder finder, Operation shower) {
        List<Exchange> sent = probe.exchanges();
        if (!sent.isEmpty()) {
            Exchange last = sent.get(sent.size() - 1);
            if (answersAsItself(last)) {
                // The form that every answer must have is judged without an id too.
                probe.send(Call.of(shower), Probe.OPENING);
            }
            if (last.trouble().isPresent()
                    || probe.throttled(last)
                    || cause.refusesCredentials(last)
                    || !speaksJson(last)) {
                return cause.reason(last.call().operation().orElseThrow(), last);
            }
        }
        String noun = pack.resource().map(r -> r.noun()).orElse("resource");
        return "no known " + noun + " is given for " + probe.target().name()
                + (finder.why().isEmpty() ? ", and it lists none" : ", and " + finder.why())
                + ": list some under \"requests\" in the config"
                + (probe.provision().isEmpty() ? ", or let the kit make one with --provision" : "");
    }

    /** Whether there is a service that lets the caller in and has time for a call. */
    private boolean answersAsItself(Exchange exchange) {
        return exchange.response()
                        .filter(answer -> WebPage.told(answer).isEmpty())
                        .isPresent()
                && !probe.throttled(exchange)
                && !cause.refusesCredentials(exchange);
    }

    private static boolean speaksJson(Exchange exchange) {
        return exchange.response()
                .filter(answer -> Reading.of(answer).json().isObject())
                .isPresent();
    }

    private static Parameter key(Operation shower) {
        return shower.parameter(shower.shows().orElseThrow().parameter());
    }

    private static boolean readable(Walk walk) {
        return walk.ending() != Walk.Ending.TROUBLE
                && !(walk.ending() == Walk.Ending.REFUSED && walk.pages().size() == 1);
    }

    /** A known request that is shown, where the target cannot list. */
    private Optional<Exchange> shown() {
        if (pack.shower().isEmpty() || probe.known().given().isEmpty()) {
            return Optional.empty();
        }
        Operation shower = pack.shower().get();
        Exchange exchange = probe.send(
                Call.of(shower)
                        .with(key(shower), List.of(probe.known().given().get(0).key())),
                Probe.OPENING);
        return exchange.response().filter(answer -> answer.status() == 200).map(answer -> exchange);
    }
}
