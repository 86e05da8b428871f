package dev.assay.verdict.rule;

import dev.assay.spec.Operation;
import dev.assay.spec.Resource;
import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Every item of a page is in one of the states that were asked for. */
final class FilterHolds implements ExchangeRule {
    private final Optional<Resource> resource;

    FilterHolds(Optional<Resource> resource) {
        this.resource = resource;
    }

    @Override
    public String name() {
        return "filter-holds";
    }

    @Override
    public void judge(Judged judged, Ruling ruling) {
        Optional<Operation.Pages> pages = judged.operation().pages().filter(p -> judged.ok());
        if (pages.isEmpty() || pages.get().filter().isEmpty() || resource.isEmpty()) {
            return;
        }
        List<String> asked = judged.call().values(pages.get().filter().get()).stream()
                .filter(state -> !state.isEmpty())
                .toList();
        JsonNode items = judged.json().at(pages.get().items());
        if (asked.isEmpty() || !items.isArray()) {
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            String state = items.get(i).path(resource.get().state()).asString("");
            if (asked.stream().noneMatch(state::equalsIgnoreCase)) {
                ruling.broken(
                        "an item is in a state that was not asked for",
                        String.join(" or ", asked),
                        state,
                        pages.get().items() + "/" + i + "/" + resource.get().state());
                return;
            }
        }
        if (!items.isEmpty()) {
            ruling.exercised();
        }
    }
}
