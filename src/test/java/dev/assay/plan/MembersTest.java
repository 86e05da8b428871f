package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Packs;
import dev.assay.spec.Operation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Members of bodies, as the sources of ids of the shipped pack type them. */
class MembersTest {
    private final Operation describe = Packs.of("aws").operation("DescribeCreateAccountStatus");
    private final Operation list = describe.finds().listed().orElseThrow();

    @Test
    void a_member_is_typed_as_its_schema_says() {
        assertEquals("{\"MaxResults\":20}", Members.with("{}", list.parameter("MaxResults"), List.of("20")));
        assertEquals("{\"NextToken\":\"20\"}", Members.with("{}", list.parameter("NextToken"), List.of("20")));
        assertEquals(
                "{\"States\":[\"FAILED\",\"SUCCEEDED\"]}",
                Members.with("{}", list.parameter("States"), List.of("FAILED", "SUCCEEDED")));
    }

    @Test
    void what_is_no_integer_stays_a_string() {
        assertEquals("{\"MaxResults\":\"many\"}", Members.with("{}", list.parameter("MaxResults"), List.of("many")));
        assertEquals(
                "{\"MaxResults\":\"99999999999999999999\"}",
                Members.with("{}", list.parameter("MaxResults"), List.of("99999999999999999999")));
    }

    @Test
    void other_members_stay_and_the_same_one_is_replaced() {
        assertEquals(
                "{\"MaxResults\":2,\"NextToken\":\"a\"}",
                Members.with("{\"MaxResults\":1,\"NextToken\":\"a\"}", list.parameter("MaxResults"), List.of("2")));
    }

    @Test
    void no_value_leaves_a_member_out_and_empties_a_list() {
        assertEquals("{}", Members.with("{\"NextToken\":\"a\"}", list.parameter("NextToken"), List.of()));
        assertEquals("{\"States\":[]}", Members.with("{}", list.parameter("States"), List.of()));
    }

    @Test
    void a_body_that_is_no_object_becomes_one() {
        for (String body : List.of("", "[1]", "{", "null")) {
            assertEquals("{\"a\":null}", Members.with(body, "a", JsonNodeFactory.instance.nullNode()));
            assertEquals(Optional.empty(), Members.text(body, "a"));
        }
    }

    @Test
    void only_text_is_read_as_text() {
        assertEquals(Optional.of("x"), Members.text("{\"a\":\"x\"}", "a"));
        assertEquals(Optional.empty(), Members.text("{\"a\":1}", "a"));
        assertEquals(Optional.empty(), Members.text("{\"a\":null}", "a"));
    }
}
