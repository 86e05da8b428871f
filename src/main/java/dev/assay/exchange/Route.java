package dev.assay.exchange;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a target is reached, where its URL alone does not tell.
 *
 * @param host what the target is called instead of by its URL: the Host header, what signatures cover, and the name that
 *     its certificate must bear; with a port where the header is to have one. Connections still go to the URL's host
 * @param socket a Unix domain socket that it answers on; the URL's host is then only a name
 * @param proxy what to go through; empty for what the JVM's own properties say
 * @param tls whom to trust, and how the caller proves itself in the handshake
 */
public record Route(Optional<String> host, Optional<Path> socket, Optional<ProxyServer> proxy, Tls tls) {
    /** As the URL says. */
    public static final Route PLAIN = new Route(Optional.empty(), Optional.empty(), Optional.empty(), Tls.USUAL);

    /** The same, through this proxy. */
    public Route through(ProxyServer server) {
        return new Route(host, socket, Optional.of(server), tls);
    }

    /** The same, with this trust. */
    public Route with(Tls other) {
        return new Route(host, socket, proxy, other);
    }

    /** What calls are addressed to, as it stands in a URL. */
    URI base(URI url) {
        return host.map(name -> URI.create(url.getScheme() + "://" + name
                        + Optional.ofNullable(url.getRawPath()).orElse("")))
                .orElse(url);
    }

    /** The URL that is called: the name that the target is called, with the port at which it answers. */
    URI called(URI url) {
        return host.map(name -> URI.create(url.getScheme() + "://" + name(name)
                        + (url.getPort() < 0 ? "" : ":" + url.getPort())
                        + Optional.ofNullable(url.getRawPath()).orElse("")))
                .orElse(url);
    }

    /** What curl is to call, given these options, for an exchange that was sent to this URL of a target. */
    public String called(URI url, String sent) {
        return called(url) + sent.substring(url.toString().length());
    }

    static String name(String authority) {
        return authority.replaceFirst(":\\d+$", "");
    }

    /** Options with which {@code curl} goes the same way, each one argument; no password is among them. */
    public List<String> curlOptions(URI url) {
        List<String> options = new ArrayList<>();
        host.ifPresent(name -> {
            String port = url.getPort() < 0 ? "" : Integer.toString(url.getPort());
            options.addAll(List.of("--connect-to", "::" + url.getHost() + ":" + port));
            if (!base(url).getRawAuthority().equals(called(url).getRawAuthority())) {
                options.addAll(List.of("-H", "Host: " + name));
            }
        });
        socket.ifPresent(path -> options.addAll(List.of("--unix-socket", path.toString())));
        proxy.ifPresent(server -> options.addAll(
                server.direct() ? List.of("--noproxy", "*") : List.of("--proxy", "http://" + server.authority())));
        tls.authorities().ifPresent(file -> options.addAll(List.of("--cacert", file.toString())));
        tls.identity()
                .ifPresent(identity -> options.addAll(List.of(
                        "--cert",
                        identity.certificate().toString(),
                        "--key",
                        identity.key().toString())));
        return options;
    }
}
