package dev.assay.reference.huaweicloud.server;

import com.sun.net.httpserver.HttpExchange;
import dev.assay.model.huaweicloud.ListCreateAccountStatusesResponse;
import dev.assay.model.huaweicloud.PageInfoDto;
import dev.assay.reference.RunningReference;
import dev.assay.reference.http.Loopback;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The reference implementation, answering on the loopback interface until it is closed. */
public final class HuaweicloudServer implements RunningReference {
    static {
        Loopback.meanwhile(
                () -> Answers.of(200, "", new ListCreateAccountStatusesResponse(List.of(), new PageInfoDto(null, 0))));
    }

    private final Loopback place;
    private final Credentials credentials;

    private HuaweicloudServer(Loopback place, Credentials credentials) {
        this.place = place;
        this.credentials = credentials;
    }

    /**
     * Starts it.
     *
     * @throws IOException if the port is taken
     */
    public static HuaweicloudServer start(ServerOptions options) throws IOException {
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
        Loopback place = Loopback.open(
                options.port(), options.hooks().stream().map(Hooks::heads), exchange -> handle(operations, exchange));
        return new HuaweicloudServer(place, credentials);
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
        place.close();
    }

    private static void handle(Operations operations, HttpExchange exchange) throws IOException {
        operations.answer(Call.read(exchange)).send(exchange);
    }
}
