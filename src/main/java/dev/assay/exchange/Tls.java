package dev.assay.exchange;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Whom to trust, and how the caller proves itself in the handshake. The name in a certificate is always checked.
 *
 * @param trusted certificates of those who may vouch for the target, and nobody else; none for those that the JVM trusts
 * @param authorities the file that they are from
 */
public record Tls(List<X509Certificate> trusted, Optional<Path> authorities, Optional<Identity> identity) {
    /** Those that the JVM trusts; the caller proves nothing. */
    public static final Tls USUAL = new Tls(List.of(), Optional.empty(), Optional.empty());

    /**
     * What the caller proves itself with.
     *
     * @param chain its certificate first, then those who vouch for it
     * @param secret the private key of the first. Never printed
     * @param certificate the file of the chain
     * @param key the file of the private key
     */
    public record Identity(List<X509Certificate> chain, PrivateKey secret, Path certificate, Path key) {
        @Override
        public String toString() {
            return "Identity[" + certificate + "]";
        }
    }

    boolean usual() {
        return trusted.isEmpty() && identity.isEmpty();
    }
}
