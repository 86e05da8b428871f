package dev.assay.sign;

import dev.assay.run.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with one key in it, as openssl writes it. Messages never quote what stands inside.
 *
 * @param kind what its first line calls it, such as {@code PRIVATE KEY}
 */
record Pem(Path file, String kind, byte[] der) {
    static final String PRIVATE = "PRIVATE KEY";
    static final String PUBLIC = "PUBLIC KEY";

    private static final long LARGEST = 64 << 10;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----");

    /**
     * Reads a file.
     *
     * @param option what named it, for messages
     * @param wanted {@link #PRIVATE} or {@link #PUBLIC}
     * @throws UsageException if it holds anything but such a key
     */
    static Pem read(String option, Path file, String wanted) {
        String where = option + " \"" + file + "\" ";
        String text = text(where, file);
        Matcher begin = BEGIN.matcher(text);
        if (!begin.find()) {
            throw new UsageException(where + "holds no key: there is no line \"-----BEGIN " + wanted + "-----\"; "
                    + remedy(wanted, file));
        }
        String kind = begin.group(1);
        if (!kind.equals(wanted)) {
            throw new UsageException(where + "holds " + described(kind) + "; expected a line \"-----BEGIN " + wanted
                    + "-----\"; " + remedy(kind.startsWith("ENCRYPTED") ? kind : wanted, file));
        }
        Matcher block = BLOCK.matcher(text);
        try {
            if (block.find(begin.start())) {
                byte[] der = Base64.getDecoder().decode(block.group(2).replaceAll("\\s", ""));
                return new Pem(file, kind, der);
            }
        } catch (IllegalArgumentException e) {
            // told below, without the text
        }
        throw new UsageException(where + "is cut short or damaged: what stands between its BEGIN and END line is no"
                + " base64; " + remedy(wanted, file));
    }

    private static String text(String where, Path file) {
        try {
            if (!Files.exists(file)) {
                throw new UsageException(where + "is not there");
            }
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new UsageException(where + "is no file of a key");
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UsageException(where + "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static String described(String kind) {
        return switch (kind) {
            case PRIVATE -> "a private key";
            case PUBLIC -> "a public key";
            case "ENCRYPTED PRIVATE KEY" -> "an encrypted private key";
            default -> "\"" + kind + "\"";
        };
    }

    private static String remedy(String wanted, Path file) {
        return switch (wanted) {
            case PRIVATE -> "make one by: openssl genpkey -algorithm ed25519 -out KEYFILE";
            case PUBLIC -> "make one of the private key by: openssl pkey -in KEYFILE -pubout -out PUBLIC.pem";
            default -> "decrypt it into a file that only you can read, by: openssl pkey -in " + file + " -out KEYFILE";
        };
    }

    /**
     * What turns the bytes into a key.
     *
     * @param <K> the kind of key
     */
    interface Reading<K> {
        K by(KeyFactory factory) throws GeneralSecurityException;
    }

    /** The key, which has to be one of Ed25519. */
    <K> K ed25519(String option, Reading<K> reading) {
        try {
            return reading.by(KeyFactory.getInstance("Ed25519"));
        } catch (GeneralSecurityException e) {
            String other = other(reading).map(name -> "a key of " + name).orElse("none of Ed25519, or damaged");
            throw new UsageException(
                    option + " \"" + file + "\" is " + other + "; expected a key of Ed25519; " + remedy(kind, file));
        }
    }

    private static <K> Optional<String> other(Reading<K> reading) {
        return List.of("RSA", "EC", "DSA", "Ed448", "X25519").stream()
                .filter(name -> {
                    try {
                        reading.by(KeyFactory.getInstance(name));
                        return true;
                    } catch (GeneralSecurityException e) {
                        return false;
                    }
                })
                .findFirst();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return kind + " in " + file;
    }
}
