package dev.assay.reference.aws.server;

import dev.assay.model.aws.CreateAccountState;
import dev.assay.reference.http.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Opaque tokens: a seal, then the filter and the id that the next page starts after. The server keeps none of them, so
 * one can be used again, and it stays good while requests finish and appear.
 */
final class Tokens {
    private static final int SEAL = 16;
    private static final int ID = SEAL + 1;

    private final byte[] key;

    Tokens(long seed) {
        this.key = ("tokens " + seed).getBytes(StandardCharsets.UTF_8);
    }

    String issue(String id, List<CreateAccountState> states) {
        byte[] content = Arrays.copyOf(new byte[ID], ID + id.length());
        content[SEAL] = filter(states);
        System.arraycopy(id.getBytes(StandardCharsets.US_ASCII), 0, content, ID, id.length());
        System.arraycopy(seal(content), 0, content, 0, SEAL);
        return Base64.getEncoder().encodeToString(content);
    }

    /** The id that a token holds; refused if it was altered, is none of ours or belongs to another filter. */
    String read(String token, List<CreateAccountState> states) {
        byte[] content = decode(token);
        if (content.length <= ID
                || content[SEAL] != filter(states)
                || !MessageDigest.isEqual(seal(content), Arrays.copyOf(content, SEAL))) {
            throw Refusal.invalid(
                    "INVALID_PAGINATION_TOKEN",
                    "Get the value for NextToken from the response to a previous call of the operation.");
        }
        return new String(content, ID, content.length - ID, StandardCharsets.US_ASCII);
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] seal(byte[] content) {
        return Arrays.copyOf(Hashes.hmac(key, Arrays.copyOfRange(content, SEAL, content.length)), SEAL);
    }

    private static byte filter(List<CreateAccountState> states) {
        int bits = 0;
        for (CreateAccountState state : states) {
            bits |= 1 << CreateAccountState.KNOWN.indexOf(state);
        }
        return (byte) bits;
    }
}
