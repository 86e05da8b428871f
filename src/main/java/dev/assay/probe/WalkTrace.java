package dev.assay.probe;

import dev.assay.verdict.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is kept of a walk for telling of it: no items, only how many.
 *
 * @param walk in words
 * @param scenario what it was made for
 * @param why what made it end, in words; empty where it came to its end
 */
public record WalkTrace(String walk, String scenario, Walk.Ending ending, String why, List<Page> pages) {

    /**
     * One page.
     *
     * @param exchange id of its exchange
     * @param items how many it held
     * @param again how many of them had come before in the walk
     * @param next whether it names a next page
     */
    public record Page(String exchange, int items, int again, boolean next) {}

    static WalkTrace of(Walk walk, String scenario) {
        Set<String> keys = new HashSet<>();
        List<Page> pages = new ArrayList<>();
        for (Walk.Page page : walk.pages()) {
            int again = 0;
            for (Walk.Item item : page.items()) {
                again += keys.add(item.key()) ? 0 : 1;
            }
            pages.add(new Page(
                    page.exchange().id(),
                    page.items().size(),
                    again,
                    page.next().isPresent()));
        }
        return new WalkTrace(walk.describe(), scenario, walk.ending(), walk.why(), List.copyOf(pages));
    }
}
