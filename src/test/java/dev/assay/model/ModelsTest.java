package dev.assay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.huaweicloud.AccountCreationState;
import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ModelsTest {
    private final JsonMapper mapper = new JsonMapper();

    @Test
    void an_unknown_state_survives_reading_and_writing() {
        CreateAccountStatusDto read =
                mapper.readValue("{\"id\":\"a\",\"state\":\"paused\"}", CreateAccountStatusDto.class);

        assertEquals(new AccountCreationState("paused"), read.state());
        assertFalse(read.state().known());
        assertEquals("{\"id\":\"a\",\"state\":\"paused\"}", mapper.writeValueAsString(read));
    }

    @Test
    void the_states_of_the_contract_are_known_in_their_order() {
        assertEquals(
                List.of("in_progress", "succeeded", "failed"),
                AccountCreationState.KNOWN.stream()
                        .map(AccountCreationState::value)
                        .toList());
        assertTrue(new AccountCreationState("failed").known());
    }

    @Test
    void a_member_that_the_contract_does_not_name_is_passed_over() {
        assertEquals(
                "a",
                mapper.readValue("{\"id\":\"a\",\"colour\":1}", CreateAccountStatusDto.class)
                        .id());
    }
}
