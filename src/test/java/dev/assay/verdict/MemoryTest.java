package dev.assay.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.assay.Bench;
import dev.assay.Recorded;
import dev.assay.exchange.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final String NO_PAGE = "{'create_account_statuses': 1}";

    private final Memory memory = new Memory();

    @Test
    void equal_bodies_are_read_once_and_others_again() {
        Reading first = read("[1]");
        assertSame(first, read("[1]"));
        assertNotSame(first, read("[2]"));
        memory.clear();
        assertNotSame(first, read("[1]"));
    }

    @Test
    void a_broken_body_that_comes_again_is_found_in_each_exchange() {
        ClauseResult result = Bench.of(
                        Recorded.list().body(NO_PAGE).exchange(),
                        Recorded.list().body(NO_PAGE).exchange())
                .clause("HW-LIST-ITEMS");
        assertEquals(2, result.found());
        assertEquals(2, result.exercised());
    }

    @Test
    void a_good_body_that_comes_again_is_exercised_again() {
        String empty = "{'create_account_statuses': [], 'page_info': {'current_count': 0}}";
        assertEquals(
                2,
                Bench.of(
                                Recorded.list().body(empty).exchange(),
                                Recorded.list().body(empty).exchange())
                        .clause("HW-LIST-PAGE-INFO")
                        .exercised());
    }

    @Test
    void the_same_body_is_judged_by_the_schema_of_each_answer() {
        Bench bench = Bench.of(
                Recorded.list().body(NO_PAGE).exchange(),
                Recorded.show("r1").body(NO_PAGE).exchange(),
                Recorded.show("r1").status(404).body(NO_PAGE).exchange());
        assertEquals(1, bench.clause("HW-LIST-ITEMS").found());
        assertEquals(1, bench.clause("HW-SHOW-BODY").found());
        assertEquals(1, bench.clause("HW-ERROR-CODE").found());
    }

    private Reading read(String body) {
        return memory.read(answer(body), Optional.empty(), Optional.empty());
    }

    private static Response answer(String body) {
        return new Response(200, List.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
