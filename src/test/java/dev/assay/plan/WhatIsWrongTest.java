package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Packs;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Every word that is true of a value, by the shipped pack. */
class WhatIsWrongTest {
    private static final String PATTERN = "INVALID_PATTERN";
    private final Operation describe = Packs.of("aws").operation("DescribeCreateAccountStatus");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "car-01234567, ''",
        "car-0123456, MIN_LENGTH_EXCEEDED INVALID_PATTERN",
        "'', INPUT_REQUIRED MIN_LENGTH_EXCEEDED INVALID_PATTERN",
        "CAR-01234567, INVALID_PATTERN",
        "car-0123_4567, INVALID_PATTERN",
        "car-012345678901234567890123456789012, MAX_LENGTH_EXCEEDED INVALID_PATTERN",
        "car-01234567890123456789012345678901, ''",
    })
    void what_is_true_of_an_id(String id, String words) {
        assertEquals(words.isEmpty() ? List.of() : Arrays.asList(words.split(" ")), with(Optional.of(id)));
    }

    @Test
    void a_line_break_before_the_end_is_no_match() {
        assertEquals(List.of(PATTERN), with(Optional.of("car-01234567\n")));
    }

    @Test
    void characters_are_counted_and_not_their_halves() {
        assertEquals(List.of(PATTERN), with(Optional.of("car-" + "\uD83D\uDE00".repeat(32))));
    }

    @Test
    void nothing_is_only_absent() {
        assertEquals(List.of("INPUT_REQUIRED"), with(Optional.empty()));
    }

    @Test
    void a_server_is_believed_where_a_pattern_takes_too_long_to_tell() {
        Parameter slow = new Parameter("id", "body", true, new JsonMapper().readTree("{\"pattern\": \"a*a*a*a*b\"}"));
        assertEquals(
                List.of(PATTERN),
                WhatIsWrong.with(
                        Optional.of("a".repeat(10_000)),
                        slow,
                        describe.reasons().orElseThrow()));
    }

    private List<String> with(Optional<String> value) {
        return WhatIsWrong.with(
                value,
                describe.parameter("CreateAccountRequestId"),
                describe.reasons().orElseThrow());
    }
}
