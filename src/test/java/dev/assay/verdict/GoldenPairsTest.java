package dev.assay.verdict;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Bench;
import dev.assay.Recorded;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Recorded answers and the findings expected of them, in {@code golden.json}: each case is a documented body with some
 * members set or removed, and every clause and place that it breaks, no more and no less.
 */
class GoldenPairsTest {
    private static final JsonNode GOLDEN = read();

    @TestFactory
    Stream<DynamicTest> each_body_has_the_findings_that_it_deserves() {
        return GOLDEN.path("cases")
                .valueStream()
                .map(one -> DynamicTest.dynamicTest(one.path("name").asString(), () -> run(one)));
    }

    @Test
    void there_are_enough_of_them() {
        assertTrue(GOLDEN.path("cases").size() > 60);
    }

    @Test
    void a_finding_says_what_was_expected_and_what_came() {
        Finding finding = Bench.of(Recorded.list()
                        .body("{'create_account_statuses': [], 'page_info': {'current_count': '0'}}")
                        .exchange())
                .clause("HW-PAGE-COUNT-TYPE")
                .findings()
                .get(0);
        assertEquals("current_count breaks type integer", finding.message());
        assertEquals("type integer", finding.expected());
        assertEquals("\"0\"", finding.actual());
    }

    @Test
    void a_finding_about_a_missing_member_says_what_there_is() {
        Finding finding = Bench.of(Recorded.list()
                        .body("{'create_account_statuses': [], 'page_info': {'next_marker': null}}")
                        .exchange())
                .clause("HW-PAGE-COUNT-PRESENT")
                .findings()
                .get(0);
        assertEquals("current_count is missing", finding.message());
        assertEquals("a member \"current_count\"", finding.expected());
        assertEquals("none; there are [next_marker]", finding.actual());
    }

    @Test
    void a_finding_about_a_length_counts_the_characters() {
        Finding finding = Bench.of(Recorded.list()
                        .body(
                                "{'create_account_statuses': [], 'page_info': {'current_count': 0, 'next_marker': 'a\u4e2d'}}")
                        .exchange())
                .clause("HW-PAGE-NEXT-LENGTH")
                .findings()
                .get(0);
        assertEquals("next_marker breaks minLength 4", finding.message());
        assertEquals("\"a\u4e2d\" (2 characters)", finding.actual());
    }

    @Test
    void a_call_without_answer_is_judged_by_nothing() {
        assertTrue(Bench.of(Recorded.list().trouble()).results().stream()
                .allMatch(result -> result.outcome() == Outcome.NOT_EXERCISED));
    }

    private static void run(JsonNode one) {
        boolean list = one.path("of").asString().equals("list");
        Recorded recorded = (list ? Recorded.list() : Recorded.show("car-0000000001"))
                .status(one.path("status").asInt(200))
                .body(one.path("text").asString(body(one).toString()));
        if (one.path("text").asString("x").isEmpty()) {
            recorded.header("Content-Type", null);
        }
        List<String> found = new ArrayList<>();
        Bench bench = Bench.of(recorded.exchange());
        bench.results().forEach(result -> result.findings()
                .forEach(finding -> found.add(finding.clause() + " at " + finding.at())));
        List<String> expected = one.path("findings")
                .valueStream()
                .map(pair -> pair.get(0).asString() + " at " + pair.get(1).asString())
                .toList();
        assertEquals(
                expected.stream().sorted().toList(), found.stream().sorted().toList());
        assertAll(Stream.concat(
                one.path("exercised")
                        .valueStream()
                        .map(id -> () -> assertTrue(
                                bench.clause(id.asString()).exercised() > 0, () -> id + " was not exercised")),
                one.path("untouched")
                        .valueStream()
                        .map(id -> () -> assertEquals(
                                0, bench.clause(id.asString()).exercised(), () -> id + " was exercised"))));
    }

    private static JsonNode body(JsonNode one) {
        JsonNode body = GOLDEN.path("bodies").path(one.path("of").asString()).deepCopy();
        for (var change : one.path("set").properties()) {
            if (change.getKey().isEmpty()) {
                return change.getValue();
            }
            JsonPointer at = JsonPointer.compile(change.getKey());
            JsonNode parent = body.at(at.head());
            if (parent instanceof ArrayNode array) {
                array.set(at.last().getMatchingIndex(), change.getValue());
            } else {
                ((ObjectNode) parent).set(at.last().getMatchingProperty(), change.getValue());
            }
        }
        for (JsonNode removed : one.path("remove")) {
            JsonPointer at = JsonPointer.compile(removed.asString());
            ((ObjectNode) body.at(at.head())).remove(at.last().getMatchingProperty());
        }
        return body;
    }

    private static JsonNode read() {
        try (InputStream in = GoldenPairsTest.class.getResourceAsStream("golden.json")) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
