package dev.assay.run;

import dev.assay.exchange.Tls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates and keys from PEM files. What a file holds is never quoted. */
final class TlsFiles {
    private static final long LARGEST = 4L << 20;
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Pattern ANY_KEY = Pattern.compile("-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----");

    private TlsFiles() {}

    /**
     * Trust in those who are named in this file, and in nobody else.
     *
     * @throws UsageException if it holds no certificate
     */
    static Tls trusting(String where, Path file) {
        return new Tls(certificates(where, file), Optional.of(file), Optional.empty());
    }

    /**
     * What a caller proves itself with.
     *
     * @throws UsageException if the files do not hold a certificate, and a private key as PKCS #8 that is not encrypted
     */
    static Tls.Identity identity(String where, Path certificate, Path key) {
        List<X509Certificate> chain = certificates(where + "certificate", certificate);
        return new Tls.Identity(chain, key(where + "key", key, chain.get(0)), certificate, key);
    }

    private static List<X509Certificate> certificates(String where, Path file) {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            for (Certificate one : CertificateFactory.getInstance("X.509")
                    .generateCertificates(
                            new ByteArrayInputStream(text(where, file).getBytes(StandardCharsets.UTF_8)))) {
                certificates.add((X509Certificate) one);
            }
        } catch (CertificateException e) {
            certificates.clear();
        }
        if (certificates.isEmpty()) {
            throw new UsageException(
                    where + " \"" + file + "\" holds no certificate that can be read; expected PEM, with"
                            + " -----BEGIN CERTIFICATE----- before each");
        }
        return certificates;
    }

    private static PrivateKey key(String where, Path file, X509Certificate certificate) {
        String text = text(where, file);
        Matcher key = KEY.matcher(text);
        if (!key.find()) {
            Matcher other = ANY_KEY.matcher(text);
            throw new UsageException(where + " \"" + file + "\" "
                    + (other.find() ? "holds a key as " + other.group(1) : "holds no private key")
                    + "; expected PRIVATE KEY: openssl pkcs8 -topk8 -nocrypt -in OLD -out NEW");
        }
        try {
            PKCS8EncodedKeySpec encoded =
                    new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(key.group(1)));
            return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                    .generatePrivate(encoded);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UsageException(where + " \"" + file + "\" holds no key of the certificate's kind, "
                    + certificate.getPublicKey().getAlgorithm());
        }
    }

    private static String text(String where, Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new UsageException(where + " \"" + file + "\" is larger than any file of certificates or keys");
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UsageException(where + " \"" + file + "\" cannot be read: "
                    + (Files.exists(file) ? e.getClass().getSimpleName() : "there is no such file"));
        }
    }
}
