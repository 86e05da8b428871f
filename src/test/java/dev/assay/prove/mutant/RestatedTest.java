package dev.assay.prove.mutant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assay.Packs;
import dev.assay.reference.mutant.Answered;
import dev.assay.spec.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestatedTest {
    private static final Operation SHOW = Packs.huaweicloud().operation("ShowCreateAccountStatus");
    private static final Answered REFUSAL =
            new Answered(401, Map.of("Content-Type", List.of("application/json")), new byte[] {'{', '}'});

    @Test
    void a_refusal_keeps_all_but_its_status() {
        Answered restated = Restated.of(SHOW, REFUSAL, "403").orElseThrow();

        assertEquals(403, restated.status());
        assertEquals(REFUSAL.headers(), restated.headers());
        assertArrayEquals(REFUSAL.body(), restated.body());
    }

    @Test
    void by_default_it_has_a_status_that_is_not_described() {
        int status = Restated.of(SHOW, REFUSAL, "default").orElseThrow().status();

        assertFalse(SHOW.describes(status), "status " + status);
        assertEquals(422, status);
    }

    @Test
    void nothing_but_a_refusal_is_restated_and_as_nothing_else() {
        assertEquals(Optional.empty(), Restated.of(SHOW, REFUSAL.under(200), "403"));
        assertEquals(Optional.empty(), Restated.of(SHOW, REFUSAL, "200"));
        assertEquals(Optional.empty(), Restated.of(SHOW, REFUSAL, "500"));
    }
}
