package dev.assay.reference.huaweicloud.server;

import dev.assay.model.huaweicloud.AccountCreationState;
import dev.assay.reference.http.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Opaque markers: a seal, then the filter and the id that the next page starts after. The server keeps none of them, so
 * one can be used again, and it stays good while requests finish and appear.
 *
 * <p>Each holds a plus sign, a slash and an equals sign, which a client has to encode when it sends it back.
 */
final class SealedMarkers implements Markers {
    private static final int SEAL = 16;
    private static final int SALT = SEAL;
    private static final int FILTER = SEAL + 1;
    private static final int ID = SEAL + 2;

    private final byte[] key;

    SealedMarkers(byte[] key) {
        this.key = key.clone();
    }

    @Override
    public String issue(String id, Query asked) {
        // one blank more where the length would leave the marker without padding
        String padded = (ID + id.length()) % 3 == 0 ? id + " " : id;
        byte[] content = Arrays.copyOf(new byte[ID], ID + padded.length());
        System.arraycopy(padded.getBytes(StandardCharsets.US_ASCII), 0, content, ID, padded.length());
        content[FILTER] = filter(asked.states());
        String marker;
        do {
            content[SALT]++;
            System.arraycopy(seal(content), 0, content, 0, SEAL);
            marker = Base64.getEncoder().encodeToString(content);
        } while ((marker.indexOf('+') < 0 || marker.indexOf('/') < 0) && content[SALT] != -1);
        return marker;
    }

    /** The id that a marker holds; refused if it was altered, is none of ours or belongs to another filter. */
    @Override
    public String read(String marker, Query asked) {
        byte[] content = decode(marker);
        if (content.length <= ID || !MessageDigest.isEqual(seal(content), Arrays.copyOf(content, SEAL))) {
            throw Refusal.invalid("The marker is not one that this service issued.");
        }
        if (content[FILTER] != filter(asked.states())) {
            throw Refusal.invalid("The marker belongs to a query with other states.");
        }
        return new String(content, ID, content.length - ID, StandardCharsets.US_ASCII).strip();
    }

    private static byte[] decode(String marker) {
        try {
            byte[] content = Base64.getDecoder().decode(marker);
            // several spellings decode to the same bytes; only the one that was issued is good
            return Base64.getEncoder().encodeToString(content).equals(marker) ? content : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] seal(byte[] content) {
        return Arrays.copyOf(Hashes.hmac(key, Arrays.copyOfRange(content, SEAL, content.length)), SEAL);
    }

    private static byte filter(List<AccountCreationState> states) {
        int bits = 0;
        for (AccountCreationState state : states) {
            bits |= 1 << AccountCreationState.KNOWN.indexOf(state);
        }
        return (byte) bits;
    }
}
