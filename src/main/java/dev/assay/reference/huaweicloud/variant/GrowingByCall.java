package dev.assay.reference.huaweicloud.variant;

import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import dev.assay.reference.huaweicloud.server.Page;
import dev.assay.reference.huaweicloud.server.Query;
import dev.assay.reference.huaweicloud.server.Stock;
import dev.assay.reference.huaweicloud.server.Variant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Has one request more, in front, each time that it lists them, so that no two pages without a marker are the same. */
final class GrowingByCall implements Variant {
    private static final int LATER = 360;

    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public Stock stock(Stock usual) {
        return usual.of(300, 50, 50);
    }

    @Override
    public Page page(Query query, Page page, List<CreateAccountStatusDto> all) {
        List<CreateAccountStatusDto> there = all.subList(Math.max(0, LATER - calls.incrementAndGet()), all.size());
        List<String> ids = there.stream().map(CreateAccountStatusDto::id).toList();
        List<CreateAccountStatusDto> rest = there.subList(ids.indexOf(query.after()) + 1, there.size()).stream()
                .filter(query::includes)
                .toList();
        return Page.of(rest, query.limit());
    }
}
