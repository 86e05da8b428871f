package dev.assay.verdict.rule;

import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** A page that was asked for without limit holds no more than the default. */
final class PageWithinDefault implements ExchangeRule {
    @Override
    public String name() {
        return "page-within-default";
    }

    @Override
    public void judge(Judged judged, Ruling ruling) {
        judged.operation().pages().filter(pages -> judged.ok()).ifPresent(pages -> {
            OptionalLong most = judged.operation().parameter(pages.limit()).byDefault();
            JsonNode items = judged.json().at(pages.items());
            boolean without = judged.call().values(pages.limit()).isEmpty();
            if (without && most.isPresent() && items.isArray() && items.size() >= most.getAsLong()) {
                ruling.check(
                        items.size() <= most.getAsLong(),
                        "a page without limit holds more than the default",
                        "at most " + most.getAsLong() + " items",
                        items.size() + " items",
                        pages.items());
            }
        });
    }
}
