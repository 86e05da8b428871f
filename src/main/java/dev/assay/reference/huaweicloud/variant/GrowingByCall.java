package dev.assay.reference.huaweicloud.variant;

import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import dev.assay.reference.huaweicloud.server.Page;
import dev.assay.reference.huaweicloud.server.Query;
import dev.assay.reference.huaweicloud.server.Stock;
import dev.assay.reference.huaweicloud.server.Variant;
import java.util.List;

/** Has one request more, in front, each time that it lists them, so that no two pages without a marker are the same. */
final class GrowingByCall implements Variant {
    private final OneMoreByCall listed = new OneMoreByCall();

    @Override
    public Stock stock(Stock usual) {
        return OneMoreByCall.stock(usual);
    }

    @Override
    public Page page(Query query, Page page, List<CreateAccountStatusDto> all) {
        List<CreateAccountStatusDto> there = listed.apply(all);
        List<String> ids = there.stream().map(CreateAccountStatusDto::id).toList();
        List<CreateAccountStatusDto> rest = there.subList(ids.indexOf(query.after()) + 1, there.size()).stream()
                .filter(query::includes)
                .toList();
        return Page.of(rest, query.limit());
    }
}
