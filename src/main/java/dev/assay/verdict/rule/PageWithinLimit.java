package dev.assay.verdict.rule;

import dev.assay.spec.Parameter;
import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A page holds no more than the limit that was sent. A limit outside its bounds is not this rule's. */
final class PageWithinLimit implements ExchangeRule {
    @Override
    public String name() {
        return "page-within-limit";
    }

    @Override
    public void judge(Judged judged, Ruling ruling) {
        judged.operation().pages().filter(pages -> judged.ok()).ifPresent(pages -> {
            List<String> sent = judged.call().values(pages.limit());
            Parameter limit = judged.operation().parameter(pages.limit());
            JsonNode items = judged.json().at(pages.items());
            if (sent.size() != 1 || !sent.get(0).matches("\\d{1,9}") || !items.isArray()) {
                return;
            }
            long most = Long.parseLong(sent.get(0));
            boolean bounded = items.size() >= most
                    || !judged.json().at(pages.next()).asString("").isEmpty();
            if (most >= limit.least().orElse(1) && most <= limit.greatest().orElse(Long.MAX_VALUE) && bounded) {
                ruling.check(
                        items.size() <= most,
                        "a page holds more than its limit",
                        "at most " + most + " items",
                        items.size() + " items",
                        pages.items());
            }
        });
    }
}
