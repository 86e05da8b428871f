package dev.assay.verdict.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What readers of two answers take for the same. */
class ComparisonTest {
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "1631121728, 1631121728, true",
        "1631121728, 1.631121728E9, true",
        "1.631121728678E9, 1631121728.678, true",
        "1500, 1.5e+3, true",
        "1631121728, 1631121728.9, true",
        "1631121729, 1631121728.9, true",
        "1631121728, 1631121729, false",
        "1631121728, 1631121729.5, false",
        "1631121728.5, 1631121728.6, false",
        "1631121728, 1631121728000, false",
        "0, -0.0, true",
        "1631121728, '\"1631121728\"', false",
        "'\"a\"', '\"a\"', true",
        "'\"a\"', '\"b\"', false",
        "'\"2026-03-04T12:00:00Z\"', '\"2026-03-04T20:00:00+08:00\"', true",
        "null, '\"\"', true",
        "null, '{}', true",
        "null, 0, false",
        "'\"\"', '\"a\"', false"
    })
    void numbers_and_times_are_compared_by_value(String a, String b, boolean same) {
        assertEquals(same, Comparison.same(read(a), read(b)));
        assertEquals(same, Comparison.same(read(b), read(a)));
    }

    private static JsonNode read(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
