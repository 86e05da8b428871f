package dev.assay.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes secrets out of what is about to be recorded, and the signatures that were made with them. */
final class Redaction {
    private static final String REDACTED = "[redacted]";
    private static final byte[] REDACTED_BYTES = REDACTED.getBytes(StandardCharsets.US_ASCII);
    /** What the names of headers that hold secrets have in them. */
    private static final List<String> SECRET_HEADER =
            List.of("auth", "token", "secret", "cookie", "signature", "credential");
    /** Names of the parts of a header's value that prove something, or how they end. */
    private static final List<String> PROOFS =
            List.of("sig", "sign", "signature", "mac", "token", "secret", "response");
    /** Such a part, behind its name and the equals sign. */
    private static final Pattern PROOF = Pattern.compile("\"?([^\",;\\s=]{16,}=*)");
    /** A value that is nothing but a proof, behind a scheme or alone. */
    private static final Pattern OPAQUE = Pattern.compile("(?:[A-Za-z0-9-]+ )?([^\",;\\s=]{16,}=*)");

    private final SecretSearch secrets = new SecretSearch();

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
        given.distinct().forEach(secrets::add);
    }

    /** Whether a header or an argument of that name holds a secret. */
    static boolean secret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String part : SECRET_HEADER) {
            if (lower.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Remembers what proves one call, so that it is taken out of whatever answers quote it. */
    void signed(Map<String, String> headers) {
        headers.forEach((name, value) -> {
            if (secret(name)) {
                Matcher opaque = OPAQUE.matcher(value);
                // No such value has a comma in it, and what has one is long.
                if (value.indexOf(',') < 0 && opaque.matches()) {
                    secrets.addDerived(opaque.group(1));
                }
                for (int equals = value.indexOf('='); equals >= 0; equals = value.indexOf('=', equals + 1)) {
                    Matcher proof = PROOF.matcher(value).region(equals + 1, value.length());
                    if (proves(value, equals) && proof.lookingAt()) {
                        secrets.addDerived(proof.group(1));
                    }
                }
            }
        });
    }

    private static boolean proves(String value, int equals) {
        for (String name : PROOFS) {
            int from = equals - name.length();
            if (value.regionMatches(true, from, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    /** Forgets every secret: nothing is recorded any more. */
    void forget() {
        secrets.forget();
    }

    Header header(String name, String value) {
        if (!secret(name)) {
            return new Header(text(name), text(value));
        }
        int space = value.indexOf(' ');
        boolean scheme = name.toLowerCase(Locale.ROOT).endsWith("authorization") && space > 0;
        String shown = scheme ? text(value.substring(0, space + 1)) + REDACTED : value.isEmpty() ? "" : REDACTED;
        return new Header(text(name), shown);
    }

    String text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] redacted = body(bytes);
        return redacted == bytes ? text : new String(redacted, StandardCharsets.UTF_8);
    }

    /** The body, the same array unless it holds a secret: bytes that are no UTF-8 stay as they came. */
    byte[] body(byte[] body) {
        return secrets.replaced(body, REDACTED_BYTES);
    }

    /** What stands for a body that holds a secret in a form that it cannot be cut out of. */
    byte[] unreadable(byte[] body, byte[] decoded) {
        return body(decoded) == decoded ? body : REDACTED_BYTES.clone();
    }
}
