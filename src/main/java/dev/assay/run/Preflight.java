package dev.assay.run;

import dev.assay.exchange.Client;
import dev.assay.exchange.ClientOptions;
import dev.assay.exchange.Exchange;
import dev.assay.plan.Call;
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
        try (Client client = new Client(target.target(), kit.vendor().signer(), options, exchange -> {})) {
            preflight.look(client);
        }
        return new Result(List.copyOf(preflight.lines), preflight.ready);
    }

    private void look(Client client) {
        Pack pack = kit.pack();
        Optional<Call> first = firstCall(pack);
        if (first.isEmpty()) {
            lack("no known request is given; list some under \"requests\" in the config");
            return;
        }
        for (Caller caller : Caller.values()) {
            if (!target.target().has(caller)) {
                if (caller == Caller.MANAGEMENT || caller == Caller.MEMBER) {
                    lack("no credentials are given for " + caller.phrase() + ": set "
                            + CredentialReader.hint(kit.vendor().names(), caller) + ", or callers." + caller.word()
                            + " in the config, or exclude the clauses with a reason");
                }
                continue;
            }
            Exchange answer = client.send(first.get().by(caller), NAME);
            if (answer.trouble().isPresent()) {
                lack(answer.outcome());
                return;
            }
            boolean accepted = status(answer) == 200;
            boolean right = accepted == (caller == Caller.MANAGEMENT);
            String line = caller.phrase() + ": "
                    + first.get().operation().orElseThrow().id() + " is answered with " + answer.outcome()
                    + (right ? "" : caller == Caller.MANAGEMENT ? ", should be 200" : ", should be refused");
            if (caller == Caller.MANAGEMENT && !right) {
                lack(line);
                return;
            }
            lines.add(line);
        }
        pack.lister().ifPresent(lister -> known(client, lister));
    }

    private void known(Client client, Operation lister) {
        Operation.Pages pages = lister.pages().orElseThrow();
        Parameter limit = lister.parameter(pages.limit());
        String noun = kit.pack().resource().map(resource -> resource.noun()).orElse("resource");
        OptionalLong most = limit.greatest();
        Call call = Call.of(lister).with(limit, List.of(Long.toString(most.orElse(100))));
        int total = items(client.send(call, NAME), pages);
        lines.add(total + " " + noun + "s on a page of up to " + most.orElse(100));
        if (total < 2) {
            lack("at least two " + noun + "s are needed to see pages");
        }
        pages.filter().map(lister::parameter).ifPresent(filter -> {
            for (String state : filter.values()) {
                int count = items(client.send(call.with(filter, List.of(state)), NAME), pages);
                lines.add(count + " that are " + state
                        + (count == 0 ? ": what is said of them will not be exercised" : ""));
            }
        });
        limit.byDefault().ifPresent(most1 -> {
            if (total <= most1) {
                lines.add("the default of " + pages.limit() + " will not be exercised: that takes more than " + most1
                        + " " + noun + "s");
            }
        });
    }

    private Optional<Call> firstCall(Pack pack) {
        if (pack.lister().isPresent()) {
            return pack.lister().map(Call::of);
        }
        Operation shower =
                pack.shower().orElse(pack.operations().values().iterator().next());
        return shower.shows()
                .flatMap(shows -> target.requests().stream().findFirst().map(known -> Call.of(shower)
                        .with(shower.parameter(shows.parameter()), List.of(known.key()))));
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
