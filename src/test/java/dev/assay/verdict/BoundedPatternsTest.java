package dev.assay.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedPatternsTest {
    private final BoundedPatterns patterns = new BoundedPatterns();

    @ParameterizedTest
    @CsvSource({
        "'^[a-z]+$', 'abc', true",
        "'^[a-z]+$', 'abc\n', false",
        "'^(a|b)$', 'b\n', false",
        "'^a$|^b$', 'a\n', false",
        "'^[$]$', '$', true",
        "'^a\\$', 'a$', true",
        "'b', 'abc', true",
    })
    void the_end_is_the_end_of_the_text(String regex, String value, boolean matches) {
        assertEquals(matches, patterns.getRegularExpression(regex).matches(value));
    }

    @Test
    void a_pattern_that_takes_too_long_is_given_up() {
        String regex = "^(a+)+$";
        assertTrue(patterns.getRegularExpression(regex).matches("a".repeat(20_000) + "!"));
        assertTrue(patterns.givenUp(regex));
        assertFalse(patterns.givenUp("^a$"));
    }
}
