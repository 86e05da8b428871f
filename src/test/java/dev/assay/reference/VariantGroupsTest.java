package dev.assay.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VariantGroupsTest {
    @Test
    void one_of_each_aspect_is_put_together_until_none_is_left() {
        assertEquals(
                List.of("a1 b1 c1", "a2 b2", "b3"),
                groups(
                        variant("a1", "a"),
                        variant("a2", "a"),
                        variant("b1", "b"),
                        variant("b2", "b"),
                        variant("b3", "b"),
                        variant("c1", "c")));
    }

    @Test
    void one_without_an_aspect_stays_by_itself() {
        assertEquals(
                List.of("x", "y", "a1 b1"),
                groups(variant("a1", "a"), variant("x", null), variant("b1", "b"), variant("y", null)));
    }

    @Test
    void in_a_group_they_are_in_the_order_in_which_they_were_given() {
        assertEquals(List.of("b1 a1"), groups(variant("b1", "b"), variant("a1", "a")));
        assertEquals(List.of(), groups());
    }

    private static List<String> groups(VariantInfo... variants) {
        return VariantGroups.of(List.of(variants)).stream()
                .map(group ->
                        String.join(" ", group.stream().map(VariantInfo::name).toList()))
                .toList();
    }

    private static VariantInfo variant(String name, @Nullable String aspect) {
        return new VariantInfo(name, "It is " + name + ".", aspect, Set.of());
    }
}
