package dev.assay.reference.http;

import java.math.BigDecimal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON that is read and written without a change: every {@link WrittenNumber} comes out as it came in. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /**
     * Reads it.
     *
     * @return a missing node for no text at all
     * @throws JacksonException if it is no JSON
     */
    public static JsonNode read(byte[] text) {
        try (JsonParser parser = new Verbatim(MAPPER.createParser(text))) {
            JsonNode json = MAPPER.readTree(parser);
            return json == null ? MAPPER.missingNode() : json;
        }
    }

    /** Writes a node or a record. */
    public static byte[] write(Object json) {
        return MAPPER.writeValueAsBytes(json);
    }

    /** Writes it on several lines. */
    public static byte[] writeIndented(Object json) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    private static final class Verbatim extends JsonParserDelegate {
        Verbatim(JsonParser parser) {
            super(parser);
        }

        @Override
        public BigDecimal getDecimalValue() {
            return new WrittenNumber(getString());
        }
    }
}
