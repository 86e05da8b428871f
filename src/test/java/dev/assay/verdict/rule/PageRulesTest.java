package dev.assay.verdict.rule;

import static dev.assay.Bench.broken;
import static dev.assay.Bench.kept;
import static dev.assay.Bench.silent;
import static dev.assay.Recorded.list;
import static dev.assay.Recorded.show;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules about one page, or one request that is shown: each kept, broken, and silent where it does not apply. */
class PageRulesTest {
    @Test
    void shown_is_asked() {
        kept("shown-is-asked", show("r1").body("{'create_account_status': {'id': 'r1'}}"));
        broken(
                "shown-is-asked",
                show("r1").body("{'create_account_status': {'id': 'r2'}}"),
                "another creation request is shown than was asked for",
                "r1",
                "r2",
                "/create_account_status/id");
        silent("shown-is-asked", show("r1").body("{'create_account_status': {}}"));
        silent("shown-is-asked", show("r1").status(404).body("{'create_account_status': {'id': 'r2'}}"));
        silent("shown-is-asked", list().body(page(1, "")));
    }

    @Test
    void filter_holds() {
        kept("filter-holds", list().with("states", "failed", "succeeded").body(page(3, "")));
        broken(
                "filter-holds",
                list().with("states", "failed", "in_progress").body(page(3, "")),
                "an item is in a state that was not asked for",
                "failed or in_progress",
                "succeeded",
                "/create_account_statuses/0/state");
        silent("filter-holds", list().body(page(3, "")));
        silent("filter-holds", list().with("states", "").body(page(3, "")));
        silent("filter-holds", list().with("states", "failed").body(page(0, "")));
        silent("filter-holds", list().with("states", "failed").status(400).body(page(3, "")));
        silent("filter-holds", show("r1").body("{}"));
    }

    @Test
    void page_within_limit() {
        kept("page-within-limit", list().with("limit", "2").body(page(2, "")));
        kept("page-within-limit", list().with("limit", "3").body(page(2, "more")));
        broken(
                "page-within-limit",
                list().with("limit", "2").body(page(3, "")),
                "a page holds more than its limit",
                "at most 2 items",
                "3 items",
                "/create_account_statuses");
        // A last page that is not full could not have been longer.
        silent("page-within-limit", list().with("limit", "3").body(page(2, "")));
        silent("page-within-limit", list().body(page(3, "")));
        silent("page-within-limit", list().with("limit", "0").body(page(3, "")));
        silent("page-within-limit", list().with("limit", "2001").body(page(3, "")));
        silent("page-within-limit", list().with("limit", "many").body(page(3, "")));
        silent("page-within-limit", list().with("limit", "1", "2").body(page(3, "")));
    }

    @Test
    void page_within_default() {
        kept("page-within-default", list().body(page(200, "more")));
        broken(
                "page-within-default",
                list().body(page(201, "")),
                "a page without limit holds more than the default",
                "at most 200 items",
                "201 items",
                "/create_account_statuses");
        silent("page-within-default", list().body(page(199, "")));
        silent("page-within-default", list().with("limit", "300").body(page(201, "")));
    }

    @Test
    void count_is_items() {
        kept("count-is-items", list().body("{'create_account_statuses': [], 'page_info': {'current_count': 0}}"));
        broken(
                "count-is-items",
                list().body("{'create_account_statuses': [], 'page_info': {'current_count': 1}}"),
                "the count is not the number of items",
                "0",
                "1",
                "/page_info/current_count");
        silent("count-is-items", list().body("{'create_account_statuses': [], 'page_info': {'current_count': '1'}}"));
        silent("count-is-items", list().body("{'create_account_statuses': [], 'page_info': {}}"));
        silent("count-is-items", list().body("{'page_info': {'current_count': 1}}"));
        silent(
                "count-is-items",
                list().status(400).body("{'create_account_statuses': [], 'page_info': {'current_count': 1}}"));
    }

    private static String page(int items, String next) {
        String list = IntStream.range(0, items)
                .mapToObj(i -> "{'id': 'r" + i + "', 'state': 'succeeded'}")
                .collect(Collectors.joining(","));
        return "{'create_account_statuses': [" + list + "], 'page_info': {'current_count': " + items
                + (next.isEmpty() ? "" : ", 'next_marker': '" + next + "'") + "}}";
    }
}
