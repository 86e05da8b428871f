package dev.assay.reference.huaweicloud.server;

import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The requests at one moment.
 *
 * @param requests every one of them, the one made last first
 */
record Snapshot(List<CreateAccountStatusDto> requests) {

    Snapshot {
        requests = List.copyOf(requests);
    }

    @Nullable
    CreateAccountStatusDto find(String id) {
        int index = indexOf(id);
        return index < 0 ? null : requests.get(index);
    }

    Page page(Query query) {
        int start = query.after() == null ? 0 : indexOf(query.after()) + 1;
        List<CreateAccountStatusDto> items = new ArrayList<>();
        for (CreateAccountStatusDto request : requests.subList(start, requests.size())) {
            if (query.includes(request) && items.size() == query.limit()) {
                return new Page(items, items.get(items.size() - 1).id());
            }
            if (query.includes(request)) {
                items.add(request);
            }
        }
        return new Page(items, null);
    }

    private int indexOf(String id) {
        for (int i = 0; i < requests.size(); i++) {
            if (requests.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
