package dev.assay.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceTest {
    private final Resource order = new Resource(
            "order",
            "id",
            "state",
            Map.of(
                    "new",
                    List.of("paid", "void"),
                    "paid",
                    List.of("sent"),
                    "ping",
                    List.of("pong"),
                    "pong",
                    List.of("ping")),
            List.of("new", "paid", "sent", "void", "ping", "pong"),
            List.of(),
            List.of(),
            List.of("id", "state"));

    @Test
    void a_state_may_be_followed_by_itself_and_by_what_it_leads_to_however_far() {
        assertTrue(order.mayFollow("new", "new"));
        assertTrue(order.mayFollow("new", "paid"));
        assertTrue(order.mayFollow("new", "sent"));
    }

    @Test
    void a_state_may_not_be_followed_by_one_before_it_or_beside_it() {
        assertFalse(order.mayFollow("paid", "new"));
        assertFalse(order.mayFollow("paid", "void"));
        assertFalse(order.mayFollow("sent", "void"));
    }

    @Test
    void states_that_lead_to_each_other_do_not_hang_the_question() {
        assertTrue(order.mayFollow("ping", "pong"));
        assertTrue(order.mayFollow("pong", "ping"));
        assertFalse(order.mayFollow("ping", "sent"));
    }

    @Test
    void a_known_state_without_moves_is_final() {
        assertTrue(order.isFinal("sent"));
        assertTrue(order.isFinal("void"));
        assertFalse(order.isFinal("paid"));
    }

    @Test
    void a_state_that_the_contract_does_not_know_is_not_final() {
        assertFalse(order.isFinal("lost"));
        assertEquals(List.of("new", "paid", "sent", "void", "ping", "pong"), order.states());
    }
}
