package dev.assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonBoundsTest {
    @Test
    void what_is_just_within_is_read_and_one_more_is_not() {
        assertEquals(Optional.empty(), beyond("[".repeat(500) + "]".repeat(500)));
        assertEquals(Optional.of("nesting of more than 500 levels"), beyond("[".repeat(501) + "]".repeat(501)));
        assertEquals(Optional.empty(), beyond("[" + "1".repeat(1000) + "]"));
        assertEquals(Optional.of("a number of more than 1000 digits"), beyond("[" + "1".repeat(1001) + "]"));
        assertEquals(Optional.empty(), beyond("[" + "1,".repeat(299_997) + "1]"));
        assertEquals(Optional.of("more than 300000 values"), beyond("[" + "1,".repeat(299_998) + "1]"));
        assertEquals(
                Optional.empty(), beyond("{\"" + "n".repeat(50_000) + "\":1}").map(told -> told + "?"));
        assertEquals(Optional.of("a name of more than 50000 bytes"), beyond("{\"" + "n".repeat(50_001) + "\":1}"));
    }

    @Test
    void what_stands_in_strings_counts_for_nothing() {
        assertEquals(
                Optional.empty(),
                beyond("[\"" + "[".repeat(1000) + "1".repeat(2000) + "\\\"" + ",".repeat(400_000) + "\"]"));
    }

    @Test
    void what_does_not_begin_as_an_object_or_array_is_left_to_others() {
        assertEquals(Optional.empty(), beyond("1".repeat(5000)));
        assertEquals(Optional.empty(), beyond("<html>" + "[".repeat(5000)));
        assertEquals(Optional.empty(), beyond(""));
    }

    private static Optional<String> beyond(String text) {
        return JsonBounds.beyond(text.getBytes(StandardCharsets.UTF_8));
    }
}
