package dev.assay.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes secrets out of what is about to be recorded. */
final class Redaction {
    private static final String REDACTED = "[redacted]";
    private static final Pattern SECRET_HEADER =
            Pattern.compile("auth|token|secret|cookie|signature|credential", Pattern.CASE_INSENSITIVE);

    private final List<String> secrets;
    private final List<byte[]> bytes;
    /** Which two bytes a secret may begin with. */
    private final boolean[] starts = new boolean[1 << 16];

    Redaction(Collection<Credentials> credentials) {
        this(credentials, List.of());
    }

    /** @param more further strings that must appear nowhere; those of fewer than six characters are let be */
    Redaction(Collection<Credentials> credentials, List<String> more) {
        this(Stream.concat(
                credentials.stream()
                        .flatMap(one -> List.of(one, one.forged()).stream())
                        .flatMap(one -> one.secrets().stream()),
                more.stream().filter(secret -> secret.length() >= 6)));
    }

    /** Takes out these texts, which are none of them empty, beside what headers tell. */
    static Redaction of(Collection<String> secrets) {
        return new Redaction(secrets.stream());
    }

    private Redaction(Stream<String> given) {
        this.secrets =
                given.distinct().sorted((a, b) -> b.length() - a.length()).toList();
        this.bytes = secrets.stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
        for (byte[] secret : bytes) {
            if (secret.length == 1) {
                Arrays.fill(starts, pair(secret[0], (byte) 0), pair(secret[0], (byte) 0xff) + 1, true);
            } else {
                starts[pair(secret[0], secret[1])] = true;
            }
        }
    }

    /** Whether a header or an argument of that name holds a secret. */
    static boolean secret(String name) {
        return SECRET_HEADER.matcher(name).find();
    }

    Header header(String name, String value) {
        if (!secret(name)) {
            return new Header(name, text(value));
        }
        int space = value.indexOf(' ');
        boolean scheme = name.toLowerCase(Locale.ROOT).endsWith("authorization") && space > 0;
        return new Header(name, scheme ? value.substring(0, space + 1) + REDACTED : value.isEmpty() ? "" : REDACTED);
    }

    String text(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, REDACTED);
        }
        return redacted;
    }

    /** The body, untouched unless it holds a secret: bytes that are no UTF-8 stay as they came. */
    byte[] body(byte[] body) {
        if (!mayHoldSecret(body)) {
            return body;
        }
        String redacted = new String(body, StandardCharsets.ISO_8859_1);
        for (String secret : secrets) {
            redacted = redacted.replace(latin(secret), REDACTED);
        }
        return redacted.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One pass over the bytes for all secrets: nearly every body holds none. */
    private boolean mayHoldSecret(byte[] body) {
        for (int i = 0; i < body.length; i++) {
            if (starts[pair(body[i], i + 1 < body.length ? body[i + 1] : 0)]) {
                for (byte[] secret : bytes) {
                    if (i + secret.length <= body.length
                            && Arrays.equals(body, i, i + secret.length, secret, 0, secret.length)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int pair(byte first, byte second) {
        return (first & 0xff) << 8 | second & 0xff;
    }

    private static String latin(String secret) {
        return new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
