package dev.assay.verdict.rule;

import dev.assay.spec.Resource;
import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The resource that is shown is the one whose key was asked for. */
final class ShownIsAsked implements ExchangeRule {
    private final Optional<Resource> resource;

    ShownIsAsked(Optional<Resource> resource) {
        this.resource = resource;
    }

    @Override
    public String name() {
        return "shown-is-asked";
    }

    @Override
    public void judge(Judged judged, Ruling ruling) {
        if (judged.operation().shows().isEmpty() || resource.isEmpty() || !judged.ok()) {
            return;
        }
        var shows = judged.operation().shows().get();
        JsonNode key = judged.json().at(shows.item()).path(resource.get().key());
        String asked = judged.call()
                .value(judged.operation().parameter(shows.parameter()))
                .orElse("");
        if (key.isString()) {
            ruling.check(
                    key.asString().equals(asked),
                    "another " + resource.get().noun() + " is shown than was asked for",
                    asked,
                    key.asString(),
                    shows.item() + "/" + resource.get().key());
        }
    }
}
