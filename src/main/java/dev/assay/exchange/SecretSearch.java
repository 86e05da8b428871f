package dev.assay.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Finds secrets in bytes, in one pass for all of them, however they are spelt: in any case of letters; percent-encoded,
 * escaped as in JSON or HTML, as a whole or in part; in base64, hexadecimal, UTF-16, backwards. Safe for several threads.
 */
final class SecretSearch {
    /** What is found by the first bytes of it. */
    private static final int KEY = 4;
    /** Shorter ones are words, whose other spellings are words too. */
    private static final int LONG_ENOUGH = 8;

    private static final int FILTER_BITS = 17;
    private static final byte[] FOLD = new byte[256];

    static {
        for (int b = 0; b < FOLD.length; b++) {
            FOLD[b] = (byte) (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b);
        }
    }

    /** Too short to be looked up; read as Latin. */
    private final List<String> tiny = new CopyOnWriteArrayList<>();

    /** What was derived and is learnt; the same token goes with call after call. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    private final Map<Integer, List<Secret>> byStart = new ConcurrentHashMap<>();
    /** Nearly all places in a text begin no secret: one bit tells. */
    private final long[] filter = new long[1 << (FILTER_BITS - 6)];

    private volatile int count;

    /** @param anyCase whether letters match in either case; their bytes are then lower case */
    private record Secret(byte[] bytes, boolean anyCase) {
        boolean same(Secret other) {
            return anyCase == other.anyCase && Arrays.equals(bytes, other.bytes);
        }

        boolean at(int index, int octet) {
            return bytes[index] == (anyCase ? FOLD[octet & 0xff] : (byte) octet);
        }
    }

    /** Adds a secret in all its spellings. */
    void add(String secret) {
        byte[] plain = secret.getBytes(StandardCharsets.UTF_8);
        learn(plain);
        if (plain.length >= LONG_ENOUGH) {
            inBase64(plain);
            learn(HexFormat.of().formatHex(plain).getBytes(StandardCharsets.US_ASCII));
            learn(new StringBuilder(secret).reverse().toString().getBytes(StandardCharsets.UTF_8));
            // Without its last byte, which comes first where the greater byte of a pair does.
            byte[] wide = secret.getBytes(StandardCharsets.UTF_16LE);
            learn(Arrays.copyOf(wide, wide.length - 1));
        }
        count++;
    }

    /** Adds what was derived for one call, such as a signature: as it is, backwards, and in base64. */
    void addDerived(String derived) {
        if (known.contains(derived)) {
            return;
        }
        byte[] plain = derived.getBytes(StandardCharsets.UTF_8);
        learn(plain);
        inBase64(plain);
        learn(new StringBuilder(derived).reverse().toString().getBytes(StandardCharsets.UTF_8));
        // Last: who finds it here need not learn it.
        known.add(derived);
        count++;
    }

    /** As it looks inside of a longer text, wherever it stands there; without the characters that its neighbours change. */
    private void inBase64(byte[] plain) {
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + plain.length];
            System.arraycopy(plain, 0, shifted, before, plain.length);
            int from = (before * 8 + 5) / 6;
            int to = shifted.length * 8 / 6;
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                learn(Arrays.copyOfRange(encoder.encode(shifted), from, to));
            }
        }
    }

    private void learn(byte[] bytes) {
        if (bytes.length < KEY) {
            tiny.add(new String(bytes, StandardCharsets.ISO_8859_1));
            return;
        }
        boolean anyCase = bytes.length >= LONG_ENOUGH;
        byte[] stored = anyCase ? folded(bytes) : bytes;
        int key = 0;
        for (int i = 0; i < KEY; i++) {
            key = key << 8 | FOLD[stored[i] & 0xff] & 0xff;
        }
        Secret secret = new Secret(stored, anyCase);
        byStart.merge(key, List.of(secret), SecretSearch::together);
        int bit = bit(key);
        synchronized (filter) {
            filter[bit >>> 6] |= 1L << bit;
        }
    }

    private static byte[] folded(byte[] bytes) {
        byte[] folded = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            folded[i] = FOLD[bytes[i] & 0xff];
        }
        return folded;
    }

    private static List<Secret> together(List<Secret> known, List<Secret> one) {
        if (known.stream().anyMatch(one.get(0)::same)) {
            return known;
        }
        List<Secret> both = new ArrayList<>(known);
        both.addAll(one);
        return both;
    }

    /** Finds nothing any more. A run of many targets holds those that are over until its end. */
    void forget() {
        count = 0;
        tiny.clear();
        known.clear();
        byStart.clear();
    }

    /** The text with each stretch that spells a secret replaced; the same array where none does. */
    byte[] replaced(byte[] text, byte[] by) {
        if (count == 0) {
            return text;
        }
        byte[] replaced = withoutLong(text, by);
        String latin = tiny.isEmpty() ? "" : new String(replaced, StandardCharsets.ISO_8859_1);
        String less = latin;
        for (String secret : tiny) {
            less = less.replace(secret, new String(by, StandardCharsets.ISO_8859_1));
        }
        return less.equals(latin) ? replaced : less.getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] withoutLong(byte[] text, byte[] by) {
        ByteArrayOutputStream out = null;
        int copied = 0;
        int from = -1;
        int to = -1;
        int key = 0;
        int escape = -KEY;
        // Every byte of every answer comes through here: what the loop reads is at hand.
        byte[] fold = FOLD;
        for (int i = 0; i < text.length; i++) {
            key = key << 8 | fold[text[i] & 0xff] & 0xff;
            if (Spelling.escapes(text[i])) {
                escape = i;
            }
            int start = i - KEY + 1;
            if (start < 0) {
                continue;
            }
            boolean spelt = escape >= start;
            if (!spelt && !begins(key)) {
                continue;
            }
            int end = end(text, start, spelt ? Spelling.key(text, start, KEY, FOLD) : key);
            if (end < 0 && spelt) {
                end = end(text, start, key);
            }
            if (end < 0) {
                continue;
            }
            if (start < to) {
                to = Math.max(to, end);
                continue;
            }
            if (from >= 0) {
                out = out == null ? new ByteArrayOutputStream(text.length) : out;
                out.write(text, copied, from - copied);
                out.writeBytes(by);
                copied = to;
            }
            from = start;
            to = end;
        }
        if (from < 0) {
            return text;
        }
        out = out == null ? new ByteArrayOutputStream(text.length) : out;
        out.write(text, copied, from - copied);
        out.writeBytes(by);
        out.write(text, to, text.length - to);
        return out.toByteArray();
    }

    /** Where the longest secret that begins here ends; negative where none begins. */
    private int end(byte[] text, int start, int key) {
        if (!begins(key)) {
            return -1;
        }
        int longest = -1;
        for (Secret secret : byStart.getOrDefault(key, List.of())) {
            longest = Math.max(longest, end(text, start, secret));
        }
        return longest;
    }

    private static int end(byte[] text, int start, Secret secret) {
        int at = start;
        for (int i = 0; i < secret.bytes().length; i++) {
            if (at >= text.length) {
                return -1;
            }
            // Read as escaped first: an ampersand may be itself, and is more often the beginning of another spelling.
            long spelt = Spelling.read(text, at);
            boolean escaped = spelt >= 0 && secret.at(i, Spelling.octet(spelt));
            if (!escaped && !secret.at(i, text[at])) {
                return -1;
            }
            at = escaped ? Spelling.next(spelt) : at + 1;
        }
        return at;
    }

    private boolean begins(int key) {
        int bit = bit(key);
        return (filter[bit >>> 6] & 1L << bit) != 0;
    }

    private static int bit(int key) {
        return key * 0x9E3779B1 >>> 32 - FILTER_BITS;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "SecretSearch[%d]", count);
    }
}
