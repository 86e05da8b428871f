package dev.assay.reference.huaweicloud.variant;

import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import dev.assay.reference.huaweicloud.server.Page;
import dev.assay.reference.huaweicloud.server.Query;
import dev.assay.reference.huaweicloud.server.Stock;
import dev.assay.reference.huaweicloud.server.Variant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** Pages that are shorter than they could be. */
final class PageVariants {
    private static final int SCANNED = 100;

    private PageVariants() {}

    /** Brings another page than the usual one. */
    interface Paged extends Variant {
        @Override
        Page page(Query query, Page page, List<CreateAccountStatusDto> all);
    }

    static List<NamedVariant> all() {
        return List.of(
                paged("short-pages", "No page holds more than 50 requests.", (query, page, all) -> cut(page, 50)),
                paged(
                        "uneven-pages",
                        "A page holds 1 to 60 requests, as it happens to come.",
                        (query, page, all) -> cut(page, 1 + Math.floorMod(Objects.hashCode(query.after()), 60))),
                paged(
                        "random-pages",
                        "A page holds some of its requests, another number each time.",
                        (query, page, all) -> cut(
                                page,
                                1
                                        + ThreadLocalRandom.current()
                                                .nextInt(page.items().size() + 1))),
                paged(
                        "empty-page-between",
                        "Behind each page but the last comes an empty one.",
                        (query, page, all) -> emptyBetween(query, page, all, 1)),
                paged(
                        "empty-pages-between",
                        "Behind each page but the last come four empty ones.",
                        (query, page, all) -> emptyBetween(query, page, all, 4)),
                paged(
                        "filter-after-paging",
                        "A page holds what the filter lets through of the next 100 requests.",
                        (query, page, all) -> scanned(query, all)));
    }

    /** Pages of requests that are not the usual ones either. */
    static List<NamedVariant> ofOthers() {
        return List.of(
                NamedVariant.of("one-item-pages", "Every page holds one request.", OneItemPages::new),
                NamedVariant.of(
                        "states-one-by-one",
                        "Requests come state by state, as the states were asked for; none finishes.",
                        StateByState::new));
    }

    private static NamedVariant paged(String name, String description, Paged paged) {
        return NamedVariant.of(name, description, () -> paged);
    }

    private static final class OneItemPages implements Variant {
        @Override
        public Stock stock(Stock usual) {
            return usual.of(20, 6, 4);
        }

        @Override
        public Page page(Query query, Page page, List<CreateAccountStatusDto> all) {
            return cut(page, 1);
        }
    }

    private static final class StateByState implements Variant {
        @Override
        public Stock stock(Stock usual) {
            return usual.finishing(0, Duration.ZERO);
        }

        @Override
        public Page page(Query query, Page page, List<CreateAccountStatusDto> all) {
            List<CreateAccountStatusDto> rest = new ArrayList<>();
            query.states().forEach(state -> all.stream()
                    .filter(request -> request.state() == state)
                    .forEach(rest::add));
            if (rest.isEmpty()) {
                return page;
            }
            for (int i = 0; i < rest.size(); i++) {
                if (rest.get(i).id().equals(query.after())) {
                    rest.subList(0, i + 1).clear();
                    break;
                }
            }
            return cut(new Page(rest, null), query.limit());
        }
    }

    private static Page cut(Page page, int size) {
        List<CreateAccountStatusDto> items = page.items();
        return items.size() <= size
                ? page
                : new Page(items.subList(0, size), items.get(size - 1).id());
    }

    /** A place behind an empty page is an id with a tilde before it, one for each page that is still to come. */
    private static Page emptyBetween(Query query, Page page, List<CreateAccountStatusDto> all, int pages) {
        String after = query.after();
        if (after != null && after.startsWith("~")) {
            return new Page(List.of(), after.substring(1));
        }
        return page.last() == null ? page : new Page(page.items(), "~".repeat(pages) + page.last());
    }

    private static Page scanned(Query query, List<CreateAccountStatusDto> all) {
        List<CreateAccountStatusDto> items = new ArrayList<>();
        String last = null;
        int read = 0;
        boolean reached = query.after() == null;
        for (CreateAccountStatusDto request : all) {
            boolean full = items.size() == query.limit() || read == SCANNED;
            if (reached && full && query.includes(request)) {
                return new Page(items, last);
            }
            if (reached && !full) {
                read++;
                last = request.id();
                if (query.includes(request)) {
                    items.add(request);
                }
            }
            reached |= request.id().equals(query.after());
        }
        return new Page(items, null);
    }
}
