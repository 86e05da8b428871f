package dev.assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.exchange.Exchange;
import dev.assay.exchange.Header;
import dev.assay.exchange.Response;
import dev.assay.plan.Call;
import dev.assay.spec.Operation;
import dev.assay.verdict.Board;
import dev.assay.verdict.ClauseResult;
import dev.assay.verdict.Memory;
import dev.assay.verdict.Timeline;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The example answers of the two pages, as they stand there, held against the contract that was derived from the pages. */
class DocumentExamplesTest {
    private static final String ID = "h-awjp43m7bz3b8jgy5v61jrfwakt3og8w";

    private final PackKit kit = Catalog.of(List.of()).kit("huaweicloud");

    @Test
    void the_example_of_show_breaks_only_what_a_ruling_forgives() throws IOException {
        Operation show = kit.pack().operation("ShowCreateAccountStatus");
        Call call = Call.of(show).with(show.parameter("create_account_status_id"), List.of(ID));

        assertEquals(
                Map.of(
                        "HW-STATE-OPEN-NO-ACCOUNT", "R17",
                        "HW-STATE-OPEN-NO-REASON", "R17",
                        "HW-STATE-OPEN-NOT-COMPLETED", "R17"),
                forgiven(call, "show.json"));
    }

    @Test
    void the_example_of_list_breaks_only_what_a_ruling_forgives() throws IOException {
        Call call = Call.of(kit.pack().operation("ListCreateAccountStatuses"));

        assertEquals(
                Map.of(
                        "HW-PAGE-COUNT-IS-ITEMS", "R9",
                        "HW-STATE-OPEN-NO-ACCOUNT", "R17",
                        "HW-STATE-OPEN-NO-REASON", "R17",
                        "HW-STATE-OPEN-NOT-COMPLETED", "R17"),
                forgiven(call, "list.json"));
    }

    /** Clauses that the example breaks, each with the ruling that makes it no failure; a failure has none. */
    private Map<String, String> forgiven(Call call, String example) throws IOException {
        byte[] body;
        try (var stream = DocumentExamplesTest.class.getResourceAsStream("/documents/" + example)) {
            body = java.util.Objects.requireNonNull(stream).readAllBytes();
        }
        Response response = new Response(200, List.of(new Header("Content-Type", "application/json")), body);
        Exchange exchange = new Exchange(
                "x1", "example", call, "", List.of(), Optional.of(response), Optional.empty(), Instant.now(), 0, 1);
        Board board = new Board(kit.pack());
        kit.judge().judge(exchange, board, new Timeline(), new Memory());
        Map<String, String> forgiven = new TreeMap<>();
        for (ClauseResult result : board.results(List.of())) {
            switch (result.outcome()) {
                case FAIL -> forgiven.put(result.clause().id(), "a failure: " + result.findings());
                case WARN ->
                    forgiven.put(result.clause().id(), result.clause().ruling().orElse("no ruling"));
                default -> {}
            }
        }
        return forgiven;
    }
}
