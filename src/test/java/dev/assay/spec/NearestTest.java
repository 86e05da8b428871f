package dev.assay.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> NAMES = List.of("timeout", "target", "targets", "tags");

    @Test
    void the_name_with_the_fewest_changes_is_nearest() {
        assertEquals(Optional.of("target"), Nearest.to("tarqet", NAMES));
        assertEquals(Optional.of("targets"), Nearest.to("targetss", NAMES));
    }

    @Test
    void case_does_not_count() {
        assertEquals(Optional.of("timeout"), Nearest.to("TIMEOUT", NAMES));
    }

    @Test
    void letters_left_out_added_and_exchanged_count_one_each() {
        assertEquals(Optional.of("timeout"), Nearest.to("timout", NAMES));
        assertEquals(Optional.of("timeout"), Nearest.to("tiimeout", NAMES));
        assertEquals(Optional.of("timeout"), Nearest.to("tineoud", NAMES));
    }

    @Test
    void more_than_a_third_of_the_letters_is_another_word() {
        assertEquals(Optional.empty(), Nearest.to("tixxxut", NAMES));
        assertEquals(Optional.empty(), Nearest.to("colour", NAMES));
    }

    @Test
    void a_short_name_may_differ_in_one_letter() {
        assertEquals(Optional.of("id"), Nearest.to("ix", List.of("id")));
        assertEquals(Optional.empty(), Nearest.to("xy", List.of("id")));
    }

    @Test
    void the_hint_is_the_nearest_name_or_the_names_there_are() {
        assertEquals("; did you mean \"timeout\"?", Nearest.hint("timeot", NAMES));
        assertEquals("; there are: timeout, target, targets, tags", Nearest.hint("colour", NAMES));
    }

    @Test
    void more_than_twelve_names_are_not_listed() {
        assertEquals("; there are: " + "a, ".repeat(11) + "a", Nearest.hint("colour", Collections.nCopies(12, "a")));
        assertEquals("", Nearest.hint("colour", Collections.nCopies(13, "a")));
    }
}
