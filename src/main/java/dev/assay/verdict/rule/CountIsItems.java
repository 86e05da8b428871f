package dev.assay.verdict.rule;

import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;
import tools.jackson.databind.JsonNode;

/** The count that a page tells is the number of its items. */
final class CountIsItems implements ExchangeRule {
    @Override
    public String name() {
        return "count-is-items";
    }

    @Override
    public void judge(Judged judged, Ruling ruling) {
        judged.operation().pages().filter(pages -> judged.ok()).ifPresent(pages -> {
            JsonNode items = judged.json().at(pages.items());
            JsonNode count = judged.json().at(pages.count().orElse("/"));
            if (items.isArray() && count.isNumber()) {
                ruling.check(
                        count.asDouble() == items.size(),
                        "the count is not the number of items",
                        Integer.toString(items.size()),
                        count.toString(),
                        pages.count().orElse(""));
            }
        });
    }
}
