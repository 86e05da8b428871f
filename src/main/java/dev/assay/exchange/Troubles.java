package dev.assay.exchange;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Says for people why a call to one target got no answer. */
final class Troubles {
    static final String PROXY_REFUSES = "Failed to authenticate with proxy";

    private static final String NO_TUNNEL = "Unexpected response code for CONNECT: ";
    /** The first bytes of an alert, or of a handshake, where a status line is looked for. */
    private static final String TLS_RECORD = "Unexpected status line: [\\x15\\x16]\\x03(?s).*";

    private final Target target;
    private final Duration timeout;
    private final Redaction redaction;

    Troubles(Target target, Duration timeout, Redaction redaction) {
        this.target = target;
        this.timeout = timeout;
        this.redaction = redaction;
    }

    Trouble of(Exception e) {
        String host = target.url().getRawAuthority();
        String why = redaction.text(String.valueOf(e.getMessage()));
        Optional<Trouble> proxy =
                target.route().proxy().filter(server -> !server.direct()).flatMap(server -> proxy(server, e, why));
        if (proxy.isPresent()) {
            return proxy.get();
        }
        if (e instanceof UnknownHostException) {
            return new Trouble(
                    Trouble.Kind.UNRESOLVED, "the name " + target.url().getHost() + " has no address");
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            String where =
                    target.route().socket().map(path -> "the socket " + path).orElse(host);
            return new Trouble(Trouble.Kind.REFUSED, "nobody listens on " + where + " (" + brief(why) + ")");
        }
        if (e instanceof SSLException) {
            return new Trouble(Trouble.Kind.TLS, "no secure connection to " + host + ": " + tls(e, why));
        }
        if (e instanceof InterruptedIOException) {
            return new Trouble(
                    Trouble.Kind.TIMEOUT, host + " gave no answer within " + timeout.toMillis() / 1000.0 + " s");
        }
        if (why.startsWith("unexpected end of stream on")) {
            return new Trouble(
                    Trouble.Kind.BROKEN,
                    "the connection to " + host
                            + " broke before the headers of an answer came to their end; no more than 256 KiB are read");
        }
        if (why.matches(TLS_RECORD)) {
            return new Trouble(
                    Trouble.Kind.BROKEN,
                    host + " answers with TLS where plain HTTP was spoken: give its URL as https://");
        }
        return new Trouble(Trouble.Kind.BROKEN, "the connection to " + host + " broke: " + brief(why));
    }

    private static Optional<Trouble> proxy(ProxyServer server, Exception e, String why) {
        String named = "the proxy " + server.authority() + " (from " + server.from() + ")";
        String told = null;
        if (e instanceof UnknownHostException) {
            told = named + " has a name without an address";
        } else if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            told = "nobody listens on " + named;
        } else if (why.startsWith(PROXY_REFUSES)) {
            told = named
                    + (server.login().isPresent()
                            ? " refuses the user and password that are given for it"
                            : " asks for a user and a password: http://USER:PASSWORD@" + server.authority());
        } else if (why.startsWith(NO_TUNNEL)) {
            told = named + " does not connect: it answers " + brief(why.substring(NO_TUNNEL.length()));
        }
        return Optional.ofNullable(told).map(text -> new Trouble(Trouble.Kind.PROXY, text));
    }

    private String tls(Exception e, String why) {
        String line = brief(why);
        if (e instanceof SSLPeerUnverifiedException) {
            return "its certificate is not for "
                    + Route.name(target.route().base(target.url()).getRawAuthority()) + " (" + line + ")";
        }
        if (caused(e, CertificateExpiredException.class) != null) {
            return "its certificate is no longer valid (" + brief(last(e)) + ")";
        }
        if (caused(e, CertificateNotYetValidException.class) != null) {
            return "its certificate is not valid yet (" + brief(last(e)) + ")";
        }
        if (line.startsWith("Unsupported or unrecognized SSL message")) {
            return line + "; if it speaks plain HTTP, give its URL as http://";
        }
        if (line.contains("unable to find valid certification path")) {
            return "nobody whom the kit trusts vouches for its certificate; name who does with --cacert, or tls.ca in the"
                    + " config (" + line + ")";
        }
        if (e instanceof SSLHandshakeException
                && line.matches(".*(certificate_required|bad_certificate|certificate_unknown).*")) {
            return line + "; it may ask for a certificate of the caller: tls.certificate and tls.key in the config";
        }
        return line;
    }

    private static String last(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static @Nullable Throwable caused(Throwable e, Class<? extends Throwable> kind) {
        Throwable cause = e;
        while (cause != null && !kind.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    static String brief(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) + "\u2026" : line;
    }
}
