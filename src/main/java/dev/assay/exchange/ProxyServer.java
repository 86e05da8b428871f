package dev.assay.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * An HTTP proxy that calls go through, or the word that they go through none.
 *
 * @param host its name; empty for no proxy, whatever the JVM's properties say
 * @param login {@code user:password}, decoded; empty where it asks for none. Never printed
 * @param from who named it, for people, such as {@code HTTPS_PROXY}
 */
public record ProxyServer(String host, int port, Optional<String> login, String from) {
    /** No proxy. */
    public static final ProxyServer NONE = new ProxyServer("", 0, Optional.empty(), "");

    /** Whether calls go straight to the target. */
    public boolean direct() {
        return host.isEmpty();
    }

    /** Host and port. */
    public String authority() {
        return host + ":" + port;
    }

    /** What a proxy is told to be let through; empty where it asks for nothing. */
    Optional<String> authorization() {
        return login.map(text -> "Basic " + encoded(text));
    }

    /** Every string that must appear nowhere. */
    List<String> secrets() {
        return login.map(text -> List.of(text.substring(text.indexOf(':') + 1), text, encoded(text)))
                .orElse(List.of());
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return direct() ? "no proxy" : "proxy " + authority();
    }
}
