package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Packs;
import dev.assay.spec.Operation;
import dev.assay.spec.Parameter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every phrase about an id in a body, with the bounds of the shipped pack. */
class IdVariationTest {
    private static final String ID = "car-ab01cd23ef";
    private final Operation describe = Packs.of("aws").operation("DescribeCreateAccountStatus");
    private final Parameter id = describe.parameter("CreateAccountRequestId");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "with a suffix of 7 characters, car-ab01cd2",
        "with a suffix of 0 characters, car-",
        "'with a suffix of 8 characters, never issued', car-hi34jk56",
        "'cut short, never issued', car-ab01cd23e",
        "'with a character more, never issued', car-ab01cd23ef0",
        "'in upper case, never issued', CAR-AB01CD23EF",
        "with a suffix in upper case, car-AB01CD23EF",
        "without its prefix, ab01cd23ef",
        "with another prefix, jar-ab01cd23ef",
        "inside a longer string, xcar-ab01cd23efx",
        "with a space before it, ' car-ab01cd23ef'",
        "with a space after it, 'car-ab01cd23ef '",
        "with an underscore in it, car-ab0_1cd23ef",
        "with a hyphen in it, car-ab0-1cd23ef",
        "with a dot in it, car-ab0.1cd23ef",
        "with a plus sign in it, car-ab0+1cd23ef",
        "with a colon in it, car-ab0:1cd23ef",
        "with a percent sign in it, car-ab0%1cd23ef",
        "with a non-ASCII digit in it, car-ab0\u06641cd23ef",
        "with its prefix in upper case, CAR-ab01cd23ef",
        "with its prefix twice, car-car-ab01cd23ef",
        "with another separator, car_ab01cd23ef",
        "'with another beginning, never issued', car-hb01cd23ef"
    })
    void ids(String phrase, String value) {
        assertEquals(Optional.of(value), call(phrase, ID).value(id));
    }

    @Test
    void a_line_break_goes_after_it() {
        assertEquals(
                Optional.of(ID + "\n"), call("with a line break after it", ID).value(id));
    }

    @Test
    void what_some_readers_take_for_an_end_goes_after_it() {
        assertEquals(
                Optional.of(ID + "\r\n"),
                call("with a carriage return and a line break after it", ID).value(id));
        assertEquals(
                Optional.of(ID + "\u0000"),
                call("with a null character after it", ID).value(id));
    }

    @Test
    void an_id_that_cannot_be_cut_or_grow_is_altered_instead() {
        assertEquals(
                Optional.of("car-hi34jk56"),
                call("cut short, never issued", "car-ab01cd23").value(id));
        String longest = "car-" + "0".repeat(32);
        assertEquals(
                Optional.of("car-" + "0".repeat(24) + "3".repeat(8)),
                call("with a character more, never issued", longest).value(id));
    }

    @Test
    void a_suffix_without_letters_has_no_upper_case() {
        assertEquals(
                Optional.of("car-01234567"),
                call("with a suffix in upper case", "car-01234567").value(id));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "that is null | null",
                "that is a number | 12345678",
                "that is a boolean | true",
                "that is a list | [\"car-ab01cd23ef\"]",
                "that is an object | {\"Value\":\"car-ab01cd23ef\"}"
            })
    void other_types(String phrase, String json) {
        assertEquals(
                Optional.of("{\"CreateAccountRequestId\":" + json + "}"),
                call(phrase, ID).body());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "that names no operation, AWSOrganizationsV20161128.NoSuchOperation",
        "in lower case, awsorganizationsv20161128.describecreateaccountstatus",
        "with another prefix, HWSOrganizationsV20161128.DescribeCreateAccountStatus"
    })
    void targets(String phrase, String value) {
        Parameter target = describe.parameter("X-Amz-Target");

        assertEquals(
                Optional.of(value),
                Variation.apply(
                                Call.of(describe),
                                target,
                                phrase,
                                target.constant().orElseThrow())
                        .value(target));
    }

    private Call call(String phrase, String sample) {
        return Variation.apply(Call.of(describe), id, phrase, sample);
    }
}
