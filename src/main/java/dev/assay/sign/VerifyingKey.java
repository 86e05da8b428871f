package dev.assay.sign;

import dev.assay.run.UsageException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** A public key of Ed25519. */
public record VerifyingKey(PublicKey key) {

    /**
     * The key in a file, as {@code openssl pkey -pubout} writes it.
     *
     * @param option what named the file, for messages
     * @throws UsageException if it holds anything else
     */
    public static VerifyingKey read(String option, Path file) {
        Pem pem = Pem.read(option, file, Pem.PUBLIC);
        return new VerifyingKey(
                pem.ed25519(option, factory -> factory.generatePublic(new X509EncodedKeySpec(pem.der()))));
    }

    static VerifyingKey of(String base64) throws GeneralSecurityException {
        try {
            byte[] der = Base64.getDecoder().decode(base64);
            return new VerifyingKey(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException(e);
        }
    }

    String base64() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** A short name of the key, the same wherever it is shown. */
    public String fingerprint() {
        return fingerprint(key.getEncoded());
    }

    static String fingerprint(byte[] der) {
        return "SHA256:" + Digests.of(der);
    }

    boolean verifies(byte[] content, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
