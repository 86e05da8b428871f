package dev.assay.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-03-04T05:06:07Z,            2026-03-04T05:06:07Z",
        "2026-03-04T05:06:07+08:00,       2026-03-03T21:06:07Z",
        "2026-03-04T05:06:07-0330,        2026-03-04T08:36:07Z",
        "2026-03-04T05:06:07+00,          2026-03-04T05:06:07Z",
        "2026-03-04T05:06Z,               2026-03-04T05:06:00Z",
        "2026-03-04T05:06:07.5Z,          2026-03-04T05:06:07.500Z",
        "'2026-03-04T05:06:07,25Z',       2026-03-04T05:06:07.250Z",
        "2026-03-04T05:06:07.123456789Z,  2026-03-04T05:06:07.123456789Z",
        "2026-03-04T05:06:07.1234567891Z, 2026-03-04T05:06:07.123456789Z",
        "20260304T050607Z,                2026-03-04T05:06:07Z",
        "20260304T050607.5+0800,          2026-03-03T21:06:07.500Z",
        "20260304T0506Z,                  2026-03-04T05:06:00Z",
        "2016-12-31T23:59:60Z,            2016-12-31T23:59:59Z",
        "2024-02-29T00:00:00Z,            2024-02-29T00:00:00Z",
        "2026-03-04t05:06:07z,            2026-03-04T05:06:07Z",
    })
    void forms_of_iso_8601_are_read(String text, String instant) {
        assertEquals(Optional.of(Instant.parse(instant)), Moment.parse(text).map(Moment::instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-04",
                "2026-03-04T05:06:07",
                "2026-03-04 05:06:07Z",
                "2026-3-4T05:06:07Z",
                "2026-03-04T05Z",
                "2026-03-04T05:06:07.Z",
                "2026-03-04T05:06:07 Z",
                "20260304T05:06:07Z",
                "2026-03-04T050607Z",
                "2026-02-30T00:00:00Z",
                "2025-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-03-04T25:00:00Z",
                "2026-03-04T05:60:00Z",
                "2026-03-04T05:06:61Z",
                "2026-03-04T05:06:07+19:00",
                "1709528767",
                "1709528767000",
                "Wed, 04 Mar 2026 05:06:07 GMT"
            })
    void what_is_no_date_and_time_with_a_zone_is_not_read(String text) {
        assertEquals(Optional.empty(), Moment.parse(text));
    }

    @ParameterizedTest(name = "{0} tells steps of {1}")
    @CsvSource({
        "2026-03-04T05:06Z, PT1M",
        "2026-03-04T05:06:07Z, PT1S",
        "2026-03-04T05:06:07.0Z, PT0.1S",
        "2026-03-04T05:06:07.000Z, PT0.001S",
        "2026-03-04T05:06:07.000000000Z, PT0.000000001S",
    })
    void the_precision_is_that_of_the_text(String text, String unit) {
        assertEquals(Duration.parse(unit), moment(text).unit());
    }

    @Test
    void moments_of_one_precision_agree_only_where_they_are_the_same() {
        assertTrue(moment("2026-03-04T05:06:07Z").agrees(moment("2026-03-04T13:06:07+08:00")));
        assertFalse(moment("2026-03-04T05:06:07Z").agrees(moment("2026-03-04T05:06:08Z")));
        assertFalse(moment("2026-03-04T05:06:07.001Z").agrees(moment("2026-03-04T05:06:07.002Z")));
    }

    @Test
    void a_moment_agrees_with_a_coarser_one_that_it_may_be_cut_or_rounded_to() {
        Moment fine = moment("2026-03-04T05:06:07.600Z");
        assertTrue(fine.agrees(moment("2026-03-04T05:06:07Z")));
        assertTrue(fine.agrees(moment("2026-03-04T05:06:08Z")));
        assertFalse(fine.agrees(moment("2026-03-04T05:06:09Z")));
        assertFalse(fine.agrees(moment("2026-03-04T05:06:06Z")));
        assertFalse(moment("2026-03-04T05:06:07.000Z").agrees(moment("2026-03-04T05:06:08Z")));
        assertTrue(moment("2026-03-04T05:06Z").agrees(fine));
        assertFalse(moment("2026-03-04T05:08Z").agrees(fine));
    }

    private static Moment moment(String text) {
        return Moment.parse(text).orElseThrow();
    }
}
