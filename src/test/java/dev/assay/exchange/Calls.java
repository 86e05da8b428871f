package dev.assay.exchange;

import dev.assay.Packs;
import dev.assay.plan.Call;
import dev.assay.spec.Caller;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the tests of the client share: a call, plainly fake credentials, and a client that keeps what it records. */
final class Calls implements AutoCloseable {
    static final Credentials TOKEN = new Credentials(null, null, null, "fake-token-0000000001");
    static final Call LIST = Call.of(Packs.huaweicloud().operation("ListCreateAccountStatuses"));
    static final Signer SIGNER = (base, call, headers, credentials) ->
            Map.of("X-Auth-Token", String.valueOf(credentials.token()), "X-Trace", "of " + credentials.token());

    final List<Exchange> recorded = new CopyOnWriteArrayList<>();
    final Client client;

    Calls(URI url, ClientOptions options) {
        client = new Client(
                new Target("stub", url, Map.of(Caller.MANAGEMENT, TOKEN)),
                SIGNER,
                ErrorShape.STATUS_ONLY,
                options,
                recorded::add);
    }

    static Calls to(URI url) {
        return new Calls(url, ClientOptions.usual());
    }

    static ClientOptions patient(Duration longestWait) {
        return new ClientOptions(Duration.ofSeconds(10), 0, 1 << 20, longestWait);
    }

    static ClientOptions within(Duration timeout) {
        return new ClientOptions(timeout, 0, 1 << 20, Duration.ofSeconds(1));
    }

    Exchange send() {
        return client.send(LIST, "a test");
    }

    /** What went wrong with one call. */
    Trouble trouble() {
        return send().trouble().orElseThrow();
    }

    @Override
    public void close() {
        client.close();
    }
}
