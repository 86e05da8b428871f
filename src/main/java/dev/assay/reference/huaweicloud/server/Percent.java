package dev.assay.reference.huaweicloud.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding as RFC 3986 has it, all but the unreserved characters encoded. */
final class Percent {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Percent() {}

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (unreserved(c)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    /** What is not valid UTF-8 comes out as U+FFFD, which no documented value holds. */
    static String decodePath(String text) {
        return decode(text, false);
    }

    /** As {@link #decodePath}; a plus sign stands for a space. */
    static String decodeQuery(String text) {
        return decode(text, true);
    }

    private static String decode(String text, boolean plusIsSpace) {
        byte[] sent = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(sent.length);
        for (int i = 0; i < sent.length; i++) {
            if (sent[i] == '%' && i + 2 < sent.length && hex(sent[i + 1]) && hex(sent[i + 2])) {
                decoded.write(HexFormat.fromHexDigit(sent[i + 1]) << 4 | HexFormat.fromHexDigit(sent[i + 2]));
                i += 2;
            } else {
                decoded.write(plusIsSpace && sent[i] == '+' ? ' ' : sent[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static boolean hex(byte octet) {
        return HexFormat.isHexDigit(octet);
    }

    private static boolean unreserved(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "-_.~".indexOf(c) >= 0;
    }
}
