package dev.assay.report;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Models as JSON, members in the order of their records. */
final class ReportJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ReportJson() {}

    static String of(Object model) {
        return escaped(MAPPER.writeValueAsString(model)) + "\n";
    }

    /**
     * Hidden characters stand in strings only, where an escape means the same: a terminal that shows the file is not
     * led astray, and half a surrogate pair, which UTF-8 cannot hold, is not lost.
     */
    private static String escaped(String json) {
        StringBuilder escaped = new StringBuilder(json.length() + 16);
        int at = 0;
        while (at < json.length()) {
            int c = json.codePointAt(at);
            int length = Character.charCount(c);
            if (c != '\r' && Visible.hidden(c)) {
                for (int i = at; i < at + length; i++) {
                    escaped.append(String.format("\\u%04x", (int) json.charAt(i)));
                }
            } else {
                escaped.append(json, at, at + length);
            }
            at += length;
        }
        return escaped.toString();
    }
}
