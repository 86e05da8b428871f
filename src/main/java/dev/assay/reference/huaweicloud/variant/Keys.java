package dev.assay.reference.huaweicloud.variant;

import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import dev.assay.reference.huaweicloud.server.Markers;
import dev.assay.reference.huaweicloud.server.Page;
import dev.assay.reference.huaweicloud.server.Query;
import dev.assay.reference.huaweicloud.server.Stock;
import dev.assay.reference.huaweicloud.server.Variant;
import java.util.List;

/** Lists by id, and takes every marker as an id, also one that there is not: the page starts at the next greater. */
final class Keys implements Variant {
    @Override
    public Stock stock(Stock usual) {
        return usual.inOrder(Orders.BY_ID);
    }

    @Override
    public Markers markers(Markers usual) {
        return new Markers() {
            @Override
            public String issue(String id, Query asked) {
                return id;
            }

            @Override
            public String read(String marker, Query asked) {
                return marker;
            }
        };
    }

    @Override
    public Page page(Query query, Page page, List<CreateAccountStatusDto> all) {
        String after = query.after();
        if (after == null) {
            return page;
        }
        List<CreateAccountStatusDto> rest = all.stream()
                .filter(request -> query.includes(request) && request.id().compareTo(after) > 0)
                .toList();
        return Page.of(rest, query.limit());
    }
}
