package dev.assay.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Recorded;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class WalkTest {
    @Test
    void keys_stand_once_in_the_order_in_which_they_came() {
        assertEquals(List.of("b", "a", "c"), List.copyOf(walk("b a", "a c").keys()));
        assertEquals(4, walk("b a", "a c").items().size());
    }

    @Test
    void a_key_that_comes_again_came_twice_on_one_page_or_on_two() {
        assertEquals(
                List.of("a", "b", "a"), walk("b a a", "b a c").twice().stream().toList());
        assertEquals(List.of(), walk("a b", "c").twice());
    }

    @Test
    void a_walk_ends_on_an_empty_page_only_after_a_page_that_promised_more() {
        assertTrue(walk("a", "").endsOnEmptyPage());
        assertFalse(walk("a", "b").endsOnEmptyPage());
        assertFalse(walk("").endsOnEmptyPage());
        assertFalse(ended(Walk.Ending.REFUSED, "a", "").endsOnEmptyPage());
    }

    @Test
    void the_page_of_a_key_is_the_last_that_holds_it_or_the_last_of_all() {
        Walk walk = walk("a", "a b", "c");
        assertSame(walk.pages().get(1), walk.pageOf("a"));
        assertSame(walk.pages().get(2), walk.pageOf("nowhere"));
        assertSame(walk.pages().get(0).exchange(), walk.first());
        assertSame(walk.pages().get(2).exchange(), walk.last());
    }

    @Test
    void a_walk_is_described_by_what_it_asked_for() {
        assertEquals("a walk with no limit", walk("a").describe());
        assertEquals(
                "a walk with limit 50 of states failed, succeeded",
                new Walk(List.of("failed", "succeeded"), OptionalLong.of(50), List.of(), Walk.Ending.COMPLETE, "")
                        .describe());
    }

    private static Walk walk(String... pages) {
        return ended(Walk.Ending.COMPLETE, pages);
    }

    /** Pages of keys, spaces between them. */
    private static Walk ended(Walk.Ending ending, String... pages) {
        return new Walk(
                List.of(),
                OptionalLong.empty(),
                Arrays.stream(pages)
                        .map(keys -> new Walk.Page(
                                Recorded.list().exchange(),
                                Arrays.stream(keys.split(" "))
                                        .filter(key -> !key.isEmpty())
                                        .map(key -> new Walk.Item(key, "succeeded"))
                                        .toList(),
                                Optional.empty()))
                        .toList(),
                ending,
                "");
    }
}
