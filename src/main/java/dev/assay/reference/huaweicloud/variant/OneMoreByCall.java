package dev.assay.reference.huaweicloud.variant;

import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import dev.assay.reference.huaweicloud.server.Stock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** What there is of a list that has one request more, in front, each time that it is called. */
final class OneMoreByCall implements UnaryOperator<List<CreateAccountStatusDto>> {
    /** How many are still to come before the first call. */
    private static final int LATER = 360;

    private final AtomicInteger calls = new AtomicInteger();

    /** With enough of them to come. */
    static Stock stock(Stock usual) {
        return usual.of(300, 50, 50);
    }

    @Override
    public List<CreateAccountStatusDto> apply(List<CreateAccountStatusDto> all) {
        return all.subList(Math.max(0, LATER - calls.incrementAndGet()), all.size());
    }
}
