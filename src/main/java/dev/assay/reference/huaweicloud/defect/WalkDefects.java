package dev.assay.reference.huaweicloud.defect;

import dev.assay.model.huaweicloud.AccountCreationState;
import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import dev.assay.reference.huaweicloud.defect.EditedPages.Walk;
import dev.assay.reference.huaweicloud.server.Defect;
import dev.assay.reference.huaweicloud.server.Page;
import dev.assay.reference.huaweicloud.server.Query;
import dev.assay.reference.huaweicloud.server.Stock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** What only a walk from page to page shows. */
final class WalkDefects {
    private static final String ENDS = "HW-WALK-ENDS";
    private static final String LOST = "HW-WALK-NONE-LOST";
    private static final String TWICE = "HW-WALK-NONE-TWICE";
    private static final String ORDER = "HW-WALK-ONE-ORDER";

    private WalkDefects() {}

    static List<NamedDefect> all() {
        return List.of(
                walk(
                        "walk-loops",
                        ENDS,
                        "The second page leads to itself.",
                        (walk, page) -> walk.query().after() == null
                                ? page
                                : new Page(page.items(), walk.query().after())),
                walk(
                        "walk-cycles",
                        ENDS,
                        "The third page leads back to the second.",
                        (walk, page) -> walk.number() == 3 ? new Page(page.items(), start(walk)) : page),
                walk(
                        "walk-starts-again",
                        ENDS,
                        "The last page leads back to the second.",
                        (walk, page) -> page.last() == null && walk.query().after() != null
                                ? new Page(page.items(), start(walk))
                                : page),
                walk(
                        "walk-never-ends",
                        ENDS,
                        "Behind the last page, there are ever more requests.",
                        WalkDefects::endless),
                walk(
                        "walk-ends-in-empty-pages",
                        ENDS,
                        "Behind the last page, empty pages go on for ever.",
                        (walk, page) -> page.last() != null ? page : new Page(page.items(), lastOf(walk, page))),
                walk(
                        "walk-ends-in-empty-page",
                        "HW-PAGE-NEXT-MORE",
                        "Behind the last page, there is an empty one.",
                        (walk, page) -> page.last() != null || page.items().isEmpty()
                                ? page
                                : new Page(page.items(), lastOf(walk, page))),
                walk(
                        "walk-full-page-promises-more",
                        "HW-PAGE-NEXT-MORE",
                        "A full last page promises another.",
                        (walk, page) -> page.last() == null
                                        && page.items().size() == walk.query().limit()
                                ? Pages.of(page.items())
                                : page),
                walk(
                        "walk-gap",
                        LOST,
                        "Each page but the first lacks its first request.",
                        (walk, page) -> walk.query().after() == null ? page : without(page, 0)),
                walk(
                        "walk-gap-on-third-page",
                        LOST,
                        "The third page lacks its first request.",
                        (walk, page) -> walk.number() == 3 ? without(page, 0) : page),
                walk(
                        "walk-last-lost",
                        "HW-LIST-STATES-WHOLE",
                        "The last request of the list never comes.",
                        (walk, page) -> page.last() == null && page.items().size() > 1
                                ? without(page, page.items().size() - 1)
                                : page),
                walk(
                        "walk-ends-early",
                        LOST,
                        "The second page has no next_marker.",
                        (walk, page) -> walk.number() == 2 ? new Page(page.items(), null) : page),
                walk(
                        "walk-ends-on-third-page",
                        LOST,
                        "The third page has no next_marker.",
                        (walk, page) -> walk.number() == 3 ? new Page(page.items(), null) : page),
                walk(
                        "walk-ends-on-large-page",
                        LOST,
                        "A page of 100 requests or more has no next_marker.",
                        (walk, page) -> page.items().size() >= 100 ? new Page(page.items(), null) : page),
                walk(
                        "walk-skips-on-small-pages",
                        LOST,
                        "With a limit under 10, every page is followed by a gap.",
                        (walk, page) -> walk.query().limit() < 10 && page.last() != null ? skip(walk, page) : page),
                NamedDefect.of("walk-cut-at-300", LOST, "A walk ends after 300 requests.", CutAt300::new),
                walk(
                        "walk-overlaps",
                        TWICE,
                        "Each page begins with the last request of the page before.",
                        WalkDefects::overlap),
                walk(
                        "walk-overlaps-on-third-page",
                        TWICE,
                        "The third page begins with the last request of the second.",
                        (walk, page) -> walk.number() == 3 ? overlap(walk, page) : page),
                walk("walk-doubles", TWICE, "The first request of a page comes twice on it.", (walk, page) -> {
                    List<CreateAccountStatusDto> items = new ArrayList<>(page.items());
                    if (items.size() > 2) {
                        items.set(1, items.get(0));
                    }
                    return Pages.items(page, items);
                }),
                walk(
                        "walk-first-again-at-end",
                        TWICE,
                        "The last page ends with the first request of the list.",
                        (walk, page) -> {
                            List<CreateAccountStatusDto> items = new ArrayList<>(page.items());
                            if (page.last() == null
                                    && walk.query().after() != null
                                    && items.size() < walk.query().limit()) {
                                items.add(included(walk).get(0));
                            }
                            return Pages.items(page, items);
                        }),
                walk("walk-reversed-pages", ORDER, "Each page is in reverse order.", (walk, page) -> {
                    List<CreateAccountStatusDto> items = new ArrayList<>(page.items());
                    Collections.reverse(items);
                    return Pages.items(page, items);
                }),
                walk("walk-shuffled-pages", ORDER, "Each page is in an order of its own.", (walk, page) -> {
                    List<CreateAccountStatusDto> items = new ArrayList<>(page.items());
                    Collections.shuffle(items);
                    return Pages.items(page, items);
                }));
    }

    private static NamedDefect walk(String name, String clause, String description, EditedPages.Edit edit) {
        return NamedDefect.of(name, clause, description, () -> new EditedPages(edit));
    }

    /** Shows only where there are more. */
    private static final class CutAt300 implements Defect {
        private final EditedPages cut = new EditedPages(
                (walk, page) -> walk.number() * walk.query().limit() >= 300 ? new Page(page.items(), null) : page);

        @Override
        public Stock stock(Stock usual) {
            return usual.of(372, 60, 28);
        }

        @Override
        public Page page(Query query, Page page, List<CreateAccountStatusDto> all) {
            return cut.page(query, page, all);
        }
    }

    /** The request that the second page starts after. */
    private static String start(Walk walk) {
        List<CreateAccountStatusDto> included = included(walk);
        return included.get(Math.min(walk.query().limit(), included.size()) - 1).id();
    }

    private static List<CreateAccountStatusDto> included(Walk walk) {
        return walk.all().stream().filter(walk.query()::includes).toList();
    }

    private static String lastOf(Walk walk, Page page) {
        List<CreateAccountStatusDto> items = page.items().isEmpty() ? walk.all() : page.items();
        return items.get(items.size() - 1).id();
    }

    private static Page without(Page page, int index) {
        List<CreateAccountStatusDto> items = new ArrayList<>(page.items());
        if (!items.isEmpty()) {
            items.remove(index);
        }
        return Pages.items(page, items);
    }

    private static Page skip(Walk walk, Page page) {
        List<CreateAccountStatusDto> rest = Pages.rest(walk);
        int skipped = page.items().size();
        return skipped + 1 < rest.size()
                ? new Page(page.items(), rest.get(skipped).id())
                : page;
    }

    private static Page overlap(Walk walk, Page page) {
        String after = walk.query().after();
        if (after == null || walk.query().limit() == 1) {
            return page;
        }
        List<CreateAccountStatusDto> items = new ArrayList<>(walk.all());
        items.removeIf(request -> !request.id().equals(after));
        items.addAll(page.items());
        return items.size() > walk.query().limit()
                ? Pages.of(items.subList(0, walk.query().limit()))
                : Pages.items(page, items);
    }

    private static Page endless(Walk walk, Page page) {
        String after = walk.query().after();
        boolean beyond = after != null && after.startsWith("car-zzzz");
        if (page.last() != null && !beyond) {
            return page;
        }
        if (!beyond) {
            return new Page(page.items(), "car-zzzz" + 10_000);
        }
        int first = Integer.parseInt(after.substring(8)) + 1;
        return Pages.of(IntStream.range(first, first + walk.query().limit())
                .mapToObj(WalkDefects::madeUp)
                .toList());
    }

    private static CreateAccountStatusDto madeUp(int number) {
        return new CreateAccountStatusDto(
                "car-zzzz" + number,
                "more-" + number,
                AccountCreationState.IN_PROGRESS,
                "2020-01-01T00:00:00Z",
                null,
                null,
                null,
                null);
    }
}
