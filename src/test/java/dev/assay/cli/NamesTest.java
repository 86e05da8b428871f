package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void what_names_begin_with_in_common_is_told_once() {
        assertEquals("", Names.folded(List.of()));
        assertEquals("mutant:List.limit.type", Names.folded(List.of("mutant:List.limit.type")));
        assertEquals(
                "mutant:List.403.{/code.type, /text.type}",
                Names.folded(List.of("mutant:List.403./code.type", "mutant:List.403./text.type")));
        assertEquals("mutant:List.a, mutant:Show.a", Names.folded(List.of("mutant:List.a", "mutant:Show.a")));
    }
}
