package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.BodyText.Piece;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkedBodyTest {
    private static final String LIST = IntStream.range(0, 300)
            .mapToObj(n -> "{\"id\":\"car-" + n + "\"}")
            .collect(Collectors.joining(",", "{\"requests\":[", "]}"));

    @Test
    void a_place_further_on_than_what_is_shown_is_shown_with_what_is_around_it() {
        MarkedBody body = MarkedBody.of(LIST, Set.of("/requests/250/id"), 400);
        assertEquals(List.of("\"car-250\""), marked(body));
        assertTrue(text(body).contains("car-249") && text(body).contains("car-251"));
        assertEquals(400, text(body).length());
        assertTrue(body.cut() && body.before() > 1000 && !body.absent());
    }

    @Test
    void where_the_place_is_not_there_what_it_should_be_in_is_marked() {
        MarkedBody body = MarkedBody.of("{\"a\":{\"b\":1}}", Set.of("/a/c/d"), 400);
        assertEquals(1, marked(body).size());
        assertTrue(marked(body).get(0).contains("\"b\": 1"));
        assertTrue(body.absent());
        assertFalse(body.cut());
    }

    @Test
    void where_nothing_around_the_place_is_there_nothing_is_marked() {
        for (String place : List.of("/state", "Content-Type")) {
            MarkedBody body = MarkedBody.of("{\"a\":1}", Set.of(place), 400);
            assertEquals(List.of(), marked(body));
            assertFalse(body.absent());
        }
    }

    @Test
    void the_beginning_is_shown_where_nothing_is_to_be_marked() {
        MarkedBody body = MarkedBody.of(LIST, Set.of(), 400);
        assertTrue(text(body).startsWith("{"));
        assertTrue(body.cut());
        assertEquals(0, body.before());
    }

    private static List<String> marked(MarkedBody body) {
        return body.pieces().stream().filter(Piece::marked).map(Piece::text).toList();
    }

    private static String text(MarkedBody body) {
        return body.pieces().stream().map(Piece::text).collect(Collectors.joining());
    }
}
