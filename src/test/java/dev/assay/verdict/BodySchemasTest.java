package dev.assay.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Packs;
import dev.assay.spec.Pack;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BodySchemasTest {
    private final Pack pack = Packs.huaweicloud();
    private final String page = pack.operation("ListCreateAccountStatuses")
            .answer(200)
            .orElseThrow()
            .schemaPointer()
            .orElseThrow();
    private final BodySchemas schemas = new BodySchemas(pack, new BoundedPatterns());
    private final Memory memory = new Memory();

    @Test
    void what_an_item_breaks_is_told_where_it_stands() {
        JsonNode broken = json("{'id': 1, 'state': 'failed'}");
        assertEquals(List.of("/create_account_statuses/1/id"), at(body(json("{'id': 'r1'}"), broken), "type"));
        // The same tree again, in another place: it is not validated anew, and told all the same.
        assertEquals(List.of("/create_account_statuses/0/id"), at(body(broken), "type"));
    }

    @Test
    void what_the_page_breaks_around_its_items_is_told_as_well() {
        assertEquals(
                List.of("/page_info/current_count"),
                at(json("{'create_account_statuses': [], 'page_info': {'current_count': 'x'}}"), "type"));
        assertEquals(
                List.of("/create_account_statuses"),
                at(json("{'create_account_statuses': 7, 'page_info': {'current_count': 0}}"), "type"));
    }

    @Test
    void an_item_that_was_good_is_not_validated_again() {
        JsonNode item = json("{'id': 'r1', 'state': 'failed'}");
        schemas.breaches(page, body(item), memory);
        assertTrue(memory
                .errors(page, item, () -> {
                    throw new IllegalStateException("validated again");
                })
                .stream()
                .noneMatch(error -> error.getKeyword().equals("type")));
    }

    private List<String> at(JsonNode body, String keyword) {
        return schemas.breaches(page, body, memory).stream()
                .filter(breach -> breach.error().getKeyword().equals(keyword))
                .map(BodySchemas.Breach::at)
                .toList();
    }

    private static JsonNode body(JsonNode... items) {
        return JsonMapper.shared()
                .createObjectNode()
                .<tools.jackson.databind.node.ObjectNode>set(
                        "create_account_statuses",
                        JsonMapper.shared().createArrayNode().addAll(List.of(items)))
                .set("page_info", json("{'current_count': 1}"));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
