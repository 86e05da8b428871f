package dev.assay.reference.http;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256, plain and keyed. */
public final class Hashes {
    private static final String ALGORITHM = "HmacSHA256";
    /** Looking for who can make it takes as long as to make it. */
    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(Hashes::mac);

    private Hashes() {}

    /** The plain hash. */
    public static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The hash that only who has the key can make. */
    public static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = MAC.get();
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static Mac mac() {
        try {
            return Mac.getInstance(ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
