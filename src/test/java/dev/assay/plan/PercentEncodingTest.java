package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PercentEncodingTest {
    @Test
    void unreserved_characters_stay_as_they_are() {
        String unreserved = "azAZ09-._~";
        assertEquals(unreserved, PercentEncoding.of(unreserved));
        assertFalse(PercentEncoding.needed(unreserved));
    }

    @Test
    void everything_that_could_be_syntax_is_encoded() {
        assertEquals("%20%2B%2F%3F%26%3D%23%25%27%3A%40", PercentEncoding.of(" +/?&=#%':@"));
        for (char c : " +/?&=#%':@".toCharArray()) {
            assertTrue(PercentEncoding.needed(String.valueOf(c)), () -> "'" + c + "'");
        }
    }

    @Test
    void other_letters_are_encoded_octet_by_octet_of_their_utf_8() {
        assertEquals("%C3%A9%E4%B8%AD%F0%9F%98%80", PercentEncoding.of("\u00e9\u4e2d\ud83d\ude00"));
        assertTrue(PercentEncoding.needed("\u00e9"));
    }

    @Test
    void a_letter_whose_low_byte_is_an_ascii_letter_needs_encoding_too() {
        assertTrue(PercentEncoding.needed("\u0161"));
        assertEquals("%C5%A1", PercentEncoding.of("\u0161"));
    }
}
