package dev.assay.reference.huaweicloud.server;

import dev.assay.model.huaweicloud.AccountCreationState;
import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list call asks for, all limits kept.
 *
 * @param states states to include; empty for every one
 * @param limit most requests on the page
 * @param after id of the request that the page starts after; null for the first page
 */
public record Query(
        List<AccountCreationState> states,
        int limit,
        @Nullable String after) {

    public Query {
        states = List.copyOf(states);
    }

    /** Whether the filter lets this request through. */
    public boolean includes(CreateAccountStatusDto request) {
        return states.isEmpty() || states.contains(request.state());
    }
}
