package dev.assay.prove.mutant;

import dev.assay.exchange.Client;
import dev.assay.exchange.Exchange;
import dev.assay.exchange.Header;
import dev.assay.plan.Call;
import dev.assay.reference.mutant.Answered;
import dev.assay.reference.mutant.Front;
import dev.assay.reference.mutant.Upstream;
import dev.assay.run.Embedded;
import dev.assay.run.PackKit;
import dev.assay.run.RunTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reference with a front before it that changes what it answers, until it is closed. */
public final class MutantTarget implements AutoCloseable {
    private final Embedded embedded;
    private final Upstream upstream;
    private final Client client;
    private final Front front;

    private MutantTarget(Embedded embedded, Upstream upstream, Client client, Front front) {
        this.embedded = embedded;
        this.upstream = upstream;
        this.client = client;
        this.front = front;
    }

    static MutantTarget start(PackKit kit, Altering altering) {
        Embedded embedded = Embedded.startSmall(kit, List.of());
        Upstream upstream = new Upstream(embedded.target().target().url());
        Client client = kit.client(embedded.target().target());
        Altering.Behind behind = new Asking(new Requests(kit.pack()), client);
        try {
            Front front = Front.start(asked -> altering.alter(asked, upstream.answer(asked), behind));
            return new MutantTarget(embedded, upstream, client, front);
        } catch (IOException e) {
            embedded.close();
            throw new UncheckedIOException("the front of a mutant does not start: " + e.getMessage(), e);
        }
    }

    /** The target that it is. */
    public RunTarget target() {
        return embedded.target().at(front.uri());
    }

    @Override
    public void close() {
        front.close();
        client.close();
        try {
            upstream.close();
        } catch (IOException e) {
            // it is gone either way
        }
        embedded.close();
    }

    private record Asking(Requests requests, Client client) implements Altering.Behind {
        @Override
        public Answered ask(Call call) {
            Exchange exchange = client.send(call, "mutant");
            return exchange.response()
                    .map(response -> new Answered(response.status(), headers(response.headers()), response.body()))
                    .orElseThrow(() -> new IllegalStateException(exchange.outcome()));
        }

        /** The body is decoded already. */
        private static Map<String, List<String>> headers(List<Header> received) {
            Map<String, List<String>> headers = new LinkedHashMap<>();
            received.stream()
                    .filter(header -> !header.name().equalsIgnoreCase("Content-Encoding"))
                    .forEach(header -> headers.computeIfAbsent(header.name(), name -> new ArrayList<>())
                            .add(header.value()));
            return headers;
        }
    }
}
