package dev.assay.reference.huaweicloud.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.model.huaweicloud.ListCreateAccountStatusesResponse;
import dev.assay.model.huaweicloud.PageInfoDto;
import dev.assay.reference.RunningReference;
import dev.assay.reference.http.Relay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The reference implementation, answering on the loopback interface until it is closed. */
public final class HuaweicloudServer implements RunningReference {
    private static final int BACKLOG = 128;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Credentials credentials;
    private final @Nullable Relay relay;

    private HuaweicloudServer(
            HttpServer server, ExecutorService threads, Credentials credentials, @Nullable Relay relay) {
        this.server = server;
        this.relay = relay;
        this.threads = threads;
        this.credentials = credentials;
    }

    /**
     * Starts it.
     *
     * @throws IOException if the port is taken
     */
    public static HuaweicloudServer start(ServerOptions options) throws IOException {
        // without it, the second half of each answer on a kept connection waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        UnaryOperator<String> heads = options.hooks().stream()
                .map(Hooks::heads)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        int port = heads == null ? options.port() : 0;
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "reference-huaweicloud");
            thread.setDaemon(true);
            return thread;
        });
        threads.execute(HuaweicloudServer::warmUp);
        Credentials credentials = Credentials.seeded(options.seed());
        Stock stock = options.few() ? Stock.small() : Stock.usual();
        if (options.growing() != null) {
            stock = stock.growing(options.growing());
        }
        Markers markers = new SealedMarkers(("markers " + options.seed()).getBytes(StandardCharsets.UTF_8));
        for (Hooks hooks : options.hooks()) {
            stock = hooks.stock(stock);
            markers = hooks.markers(markers);
        }
        Operations operations = new Operations(
                new Authentication(credentials, options.clock()),
                new Requests(options.seed(), stock, options.clock()),
                markers,
                List.copyOf(options.hooks()));
        server.createContext("/", exchange -> handle(operations, exchange));
        server.setExecutor(threads);
        server.start();
        Relay relay = heads == null ? null : Relay.start(options.port(), uri(server), heads, threads);
        return new HuaweicloudServer(server, threads, credentials, relay);
    }

    @Override
    public URI uri() {
        return relay == null ? uri(server) : relay.uri();
    }

    private static URI uri(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
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
        environment.put("HUAWEICLOUD_SDK_SECURITY_TOKEN", credentials.securityToken());
        return environment;
    }

    private static void put(Map<String, String> environment, String prefix, Keys keys) {
        environment.put(prefix + "HUAWEICLOUD_SDK_AK", keys.accessKey());
        environment.put(prefix + "HUAWEICLOUD_SDK_SK", keys.secretKey());
    }

    /** Every key and token that it knows: those of the environments, and what each caller may send as X-Auth-Token. */
    public Credentials credentials() {
        return credentials;
    }

    @Override
    public void close() {
        if (relay != null) {
            relay.close();
        }
        server.stop(0);
        threads.shutdownNow();
    }

    private static void handle(Operations operations, HttpExchange exchange) throws IOException {
        operations.answer(Call.read(exchange)).send(exchange);
    }

    /** Loads what the first answer needs while the caller is still busy with other things. */
    private static void warmUp() {
        Answer.of(200, "", new ListCreateAccountStatusesResponse(List.of(), new PageInfoDto(null, 0)));
    }
}
