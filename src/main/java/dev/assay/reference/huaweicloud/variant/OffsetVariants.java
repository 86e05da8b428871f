package dev.assay.reference.huaweicloud.variant;

import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import dev.assay.reference.huaweicloud.server.Markers;
import dev.assay.reference.huaweicloud.server.Page;
import dev.assay.reference.huaweicloud.server.Query;
import dev.assay.reference.huaweicloud.server.Refusal;
import dev.assay.reference.huaweicloud.server.Stock;
import dev.assay.reference.huaweicloud.server.Variant;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Markers that say how many requests came before: what appears or finishes shifts the pages behind it. */
final class OffsetVariants {
    private OffsetVariants() {}

    static List<NamedVariant> all() {
        return List.of(
                of(
                        "offset-markers",
                        "A marker is an integer, the number of requests before it; none finishes.",
                        stock -> stock.finishing(0, Duration.ZERO)),
                of(
                        "offset-markers-finishing",
                        "A marker is the number of requests before it, and requests finish.",
                        stock -> stock),
                of(
                        "offset-markers-finishing-often",
                        "A marker is the number of requests before it, and every 100 ms a request finishes.",
                        stock -> stock.of(200, 60, 150).finishing(140, Duration.ofMillis(100))),
                of(
                        "offset-markers-growing",
                        "A marker is the number of requests before it, and every 150 ms one is added in front.",
                        stock -> stock.growing(Duration.ofMillis(150))),
                NamedVariant.of(
                        "offset-markers-growing-by-call",
                        "A marker is the number of requests before it, and each call adds one in front.",
                        () -> new Offsets(OneMoreByCall::stock, new OneMoreByCall())));
    }

    private static NamedVariant of(String name, String description, UnaryOperator<Stock> stock) {
        return NamedVariant.of(name, description, () -> new Offsets(stock, all -> all));
    }

    /** @param there what is there of all, each time that the list is called */
    private record Offsets(UnaryOperator<Stock> edit, UnaryOperator<List<CreateAccountStatusDto>> there)
            implements Variant, Markers {
        @Override
        public Stock stock(Stock usual) {
            return edit.apply(usual);
        }

        @Override
        public Markers markers(Markers usual) {
            return this;
        }

        @Override
        public String issue(String place, Query asked) {
            return String.format("%04d", Integer.parseInt(place));
        }

        @Override
        public String read(String marker, Query asked) {
            if (!marker.matches("\\d{4,9}")) {
                throw new Refusal(400, "Organizations.1004", "marker takes an integer of four digits or more.");
            }
            return marker;
        }

        @Override
        public Page page(Query query, Page page, List<CreateAccountStatusDto> all) {
            List<CreateAccountStatusDto> included =
                    there.apply(all).stream().filter(query::includes).toList();
            int from = query.after() == null ? 0 : Math.min(included.size(), Integer.parseInt(query.after()));
            int to = Math.min(included.size(), from + query.limit());
            return new Page(included.subList(from, to), to == included.size() ? null : Integer.toString(to));
        }
    }
}
