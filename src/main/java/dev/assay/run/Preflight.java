package dev.assay.run;

import dev.assay.exchange.ClientOptions;
import dev.assay.exchange.Exchange;
import dev.assay.plan.Call;
import dev.assay.probe.Probe;
import dev.assay.spec.Caller;
import dev.assay.spec.Operation;
import dev.assay.spec.Pack;
import dev.assay.spec.Parameter;
import dev.assay.verdict.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** Finds out with a handful of calls whether a run would have what it needs. Judges nothing. */
public final class Preflight {
    private static final String NAME = "preflight";

    private final PackKit kit;
    private final RunTarget target;
    private final List<String> lines = new ArrayList<>();
    private boolean ready = true;

    private Preflight(PackKit kit, RunTarget target) {
        this.kit = kit;
        this.target = target;
    }

    /**
     * What was found out.
     *
     * @param lines one fact a line, for people
     * @param ready whether every decisive clause can be exercised, as far as can be told
     */
    public record Result(List<String> lines, boolean ready) {}

    /** Looks at one target. */
    public static Result of(PackKit kit, RunTarget target, ClientOptions options) {
        Preflight preflight = new Preflight(kit, target);
        try (Probe probe = new Probe(
                kit.judge(),
                target.target(),
                kit.vendor().signer(target.target()),
                kit.vendor().errors(),
                options,
                target.requests(),
                caller -> CredentialReader.hint(kit.vendor().names(), caller))) {
            preflight.look(probe);
        }
        return new Result(List.copyOf(preflight.lines), preflight.ready);
    }

    private void look(Probe probe) {
        Pack pack = kit.pack();
        Optional<Call> first = pack.lister().map(Call::of);
        if (first.isEmpty()) {
            // Nothing is listed: what first contact finds is all that there is to call for.
            probe.open();
            probe.rootCause().ifPresent(this::lack);
            first = pack.shower().flatMap(probe::acceptable);
            if (probe.rootCause().isPresent() || first.isEmpty()) {
                return;
            }
        }
        if (callers(probe, first.get())) {
            pack.lister().ifPresentOrElse(lister -> known(probe, lister), () -> found(probe));
        }
    }

    /** Calls as each caller; false where nothing more can be found out. */
    private boolean callers(Probe probe, Call first) {
        for (Caller caller : Caller.values()) {
            if (!target.target().has(caller)) {
                if (caller == Caller.MANAGEMENT || caller == Caller.MEMBER) {
                    lack(probe.lacks(caller));
                }
                continue;
            }
            Exchange answer = probe.send(first.by(caller), NAME);
            if (answer.trouble().isPresent()) {
                lack(answer.outcome());
                return false;
            }
            boolean accepted = status(answer) == 200;
            boolean right = accepted == (caller == Caller.MANAGEMENT);
            String line =
                    caller.phrase() + ": " + first.operation().orElseThrow().id() + " is answered with "
                            + answer.outcome()
                            + (right ? "" : caller == Caller.MANAGEMENT ? ", should be 200" : ", should be refused");
            if (caller == Caller.MANAGEMENT && !right) {
                lack(line);
                return false;
            }
            lines.add(line);
        }
        return true;
    }

    private void found(Probe probe) {
        kit.pack().resource().ifPresent(resource -> resource.states()
                .forEach(state -> count(probe.known().keys(state).size(), state)));
    }

    private void count(int count, String state) {
        lines.add(count + " that are " + state + (count == 0 ? ": what is said of them will not be exercised" : ""));
    }

    private void known(Probe probe, Operation lister) {
        Operation.Pages pages = lister.pages().orElseThrow();
        Parameter limit = lister.parameter(pages.limit());
        String noun = kit.pack().resource().map(resource -> resource.noun()).orElse("resource");
        OptionalLong most = limit.greatest();
        Call call = Call.of(lister).with(limit, List.of(Long.toString(most.orElse(100))));
        int total = items(probe.send(call, NAME), pages);
        lines.add(total + " " + noun + "s on a page of up to " + most.orElse(100));
        if (total < 2) {
            lack("at least two " + noun + "s are needed to see pages");
        }
        pages.filter().map(lister::parameter).ifPresent(filter -> {
            for (String state : filter.values()) {
                count(items(probe.send(call.with(filter, List.of(state)), NAME), pages), state);
            }
        });
        limit.byDefault().ifPresent(most1 -> {
            if (total <= most1) {
                lines.add("the default of " + pages.limit() + " will not be exercised: that takes more than " + most1
                        + " " + noun + "s");
            }
        });
    }

    private static int items(Exchange exchange, Operation.Pages pages) {
        JsonNode items = exchange.response()
                .map(answer -> Reading.of(answer).json().at(pages.items()))
                .orElse(tools.jackson.databind.node.MissingNode.getInstance());
        return items.size();
    }

    private static int status(Exchange exchange) {
        return exchange.response().map(answer -> answer.status()).orElse(0);
    }

    private void lack(String line) {
        lines.add(line);
        ready = false;
    }
}
