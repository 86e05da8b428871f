package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.Packs;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import dev.assay.spec.SpecException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every phrase, with the bounds of the shipped pack. */
class VariationTest {
    private static final String MARKER = "aZ9-bY8_cX7";
    private final Operation list = Packs.huaweicloud().operation("ListCreateAccountStatuses");

    @ParameterizedTest(name = "limit {0} is {1}")
    @CsvSource({
        "at its minimum, 1",
        "at its maximum, 2000",
        "at its default, 200",
        "one under its minimum, 0",
        "one under its maximum, 1999",
        "one over its maximum, 2001",
        "that is negative, -1",
        "too large for any integer type, 99999999999999999999999999",
        "that is a word, many",
        "with a letter after it, 10x",
        "with a fraction, 1.5",
        "left empty, ''",
    })
    void limits(String phrase, String value) {
        assertEquals(List.of(value), values("limit", phrase, ""));
    }

    @ParameterizedTest(name = "marker {0} is {1}")
    @CsvSource({
        "'of 5 characters, never issued', hG20i",
        "that was never issued, aZ90iF10jE0",
        "'in upper case, never issued', AZ9-BY8_CX7",
        "cut short by a character, aZ9-bY8_cX",
        "with a character more, aZ9-bY8_cX70",
        "altered by one character, aZ9-bF8_cX7",
        "with a quote in it, aZ9-b'Y8_cX7",
        "with a percent sign in it, aZ9-b%Y8_cX7",
        "with a slash in it, aZ9-b/Y8_cX7",
        "with a space in it, aZ9-b Y8_cX7",
        "with a non-ASCII letter in it, aZ9-b\u00e9Y8_cX7",
        "at its minimum, aZ9-",
        "one shorter than its minimum, aZ9",
    })
    void markers(String phrase, String value) {
        assertEquals(List.of(value), values("marker", phrase, MARKER));
    }

    @Test
    void an_id_that_is_as_long_as_it_may_be_gets_no_longer_by_an_odd_character() {
        Operation show = Packs.huaweicloud().operation("ShowCreateAccountStatus");
        Parameter id = show.parameter("create_account_status_id");
        String longest = "car-" + "0123456789abcdef".repeat(2);
        assertEquals(
                Optional.of("car-0123456789abcd'f0123456789abcdef"),
                Variation.apply(Call.of(show), id, "with a quote in it", longest)
                        .value(id));
    }

    @Test
    void lengths_of_strings_are_counted_from_the_sample() {
        assertEquals(List.of(MARKER.repeat(37).substring(0, 400)), values("marker", "at its maximum", MARKER));
        assertEquals(
                401,
                values("marker", "one longer than its maximum", MARKER).get(0).length());
        assertEquals(
                399, values("marker", "one under its maximum", MARKER).get(0).length());
        assertEquals(List.of("m0m0"), values("marker", "at its minimum", ""));
        assertEquals(
                300,
                values("marker", "of 300 characters, never issued", MARKER)
                        .get(0)
                        .length());
    }

    @Test
    void a_sample_without_lower_case_letters_is_altered_where_upper_case_is_asked_for() {
        assertEquals(List.of("34567"), values("marker", "in upper case, never issued", "01234"));
    }

    @Test
    void lists_are_as_long_as_their_bounds_say() {
        assertEquals(List.of("failed", "in_progress", "succeeded"), values("states", "at their most", ""));
        assertEquals(
                List.of("failed", "in_progress", "in_progress", "succeeded"),
                values("states", "one over their most", ""));
    }

    @Test
    void states_are_unknown_or_in_upper_case_or_a_bare_name() {
        assertEquals(List.of("no_such_states"), values("states", "that do not exist", ""));
        assertEquals(List.of("SUCCEEDED"), values("states", "succeeded in upper case", ""));
        assertEquals("states", call("states", "as an empty list", "").encodedQuery());
        assertEquals(List.of("succeeded"), values("states", "succeeded", ""));
        assertEquals(List.of("failed", "succeeded"), values("states", "succeeded and failed", ""));
    }

    @Test
    void a_parameter_can_be_given_twice() {
        assertEquals("limit=1&limit=2", call("limit", "given as 2 and as 1", "").encodedQuery());
    }

    @Test
    void only_a_value_of_the_contract_has_an_upper_case() {
        assertEquals(unknown("sUcceeded in upper case", "states"), message("states", "sUcceeded in upper case"));
    }

    @Test
    void an_unknown_phrase_is_refused() {
        assertEquals(unknown("at its leisure", "limit"), message("limit", "at its leisure"));
    }

    @Test
    void a_bound_that_the_contract_lacks_is_refused_with_the_schema() {
        assertEquals(
                "parameter \"marker\" has no such bound in openapi.yaml; its schema is "
                        + list.parameter("marker").schema(),
                message("marker", "at its default"));
    }

    private static String unknown(String phrase, String parameter) {
        return "a value \"" + phrase + "\" of parameter \"" + parameter
                + "\" means nothing; see the words in README.md, \"How the Gherkin is organised\"";
    }

    private String message(String parameter, String phrase) {
        return assertThrows(SpecException.class, () -> call(parameter, phrase, MARKER))
                .getMessage();
    }

    private Call call(String parameter, String phrase, String sample) {
        return Variation.apply(Call.of(list), list.parameter(parameter), phrase, sample);
    }

    private List<String> values(String parameter, String phrase, String sample) {
        return call(parameter, phrase, sample).values(parameter);
    }
}
