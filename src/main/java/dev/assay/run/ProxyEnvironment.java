package dev.assay.run;

import dev.assay.exchange.ProxyServer;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the proxy that the environment names, by the variables that curl and most other programs read. What is on this
 * machine is never reached through one.
 */
final class ProxyEnvironment {
    private static final int USUAL_PORT = 1080;

    private ProxyEnvironment() {}

    /** The proxy for this URL; none, where the environment says so; empty where it says nothing. */
    static Optional<ProxyServer> proxy(URI url, UnaryOperator<@Nullable String> environment) {
        String host = bare(url.getHost());
        if (host.equals("localhost") || host.startsWith("127.") || host.equals("::1")) {
            return Optional.of(ProxyServer.NONE);
        }
        String scheme = url.getScheme();
        Optional<String> variable = Stream.of(scheme + "_proxy", "all_proxy")
                .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
                .filter(name -> set(environment, name).isPresent())
                .findFirst();
        if (variable.isEmpty()) {
            return Optional.empty();
        }
        int port = url.getPort() >= 0 ? url.getPort() : scheme.equals("https") ? 443 : 80;
        String exempt = set(environment, "no_proxy")
                .or(() -> set(environment, "NO_PROXY"))
                .orElse("");
        if (Stream.of(exempt.split("[,\\s]+")).anyMatch(entry -> covers(entry.toLowerCase(Locale.ROOT), host, port))) {
            return Optional.of(ProxyServer.NONE);
        }
        return Optional.of(parse(
                "environment: " + variable.get(),
                variable.get(),
                set(environment, variable.get()).orElseThrow()));
    }

    /**
     * Reads a proxy.
     *
     * @param where what names it in a message
     * @param from what names it in a report
     * @throws UsageException if it is none that can be used; its password is not quoted
     */
    static ProxyServer parse(String where, String from, String text) {
        URI uri;
        try {
            uri = new URI(text.contains("://") ? text.strip() : "http://" + text.strip());
        } catch (URISyntaxException e) {
            throw new UsageException(
                    where + " is no URL; expected one like http://user:password@proxy.example.test:3128,"
                            + " in which what is special in a password is percent-encoded");
        }
        if (!"http".equals(uri.getScheme())) {
            throw new UsageException(where + " has scheme \"" + uri.getScheme()
                    + "\"; only proxies that are spoken to with http:// can be used, also for https targets");
        }
        if (uri.getHost() == null) {
            throw new UsageException(where + " has no host; expected one like http://proxy.example.test:3128");
        }
        return new ProxyServer(
                bare(uri.getHost()),
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                Optional.ofNullable(uri.getUserInfo()),
                from);
    }

    private static boolean covers(String entry, String host, int port) {
        if (entry.isEmpty()) {
            return false;
        }
        if (entry.equals("*")) {
            return true;
        }
        if (entry.matches("[^:]*:\\d+|\\[.*\\]:\\d+")) {
            int colon = entry.lastIndexOf(':');
            return entry.substring(colon + 1).equals(Integer.toString(port))
                    && covers(entry.substring(0, colon), host, port);
        }
        if (entry.indexOf('/') > 0) {
            return within(entry, host);
        }
        String name = bare(entry).replaceFirst("^\\*?\\.", "");
        return host.equals(name) || host.endsWith("." + name);
    }

    /** Whether an address lies in a network such as {@code 10.0.0.0/8}. */
    private static boolean within(String network, String host) {
        List<String> parts = List.of(network.split("/", 2));
        if (!address(host) || !address(parts.get(0)) || !parts.get(1).matches("\\d{1,3}")) {
            return false;
        }
        try {
            byte[] one = InetAddress.getByName(host).getAddress();
            byte[] other = InetAddress.getByName(parts.get(0)).getAddress();
            int free = 8 * one.length - Integer.parseInt(parts.get(1));
            return one.length == other.length
                    && free >= 0
                    && new BigInteger(1, one).shiftRight(free).equals(new BigInteger(1, other).shiftRight(free));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Not a name, which would be looked up. */
    private static boolean address(String text) {
        return text.matches("\\d+\\.\\d+\\.\\d+\\.\\d+") || text.matches("[0-9a-f:.]*:[0-9a-f:.]*");
    }

    private static Optional<String> set(UnaryOperator<@Nullable String> environment, String name) {
        return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
    }

    private static String bare(String host) {
        return host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    }
}
