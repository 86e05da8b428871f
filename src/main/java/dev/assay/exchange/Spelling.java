package dev.assay.exchange;

import java.nio.charset.StandardCharsets;

/** Reads one octet that is written as {@code %41}, as {@code \u0041} or {@code \/}, or as {@code &#65;}, also twice so. */
final class Spelling {
    /** An escape may be escaped itself; whoever does it more often than so is not read. */
    private static final int DEEPEST = 8;

    private static final String[] NAMES = {"amp;", "lt;", "gt;", "quot;", "apos;"};
    private static final String NAMED = "&<>\"'";

    private Spelling() {}

    /** Whether this octet may begin the spelling of another. */
    static boolean escapes(byte octet) {
        return octet == '%' || octet == '\\' || octet == '&';
    }

    /** The octet written at this place, with the place behind it; negative where none is written in another way. */
    static long read(byte[] text, int at) {
        return switch (text[at]) {
            case '%' -> percent(text, at);
            case '\\' -> backslash(text, at);
            case '&' -> reference(text, at);
            default -> -1;
        };
    }

    static int octet(long read) {
        return (int) (read >>> 32);
    }

    static int next(long read) {
        return (int) read;
    }

    /** The first octets from here on, as they are meant, in one number; 0 where the text ends before. */
    static int key(byte[] text, int from, int octets, byte[] fold) {
        int key = 0;
        int at = from;
        for (int i = 0; i < octets; i++) {
            if (at >= text.length) {
                return 0;
            }
            long spelt = read(text, at);
            int octet = spelt < 0 ? text[at] & 0xff : octet(spelt);
            at = spelt < 0 ? at + 1 : next(spelt);
            key = key << 8 | fold[octet] & 0xff;
        }
        return key;
    }

    private static long percent(byte[] text, int at) {
        int i = at + 1;
        for (int depth = 0; depth < DEEPEST && i + 3 < text.length && text[i] == '2' && text[i + 1] == '5'; depth++) {
            i += 2;
        }
        return hex(text, i, 2);
    }

    private static long backslash(byte[] text, int at) {
        int i = at + 1;
        for (int depth = 0; depth < DEEPEST && i < text.length && text[i] == '\\'; depth++) {
            i++;
        }
        if (i >= text.length) {
            return -1;
        }
        return text[i] == 'u' && i + 2 < text.length && text[i + 1] == '0' && text[i + 2] == '0'
                ? hex(text, i + 3, 2)
                : read(text[i] & 0xff, i + 1);
    }

    private static long reference(byte[] text, int at) {
        if (at + 1 < text.length && text[at + 1] == '#') {
            boolean hex = at + 2 < text.length && (text[at + 2] == 'x' || text[at + 2] == 'X');
            int i = at + (hex ? 3 : 2);
            int value = 0;
            for (int digits = 0; digits < DEEPEST && i < text.length && text[i] != ';'; digits++) {
                int digit = Character.digit(text[i++], hex ? 16 : 10);
                value = digit < 0 || value > 0xff ? 0x100 : value * (hex ? 16 : 10) + digit;
            }
            return value > 0 && value < 0x100 && i < text.length && text[i] == ';' ? read(value, i + 1) : -1;
        }
        for (int i = 0; i < NAMES.length; i++) {
            byte[] name = NAMES[i].getBytes(StandardCharsets.US_ASCII);
            if (begins(text, at + 1, name)) {
                return read(NAMED.charAt(i), at + 1 + name.length);
            }
        }
        return -1;
    }

    private static boolean begins(byte[] text, int at, byte[] name) {
        if (at + name.length > text.length) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (text[at + i] != name[i]) {
                return false;
            }
        }
        return true;
    }

    private static long hex(byte[] text, int at, int digits) {
        if (at + digits > text.length) {
            return -1;
        }
        int value = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = Character.digit(text[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return read(value, at + digits);
    }

    private static long read(int octet, int next) {
        return (long) octet << 32 | next;
    }
}
