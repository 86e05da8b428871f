package dev.assay.verdict;

import dev.assay.exchange.Response;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A body, read once for all rules.
 *
 * @param json the body as a tree; missing where it is no JSON
 * @param jsonError why it is no JSON; null where it is, or where it is empty
 * @param utf8Error why it is no UTF-8 as JSON wants it; null where it is
 * @param duplicate where a key stands twice; null where none does
 */
public record Reading(
        JsonNode json,
        @Nullable String jsonError,
        @Nullable String utf8Error,
        @Nullable String duplicate) {
    /** No body comes here that goes beyond what the client reads; these hold whatever does. */
    private static final long MOST_TOKENS = 300_000;

    private static final int LONGEST_NAME = 100_000;

    private static final JsonFactory BOUNDED = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxTokenCount(MOST_TOKENS)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();
    private static final JsonMapper STRICT = JsonMapper.builder(BOUNDED)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonMapper LENIENT = JsonMapper.builder(BOUNDED)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    /** What stands in decoded text for bytes that are no UTF-8, unless it was sent itself. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Reads a body; what is wrong with it is told by the other components. */
    public static Reading of(Response response) {
        if (response.codingError().isPresent()) {
            return new Reading(MissingNode.getInstance(), response.codingError().get(), null, null);
        }
        byte[] body = response.body();
        if (body.length == 0) {
            return new Reading(MissingNode.getInstance(), null, null, null);
        }
        // From text, not from bytes: a reader of bytes takes UTF-16 and UTF-32 for JSON too.
        String decoded = response.text();
        String utf8Error = utf8Error(body, decoded).orElse(null);
        String text = utf8Error == null ? decoded : decoded.replace("\uFEFF", "");
        try {
            return new Reading(STRICT.readTree(text), null, utf8Error, null);
        } catch (JacksonException strict) {
            try {
                JsonNode json = LENIENT.readTree(text);
                return new Reading(json, null, utf8Error, strict.getOriginalMessage());
            } catch (JacksonException e) {
                String place = e.getLocation() == null
                        ? ""
                        : " at line " + e.getLocation().getLineNr() + ", column "
                                + e.getLocation().getColumnNr();
                String line = e.getOriginalMessage()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceAll(" \\(start marker at.*|, from `[^`]*`", "");
                return new Reading(MissingNode.getInstance(), line + place, utf8Error, null);
            }
        }
    }

    private static Optional<String> utf8Error(byte[] body, String decoded) {
        if (body.length >= 3
                && body[0] == BYTE_ORDER_MARK[0]
                && body[1] == BYTE_ORDER_MARK[1]
                && body[2] == BYTE_ORDER_MARK[2]) {
            return Optional.of("begins with a byte order mark");
        }
        if (decoded.indexOf(REPLACEMENT) < 0) {
            return Optional.empty();
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.of("holds bytes that are no UTF-8");
        }
    }
}
