package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.Packs;
import dev.assay.spec.Operation;
import dev.assay.spec.SpecException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form of a call, and every flaw of a signature, by the words of the features. */
class FormTest {
    private final Operation describe = Packs.of("aws").operation("DescribeCreateAccountStatus");
    private final Call call = Call.of(describe).with(describe.parameter("CreateAccountRequestId"), List.of("car-1"));

    @ParameterizedTest(name = "as {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "JSON that is cut short | {\"CreateAccountRequestId\":\"car-1\"",
                "an array | [{\"CreateAccountRequestId\":\"car-1\"}]",
                "a string | \"{\\\"CreateAccountRequestId\\\":\\\"car-1\\\"}\"",
                "an empty body | ``",
                "an object with a further member | {\"CreateAccountRequestId\":\"car-1\",\"AssayNoSuchMember\":\"x\"}"
            })
    void bodies(String phrase, String body) {
        Call changed = Form.named(phrase).of(call);

        assertEquals(Optional.of(body), changed.body());
        assertEquals(call.headers(), changed.headers());
        assertEquals("POST", changed.method());
    }

    @Test
    void a_type_that_names_a_charset() {
        Call changed = Form.named("JSON whose type names a charset").of(call);

        assertEquals(
                Optional.of("application/x-amz-json-1.1; charset=utf-8"),
                changed.headers().get("Content-Type"));
        assertEquals(call.body(), changed.body());
    }

    @Test
    void a_get_has_no_body_and_is_no_operation() {
        Call changed = Form.named("a GET").of(call);

        assertEquals("GET", changed.method());
        assertEquals(Optional.empty(), changed.body());
        assertEquals(Optional.empty(), changed.operation());
        assertEquals(List.of("X-Amz-Target"), List.copyOf(changed.headers().keySet()));
    }

    @Test
    void a_call_without_a_body_has_no_other_form() {
        SpecException refusal = assertThrows(SpecException.class, () -> Form.ARRAY.of(Form.GET.of(call)));

        assertEquals("a call without a body cannot be sent in another form", refusal.getMessage());
    }

    @Test
    void an_unknown_form_is_refused_and_all_are_listed() {
        SpecException refusal = assertThrows(SpecException.class, () -> Form.named("a poem"));

        assertEquals(
                "a call sent \"as a poem\" means nothing; there are: JSON that is cut short, an array, a string, null, an empty"
                        + " body, an object with a further member, JSON whose type names a charset, a GET",
                refusal.getMessage());
    }

    @Test
    void flaws_are_known_by_their_phrases() {
        for (SigningFlaw flaw : SigningFlaw.values()) {
            assertEquals(flaw, SigningFlaw.of(flaw.phrase()));
            assertEquals(Optional.of(flaw), call.flawed(flaw).flaw());
        }
        SpecException refusal = assertThrows(SpecException.class, () -> SigningFlaw.of("signed in blood"));
        assertEquals(
                "a call \"signed in blood\" means nothing; there are: signed for another service, signed a day ago, changed"
                        + " after it was signed",
                refusal.getMessage());
    }

    @Test
    void a_call_with_another_target_is_no_operation() {
        var target = describe.parameter("X-Amz-Target");

        assertEquals(Optional.empty(), call.with(target, List.of("Other")).operation());
        assertEquals(Optional.empty(), call.with(target, List.of()).operation());
        assertEquals(
                call.operation(),
                call.with(target, List.of(target.constant().orElseThrow())).operation());
    }
}
