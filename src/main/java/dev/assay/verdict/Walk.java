package dev.assay.verdict;

import dev.assay.exchange.Exchange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One walk from page to page.
 *
 * @param states states that were asked for; none for all
 * @param limit limit that was sent; empty where none was
 * @param pages the pages that were read, in order
 * @param ending how it ended
 * @param why what made it end, in words; empty where it came to its end
 */
public record Walk(List<String> states, OptionalLong limit, List<Page> pages, Ending ending, String why) {

    /** How a walk ended. */
    public enum Ending {
        /** At a page without a next marker. */
        COMPLETE,
        /** At an answer that was no page. */
        REFUSED,
        /** At a marker that was there before, or at pages that brought nothing new. */
        CIRCLING,
        /** At the bound of what is read, or at pages that brought nothing new, while the list grew: it says nothing of the target. */
        OVERTAKEN,
        /** At the bound of what is read. */
        ENDLESS,
        /** At a call without an answer. */
        TROUBLE
    }

    /**
     * One page.
     *
     * @param items in order
     * @param next marker of the next page; empty where there is none
     */
    public record Page(Exchange exchange, List<Item> items, Optional<String> next) {}

    /** One item of a page. */
    public record Item(String key, String state) {}

    /** Whether it came to its end. */
    public boolean complete() {
        return ending == Ending.COMPLETE;
    }

    /** The keys in the order in which they first came. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        pages.forEach(page -> page.items().forEach(item -> keys.add(item.key())));
        return keys;
    }

    /** All items, in order. */
    public List<Item> items() {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }

    /** The keys that came more than once, in the order in which they came again. */
    public List<String> twice() {
        Set<String> once = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (Item item : items()) {
            if (!once.add(item.key())) {
                twice.add(item.key());
            }
        }
        return twice;
    }

    /** Whether the last marker promised more and nothing came. */
    public boolean endsOnEmptyPage() {
        return complete()
                && pages.size() > 1
                && pages.get(pages.size() - 1).items().isEmpty();
    }

    /** The exchange of its first page. */
    public Exchange first() {
        return pages.get(0).exchange();
    }

    /** The exchange of its last page. */
    public Exchange last() {
        return pages.get(pages.size() - 1).exchange();
    }

    /** The page on which a key came last; the last page where it came nowhere. */
    public Page pageOf(String key) {
        Page found = pages.get(pages.size() - 1);
        for (Page page : pages) {
            if (page.items().stream().anyMatch(item -> item.key().equals(key))) {
                found = page;
            }
        }
        return found;
    }

    /** In words, such as {@code a walk with limit 50}. */
    public String describe() {
        return "a walk with " + (limit.isPresent() ? "limit " + limit.getAsLong() : "no limit")
                + (states.isEmpty() ? "" : " of states " + String.join(", ", states));
    }
}
