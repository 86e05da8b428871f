package dev.assay.reference.huaweicloud.server;

import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param last id of the request that the next page starts after; null where there is no next page
 */
public record Page(
        List<CreateAccountStatusDto> items, @Nullable String last) {

    public Page {
        items = List.copyOf(items);
    }

    /** The first page of these: all, or as many as the limit lets be. */
    public static Page of(List<CreateAccountStatusDto> rest, int limit) {
        return rest.size() <= limit
                ? new Page(rest, null)
                : new Page(rest.subList(0, limit), rest.get(limit - 1).id());
    }
}
