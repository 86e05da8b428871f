package dev.assay.exchange;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/** Makes the HTTP client that goes a target's way. */
final class Transport {
    private static final int IDLE_SECONDS = 30;
    /** The HTTP client tries those that are idle for ten seconds by a read with a bound, which these do not have. */
    private static final int IDLE_SECONDS_OF_UNIX = 5;

    /** What is the same for all targets. Each has connections of its own, which end with its run. */
    private static final OkHttpClient COMMON = new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .addNetworkInterceptor(new SentOnce())
            .connectTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            // Who asks nothing of TLS is spared reading the system's certificates.
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
            .build();

    /** The same for targets that speak TLS. */
    private static final class Encrypted {
        static final OkHttpClient COMMON = Transport.COMMON
                .newBuilder()
                .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
                .build();
    }

    private Transport() {}

    /** @param dns asked anew for each connection, and each address that it gives is tried */
    static OkHttpClient client(Target target, Duration timeout, Dns dns) {
        Route route = target.route();
        boolean encrypted = "https".equalsIgnoreCase(target.url().getScheme());
        OkHttpClient.Builder builder = (encrypted ? Encrypted.COMMON : COMMON)
                .newBuilder()
                // The bound of a whole call: bounds of its parts would only be watched besides.
                .callTimeout(timeout)
                .connectionPool(new ConnectionPool(
                        16, route.socket().isPresent() ? IDLE_SECONDS_OF_UNIX : IDLE_SECONDS, TimeUnit.SECONDS))
                .dns(dns);
        route.host().ifPresent(name -> {
            String host = InetSocketAddress.createUnresolved(target.url().getHost(), 0)
                    .getHostString();
            builder.proxy(Proxy.NO_PROXY).dns(asked -> dns.lookup(host));
        });
        route.socket().ifPresent(path -> builder.proxy(Proxy.NO_PROXY)
                .socketFactory(UnixSocket.factory(path))
                .dns(asked -> List.of(InetAddress.getLoopbackAddress())));
        route.proxy().ifPresent(server -> proxy(builder, server));
        if (!route.tls().usual()) {
            TlsContext.set(builder, route.tls());
        }
        return builder.build();
    }

    private static void proxy(OkHttpClient.Builder builder, ProxyServer server) {
        if (server.direct()) {
            builder.proxy(Proxy.NO_PROXY);
            return;
        }
        builder.proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(server.host(), server.port())))
                .addNetworkInterceptor(new ProxyLogin(server))
                .proxyAuthenticator(new ProxyLogin(server));
    }
}
