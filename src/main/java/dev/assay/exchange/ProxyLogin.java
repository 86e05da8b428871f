package dev.assay.exchange;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.Objects;
import okhttp3.Authenticator;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Tells a proxy who asks, and the target behind it nothing: where calls go through a tunnel, only the request for the tunnel
 * says it.
 */
final class ProxyLogin implements Interceptor, Authenticator {
    private static final int REFUSED = 407;
    private static final String HEADER = "Proxy-Authorization";

    private final ProxyServer server;

    ProxyLogin(ProxyServer server) {
        this.server = server;
    }

    /** The request for a tunnel, before it is sent; whoever is refused with what there is, is refused for good. */
    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) {
        boolean before = response.challenges().stream()
                .anyMatch(challenge -> challenge.scheme().equalsIgnoreCase("OkHttp-Preemptive"));
        if (!before || server.authorization().isEmpty()) {
            return null;
        }
        return response.request()
                .newBuilder()
                .header(HEADER, server.authorization().get())
                .build();
    }

    /** A call that a proxy reads itself. */
    @Override
    public Response intercept(Chain chain) throws IOException {
        if (Objects.requireNonNull(chain.connection()).route().requiresTunnel()) {
            return chain.proceed(chain.request());
        }
        Request request = server.authorization()
                .map(told -> chain.request().newBuilder().header(HEADER, told).build())
                .orElse(chain.request());
        Response response = chain.proceed(request);
        if (response.code() == REFUSED) {
            response.close();
            throw new ProtocolException(Troubles.PROXY_REFUSES);
        }
        return response;
    }
}
