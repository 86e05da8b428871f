package dev.assay.sign;

import dev.assay.run.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Set;

/** A private key of Ed25519. Never printed. */
public final class SigningKey {
    private static final byte[] PROBE = {1, 2, 3};

    private final Path file;
    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(Path file, PrivateKey secret, PublicKey open) {
        this.file = file;
        this.secret = secret;
        this.open = open;
    }

    /**
     * The key in a file, as {@code openssl genpkey -algorithm ed25519} writes it.
     *
     * @param option what named the file, for messages
     * @throws UsageException if it holds anything else
     */
    public static SigningKey read(String option, Path file) {
        Pem pem = Pem.read(option, file, Pem.PRIVATE);
        PrivateKey secret = pem.ed25519(option, factory -> factory.generatePrivate(new PKCS8EncodedKeySpec(pem.der())));
        try {
            SigningKey key = new SigningKey(file, secret, half(secret));
            if (new VerifyingKey(key.open).verifies(PROBE, key.sign(PROBE))) {
                return key;
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            // told below, without what it says
        }
        throw new UsageException(option + " \"" + file + "\" is no key that this Java can sign with");
    }

    /** Whether other users of this machine can read the file; false where the file system does not tell. */
    public boolean readableByOthers() {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            return permissions.contains(PosixFilePermission.GROUP_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    VerifyingKey open() {
        return new VerifyingKey(open);
    }

    byte[] sign(byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(secret);
        signature.update(content);
        return signature.sign();
    }

    /**
     * The public half. The JDK derives it only while it makes a pair out of random bytes, which the secret is; whether
     * that was so is tried before the key is used.
     */
    private static PublicKey half(PrivateKey secret) throws GeneralSecurityException {
        byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow(GeneralSecurityException::new);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
        return generator.generateKeyPair().getPublic();
    }

    /** Bytes that are known already. */
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "a key in " + file;
    }
}
