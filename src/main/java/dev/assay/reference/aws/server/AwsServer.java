package dev.assay.reference.aws.server;

import com.sun.net.httpserver.HttpExchange;
import dev.assay.reference.RunningReference;
import dev.assay.reference.http.Loopback;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The reference implementation, answering on the loopback interface until it is closed. */
public final class AwsServer implements RunningReference {
    static {
        Loopback.meanwhile(() -> Answers.of("", Refusal.unknownOperation()));
    }

    private static final String SESSION_TOKEN = "AWS_SESSION_TOKEN";

    private final Loopback place;
    private final Credentials credentials;

    private AwsServer(Loopback place, Credentials credentials) {
        this.place = place;
        this.credentials = credentials;
    }

    /**
     * Starts it.
     *
     * @throws IOException if the port is taken
     */
    public static AwsServer start(ServerOptions options) throws IOException {
        Credentials credentials = Credentials.seeded(options.seed());
        Stock stock = Stock.usual();
        for (Hooks hooks : options.hooks()) {
            stock = hooks.stock(stock);
        }
        Operations operations = new Operations(
                new Authentication(credentials, options.clock()),
                new Requests(options.seed(), stock, options.clock()),
                new Tokens(options.seed()),
                List.copyOf(options.hooks()));
        Loopback place = Loopback.open(
                options.port(), options.hooks().stream().map(Hooks::heads), exchange -> handle(operations, exchange));
        return new AwsServer(place, credentials);
    }

    private static void handle(Operations operations, HttpExchange exchange) throws IOException {
        operations.answer(Call.read(exchange)).send(exchange);
    }

    @Override
    public URI uri() {
        return place.uri();
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        put(environment, "", credentials.management());
        put(environment, "MEMBER_", credentials.member());
        put(environment, "OUTSIDER_", credentials.outsider());
        return environment;
    }

    @Override
    public Map<String, String> temporaryEnvironment() {
        Map<String, String> environment = environment();
        put(environment, "", credentials.temporary());
        environment.put(SESSION_TOKEN, credentials.sessionToken());
        return environment;
    }

    /** As {@link #temporaryEnvironment()}, where the session of the first caller is over. */
    public Map<String, String> expiredEnvironment() {
        Map<String, String> environment = environment();
        put(environment, "", credentials.expired());
        environment.put(SESSION_TOKEN, credentials.expiredSessionToken());
        return environment;
    }

    private static void put(Map<String, String> environment, String prefix, Keys keys) {
        environment.put(prefix + "AWS_ACCESS_KEY_ID", keys.accessKey());
        environment.put(prefix + "AWS_SECRET_ACCESS_KEY", keys.secretKey());
    }

    /** Every key and token that it knows: those of the environments. */
    public Credentials credentials() {
        return credentials;
    }

    @Override
    public void close() {
        place.close();
    }
}
