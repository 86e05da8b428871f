package dev.assay.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundedPatternTest {
    /** Twice as many ways through it with each letter. */
    private static final BoundedPattern SLOW = BoundedPattern.of("(?:a+)+b");

    @Test
    void what_takes_too_long_is_left_open() {
        String text = "a".repeat(20_000) + "!";
        assertEquals(Optional.empty(), SLOW.finds(text));
        assertEquals(Optional.empty(), SLOW.matches(text));
        assertEquals(Optional.of(true), SLOW.finds("--ab--"));
        assertEquals(Optional.of(false), SLOW.matches("--ab--"));
    }

    @Test
    void all_is_what_was_found_before_it_took_too_long() {
        assertEquals(List.of("ab", "aab"), SLOW.all("ab aab " + "a".repeat(20_000), 9));
        assertEquals(List.of("ab"), SLOW.all("ab aab", 1));
    }
}
