package dev.assay.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.exchange.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    @Test
    void clean_json_has_nothing_wrong() {
        Reading reading = of("{\"a\": \"\u4e2d\"}");
        assertEquals("\u4e2d", reading.json().path("a").asString());
        assertNull(reading.jsonError());
        assertNull(reading.utf8Error());
        assertNull(reading.duplicate());
    }

    @Test
    void an_empty_body_is_missing_and_no_error() {
        Reading reading = of("");
        assertTrue(reading.json().isMissingNode());
        assertNull(reading.jsonError());
        assertNull(reading.utf8Error());
    }

    @Test
    void white_space_alone_is_no_json() {
        assertTrue(of(" \n").json().isMissingNode());
    }

    @Test
    void more_values_than_a_run_can_hold_are_not_read() {
        Reading reading = of("[" + "1,".repeat(300_000) + "1]");
        assertTrue(reading.json().isMissingNode());
        assertEquals("Token count (300001) exceeds the maximum allowed (300000)", reading.jsonError());
    }

    @Test
    void a_byte_order_mark_is_told_and_read_over() {
        Reading reading = of("\uFEFF{\"a\": 1}");
        assertEquals("begins with a byte order mark", reading.utf8Error());
        assertEquals(1, reading.json().path("a").asInt());
        assertNull(reading.jsonError());
    }

    @Test
    void bytes_that_are_no_utf_8_are_told_and_read_over() {
        Reading reading = of(new byte[] {'"', (byte) 0xe9, '"'});
        assertEquals("holds bytes that are no UTF-8", reading.utf8Error());
        assertEquals("\uFFFD", reading.json().asString());
    }

    @Test
    void a_replacement_character_that_was_sent_is_utf_8() {
        Reading reading = of("\"\uFFFD\"");
        assertNull(reading.utf8Error());
        assertEquals("\uFFFD", reading.json().asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32BE", "UTF-16"})
    void json_in_another_encoding_is_not_taken_for_json(String charset) {
        Reading reading = of("{\"a\": 1}".getBytes(Charset.forName(charset)));
        assertTrue(reading.json().isMissingNode());
        assertNotNull(reading.jsonError());
    }

    @Test
    void a_key_that_stands_twice_is_told_and_the_last_one_read() {
        Reading reading = of("{\"a\": {\"b\": 1, \"b\": 2}}");
        assertEquals("Duplicate Object property \"b\"", reading.duplicate());
        assertEquals(2, reading.json().at("/a/b").asInt());
        assertNull(reading.jsonError());
    }

    @Test
    void what_comes_after_the_value_is_told_with_its_place() {
        Reading reading = of("{\"a\": 1} x");
        assertTrue(reading.json().isMissingNode());
        assertEquals(
                "Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or"
                        + " 'false') at line 1, column 10",
                reading.jsonError());
    }

    @Test
    void two_values_are_no_json() {
        assertTrue(of("{}{}").json().isMissingNode());
        assertTrue(of("[1] [2]").json().isMissingNode());
    }

    @Test
    void a_body_that_ends_too_early_is_told_with_its_place_and_nothing_of_the_reader() {
        assertEquals(
                "Unexpected end-of-input: expected close marker for Object at line 2, column 1",
                of("{\n").jsonError());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'a': 1}", "{a: 1}", "[1,]", "{\"a\": NaN}", "{\"a\": 01}", "// c\n{}", "<html>"})
    void what_only_lenient_readers_take_is_no_json(String text) {
        Reading reading = of(text);
        assertTrue(reading.json().isMissingNode(), text);
        assertNotNull(reading.jsonError());
    }

    @Test
    void nesting_without_end_is_no_json_and_no_crash() {
        assertTrue(of("[".repeat(100_000)).json().isMissingNode());
    }

    private static Reading of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading of(byte[] body) {
        return Reading.of(new Response(200, List.of(), body));
    }
}
