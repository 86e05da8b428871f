package dev.assay.reference.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static Answer json(String text) {
        return new Answer(200, Map.of("Content-Type", "application/json"), new byte[0]).text(text);
    }

    @Test
    void an_edit_leaves_numbers_as_they_were_written() {
        String numbers = "{\"a\":1.631121728678E9,\"b\":1.50,\"c\":1e2,\"d\":-0.0,\"e\":12345678901234567890}";

        assertEquals(
                numbers.replace("}", ",\"f\":true}"),
                json(numbers).edit(body -> body.put("f", true)).text());
    }

    @Test
    void a_number_can_be_computed_with() {
        Answer doubled = json("{\"a\":1.5E3}")
                .edit(body -> body.put(
                        "a", body.path("a").decimalValue().add(body.path("a").decimalValue())));

        assertEquals("{\"a\":3.0E+3}", doubled.text());
    }

    @Test
    void what_is_no_object_is_not_edited() {
        for (String text : new String[] {"", "[1]", "<html>", "{"}) {
            Answer answer = json(text);

            assertSame(answer, answer.edit(body -> body.put("a", 1)));
        }
    }

    @Test
    void headers_are_found_whatever_their_case() {
        Answer answer = json("{}").header("content-TYPE", "text/plain");

        assertEquals(Map.of("content-TYPE", "text/plain"), answer.headers());
        assertEquals(Map.of(), answer.withoutHeader("Content-Type").headers());
    }
}
