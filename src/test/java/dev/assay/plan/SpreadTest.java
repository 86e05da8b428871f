package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void the_first_comes_first_then_the_last_then_the_middle() {
        assertEquals(
                List.of(0, 8, 4, 2, 6, 1, 5, 3, 7),
                Spread.of(IntStream.range(0, 9).boxed().toList()));
        assertEquals(List.of(), Spread.of(List.of()));
        assertEquals(List.of("one"), Spread.of(List.of("one")));
    }

    @Test
    void all_of_them_come_once() {
        for (int size = 1; size < 300; size++) {
            List<Integer> all = IntStream.range(0, size).boxed().toList();
            List<Integer> spread = Spread.of(all);
            assertEquals(size, spread.size());
            assertEquals(new HashSet<>(all), new HashSet<>(spread));
        }
    }

    @Test
    void however_many_are_taken_they_leave_no_long_stretch_out() {
        List<Integer> spread = Spread.of(IntStream.range(0, 450).boxed().toList());
        for (int count = 3; count <= 450; count++) {
            List<Integer> taken = new ArrayList<>(spread.subList(0, count));
            Collections.sort(taken);
            int longest = 0;
            for (int i = 1; i < count; i++) {
                longest = Math.max(longest, taken.get(i) - taken.get(i - 1));
            }
            int bound = 2 * 450 / (count - 1) + 1;
            assertTrue(longest <= bound, count + " taken leave out " + longest + ", more than " + bound);
        }
    }
}
