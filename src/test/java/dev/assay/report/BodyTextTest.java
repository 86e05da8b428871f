package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.report.BodyText.Piece;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTextTest {
    @Test
    void json_is_laid_out_and_the_place_is_marked() {
        assertEquals(
                List.of(
                        new Piece("{\n  \"a\": [\n    1,\n    ", false),
                        new Piece("{\n      \"b/c\": \"x,\\\"}\"\n    }", true),
                        new Piece("\n  ],\n  \"d\": {},\n  \"e\": []\n}", false)),
                BodyText.of("{\"a\":[1,{\"b/c\":\"x,\\\"}\"}],\"d\":{ },\"e\":[]}", Set.of("/a/1")));
    }

    @Test
    void a_place_below_an_odd_name_is_found() {
        assertEquals(
                List.of(new Piece("{\n  \"b/c~\": ", false), new Piece("true", true), new Piece("\n}", false)),
                BodyText.of("{\"b/c~\":true}", Set.of("/b~1c~0")));
    }

    @Test
    void brackets_alone_are_not_blown_up() {
        String body = "[".repeat(12_000);
        assertEquals(List.of(new Piece(body, false)), BodyText.of(body, Set.of("/0/0/0/0")));
    }

    @Test
    void what_is_no_json_stays_as_it_came() {
        assertEquals(List.of(new Piece("<html>  x", false)), BodyText.of("<html>  x", Set.of("/a")));
    }

    /** Only whitespace between tokens may differ, however broken the JSON is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "[1,2",
                "{\"a\":\"unterminated",
                "{\"a\":\"escaped\\",
                "]}]}",
                "[]]]]",
                "{,,,}",
                "{\"a\" \"b\" : : [1 2 3]}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "{a:b,'c':NaN}trailing"
            })
    void no_token_is_lost_or_changed(String body) {
        String laidOut = BodyText.of(body, Set.of("/a", "/0", "")).stream()
                .map(Piece::text)
                .collect(Collectors.joining());
        assertEquals(body.replaceAll("\\s", ""), laidOut.replaceAll("\\s", ""));
    }
}
