package dev.assay.verdict;

import dev.assay.exchange.Exchange;
import dev.assay.exchange.Response;
import dev.assay.plan.Call;
import dev.assay.spec.Operation;
import dev.assay.spec.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An answered exchange, ready to be judged.
 *
 * @param operation the operation that was called
 * @param json the body; missing where it is no JSON
 */
public record Judged(Exchange exchange, Operation operation, Response response, JsonNode json, Reading reading) {

    /** The call that was answered. */
    public Call call() {
        return exchange.call();
    }

    /** Whether it is the answer that the operation is for. */
    public boolean ok() {
        return response.status() == 200;
    }

    /** The resources in the answer, each with the JSON pointer to it; none where the call was refused. */
    public List<Placed> resources(Optional<Resource> resource) {
        List<Placed> placed = new ArrayList<>();
        if (!ok() || resource.isEmpty()) {
            return placed;
        }
        operation.shows().ifPresent(shows -> {
            JsonNode item = json.at(shows.item());
            if (item.isObject()) {
                placed.add(new Placed(shows.item(), item));
            }
        });
        operation.pages().ifPresent(pages -> {
            JsonNode items = json.at(pages.items());
            for (int i = 0; items.isArray() && i < items.size(); i++) {
                if (items.get(i).isObject()) {
                    placed.add(new Placed(pages.items() + "/" + i, items.get(i)));
                }
            }
        });
        return placed;
    }

    /**
     * One resource in an answer.
     *
     * @param at JSON pointer to it
     */
    public record Placed(String at, JsonNode node) {}
}
