package dev.assay.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Packs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackReaderTest {
    private final Pack pack = Packs.huaweicloud();

    @Test
    void the_shipped_packs_are_found_by_their_folders() {
        assertTrue(PackReader.packs(Packs.root()).contains("huaweicloud"));
    }

    @Test
    void a_root_without_spec_holds_no_pack(@TempDir Path root) {
        assertEquals(List.of(), PackReader.packs(root));
    }

    @Test
    void the_shipped_pack_has_its_two_operations_in_the_order_of_the_document() {
        assertEquals(
                List.of("ShowCreateAccountStatus", "ListCreateAccountStatuses"),
                List.copyOf(pack.operations().keySet()));
        Operation list = pack.lister().orElseThrow();
        assertEquals("ListCreateAccountStatuses", list.id());
        assertEquals("GET", list.method());
        assertEquals("HW-LIST-OK", list.clause());
        assertEquals(
                List.of("states", "limit", "marker", "X-Security-Token"),
                list.parameters().stream().map(Parameter::name).toList());
        assertEquals(
                Optional.of(new Operation.Pages(
                        "/create_account_statuses",
                        "limit",
                        "marker",
                        "/page_info/next_marker",
                        Optional.of("/page_info/current_count"),
                        Optional.of("states"),
                        "HW-WALK-ENDS")),
                list.pages());
        assertEquals(
                Optional.of(new Operation.Shows("create_account_status_id", "/create_account_status")),
                pack.shower().orElseThrow().shows());
    }

    @Test
    void bounds_of_parameters_are_those_of_the_document() {
        Operation list = pack.operation("ListCreateAccountStatuses");
        Parameter limit = list.parameter("limit");
        assertEquals(OptionalLong.of(1), limit.least());
        assertEquals(OptionalLong.of(2000), limit.greatest());
        assertEquals(OptionalLong.of(200), limit.byDefault());
        assertEquals(OptionalLong.of(4), list.parameter("marker").least());
        assertEquals(OptionalLong.of(400), list.parameter("marker").greatest());
        assertEquals(OptionalLong.empty(), list.parameter("marker").byDefault());
        assertTrue(list.parameter("states").list());
        assertEquals(
                List.of("in_progress", "succeeded", "failed"),
                list.parameter("states").values());
        assertFalse(limit.list());
    }

    @Test
    void an_answer_is_described_by_its_status_or_by_default() {
        Operation show = pack.operation("ShowCreateAccountStatus");
        assertEquals("404", show.answer(404).orElseThrow().status());
        assertEquals("default", show.answer(418).orElseThrow().status());
        assertTrue(show.describes(404));
        assertFalse(show.describes(418));
        assertEquals(
                Optional.of("/components/schemas/ShowCreateAccountStatusResponse"),
                show.answer(200).orElseThrow().schemaPointer());
    }

    @Test
    void the_resource_is_the_creation_request() {
        assertEquals(
                new Resource(
                        "creation request",
                        "id",
                        "state",
                        Map.of("in_progress", List.of("succeeded", "failed")),
                        List.of("in_progress", "succeeded", "failed"),
                        List.of("account_name", "created_at"),
                        List.of("account_id"),
                        List.of(
                                "id",
                                "account_name",
                                "state",
                                "created_at",
                                "completed_at",
                                "account_id",
                                "failure_reason",
                                "failure_detail_msg")),
                pack.resource().orElseThrow());
    }

    @Test
    void every_constraint_of_the_shipped_pack_names_a_clause_of_it() {
        assertEquals(
                List.of(),
                pack.constraints().stream()
                        .filter(constraint -> !pack.clauses().containsKey(constraint.clause()))
                        .toList());
        assertTrue(pack.constraints().size() > 50);
    }

    @Test
    void every_ruling_that_a_clause_rests_on_is_there_with_its_text() {
        pack.clauses().values().forEach(clause -> clause.ruling()
                .ifPresent(ruling -> assertTrue(
                        pack.rulings().getOrDefault(ruling, "").length() > 40, clause.id() + " rests on " + ruling)));
        assertTrue(pack.rulings().containsKey("R1"));
    }

    @Test
    void the_small_pack_of_these_tests_is_well_formed(@TempDir Path root) {
        Pack demo = new PackFolder(root).read();
        assertEquals("Demo", demo.title());
        assertEquals(List.of("D-SHOW", "D-BODY"), List.copyOf(demo.clauses().keySet()));
        assertEquals(Map.of("page", "The page"), demo.documents());
        assertTrue(demo.clause("D-SHOW").decisive());
        assertFalse(demo.clause("D-BODY").decisive());
        assertEquals(Optional.empty(), demo.resource());
    }

    @Test
    void a_name_that_the_pack_lacks_is_answered_with_what_it_has() {
        assertEquals(
                "pack huaweicloud has no clause \"HW-LIST-LIMIT-MAXX\"; did you mean \"HW-LIST-LIMIT-MAX\"?",
                message(() -> pack.clause("HW-LIST-LIMIT-MAXX")));
        assertEquals(
                "pack huaweicloud has no operation \"Show\"; it has [ShowCreateAccountStatus, ListCreateAccountStatuses]",
                message(() -> pack.operation("Show")));
        assertEquals(
                "operation ListCreateAccountStatuses has no parameter \"offset\"; it has [states, limit, marker,"
                        + " X-Security-Token]",
                message(() -> pack.operation("ListCreateAccountStatuses").parameter("offset")));
    }

    private static String message(org.junit.jupiter.api.function.Executable reading) {
        return assertThrows(SpecException.class, reading).getMessage();
    }
}
