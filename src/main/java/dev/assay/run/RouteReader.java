package dev.assay.run;

import dev.assay.exchange.ProxyServer;
import dev.assay.exchange.Route;
import dev.assay.exchange.Tls;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads how a target is reached. */
public final class RouteReader {
    private static final String NO_PROXY = "none";

    private RouteReader() {}

    /**
     * What a config says of one target.
     *
     * @param ca file of those who may vouch for the target
     * @param certificate file of what the caller proves itself with
     * @param key file of the private key to it
     */
    record TlsEntry(
            @Nullable String ca,
            @Nullable String certificate,
            @Nullable String key) {}

    /**
     * The way to a URL that is given on the command line.
     *
     * @param authorities file of those who may vouch for it; null for those that the JVM trusts
     * @param environment value of a variable; null where it is not set
     * @throws UsageException if the environment names a proxy that cannot be used, or the file holds no certificate
     */
    public static Route of(URI url, @Nullable Path authorities, UnaryOperator<@Nullable String> environment) {
        Tls tls = authorities == null ? Tls.USUAL : TlsFiles.trusting("--cacert", authorities);
        return new Route(
                Optional.empty(),
                Optional.empty(),
                ProxyEnvironment.proxy(url, environment),
                secure("--cacert", url, tls));
    }

    /** The way that the entry of a config tells; files are looked for from this folder on. */
    static Route of(
            String where,
            Path folder,
            URI url,
            @Nullable String host,
            @Nullable String socket,
            @Nullable String proxy,
            @Nullable TlsEntry tls,
            UnaryOperator<@Nullable String> environment) {
        if (host != null && !host.matches("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?(:\\d{1,5})?")
                || host != null && host.matches("[\\d.]+(:\\d+)?")) {
            throw new UsageException(where + "host \"" + host
                    + "\" is no name; expected one like organizations.example.test, with a port or without");
        }
        if (proxy != null && !proxy.equals(NO_PROXY) && (host != null || socket != null)) {
            throw new UsageException(
                    where + "\"proxy\" goes neither with \"host\" nor with \"socket\": it would be the proxy"
                            + " that looks for the target");
        }
        Optional<ProxyServer> through = host != null || socket != null || NO_PROXY.equals(proxy)
                ? Optional.of(ProxyServer.NONE)
                : proxy != null
                        ? Optional.of(ProxyEnvironment.parse(where + "proxy", "the config", proxy))
                        : ProxyEnvironment.proxy(url, environment);
        return new Route(
                Optional.ofNullable(host),
                Optional.ofNullable(socket).map(path -> socket(where, folder.resolve(path))),
                through,
                tls(where, folder, url, tls));
    }

    private static Path socket(String where, Path path) {
        if (Files.isRegularFile(path) || Files.isDirectory(path)) {
            throw new UsageException(where + "socket \"" + path + "\" is no Unix domain socket");
        }
        return path;
    }

    private static Tls tls(String where, Path folder, URI url, @Nullable TlsEntry entry) {
        if (entry == null) {
            return Tls.USUAL;
        }
        Tls tls = entry.ca() == null ? Tls.USUAL : TlsFiles.trusting(where + "tls.ca", folder.resolve(entry.ca()));
        if ((entry.certificate() == null) != (entry.key() == null)) {
            throw new UsageException(where + "tls needs \"certificate\" and \"key\" together");
        }
        if (entry.certificate() != null && entry.key() != null) {
            tls = new Tls(
                    tls.trusted(),
                    tls.authorities(),
                    Optional.of(TlsFiles.identity(
                            where + "tls.", folder.resolve(entry.certificate()), folder.resolve(entry.key()))));
        }
        return secure(where + "tls", url, tls);
    }

    private static Tls secure(String what, URI url, Tls tls) {
        if (!tls.equals(Tls.USUAL) && !"https".equals(url.getScheme())) {
            throw new UsageException(what + " means nothing to " + url + "; expected a URL with https://");
        }
        return tls;
    }
}
