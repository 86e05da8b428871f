package dev.assay.prove.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Packs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {
    @ParameterizedTest
    @CsvSource({
        "limit.minimum,      0,    1",
        "limit.maximum,      2001, 2000",
        "limit.type,         many, 17",
        "limit.type,         1.5,  1999",
        "states.maxItems,    failed failed failed failed, failed in_progress succeeded",
        "states/*.enum,      other, failed",
    })
    void one_value_is_outside_and_one_is_inside(String name, String outside, String inside) {
        Rule rule = rule(name);

        assertEquals("true false", rule.outside(sent(outside)) + " " + rule.outside(sent(inside)));
        assertEquals(
                "false true", rule.inside(sent(outside), listed(rule)) + " " + rule.inside(sent(inside), listed(rule)));
    }

    @ParameterizedTest
    @CsvSource({
        "limit.minimum,   -1",
        "limit.maximum,   99999999999999999999999999",
        "limit.maximum,   many",
        "limit.minimum,   many",
        "states.maxItems, other other other other",
        "states/*.enum,   failed failed failed failed",
    })
    void what_is_farther_off_or_breaks_another_constraint_is_not_just_outside(String name, String values) {
        assertEquals(false, rule(name).outside(sent(values)));
    }

    @ParameterizedTest
    @CsvSource({"limit.type, 1", "limit.type, 2000", "limit.type, 200", "limit.maximum, 1999", "limit.minimum, 2"})
    void a_value_that_is_not_at_the_bound_is_not_inside(String name, String values) {
        assertEquals(false, rule(name).inside(sent(values), Optional.empty()));
    }

    @Test
    void lengths_count_characters() {
        Rule most = rule("marker.maxLength");
        assertEquals(true, most.outside(Optional.of(List.of("\ud83d\ude00".repeat(401)))));
        assertEquals(true, most.inside(Optional.of(List.of("\ud83d\ude00".repeat(400))), Optional.empty()));
    }

    @Test
    void a_value_given_twice_to_a_parameter_that_takes_one_is_neither() {
        assertEquals(false, rule("limit.type").outside(sent("1 2")));
        assertEquals(false, rule("limit.type").inside(sent("1 2"), Optional.empty()));
    }

    @Test
    void a_default_is_what_an_absent_value_means() {
        assertEquals(true, rule("limit.default").inside(Optional.empty(), Optional.empty()));
        assertEquals(false, rule("limit.default").inside(sent("200"), Optional.empty()));
    }

    @Test
    void values_that_break_it_are_made_up() {
        assertEquals(Optional.of(List.of("2001")), rule("limit.maximum").breaking());
        assertEquals(Optional.of(List.of("many")), rule("limit.type").breaking());
        assertEquals(4, rule("states.maxItems").breaking().orElseThrow().size());
        assertEquals(Optional.empty(), rule("states.minItems").breaking());
        assertEquals(Optional.empty(), rule("marker.type").breaking());
    }

    @Test
    void a_legal_value_is_taken_instead() {
        assertEquals(List.of(List.of("2000"), List.of()), rule("limit.maximum").instead(List.of("2001"), List.of()));
        assertEquals(
                List.of(List.of("next"), List.of()),
                rule("marker.maxLength").instead(List.of("m".repeat(401)), List.of("next")));
        assertEquals(
                List.of(List.of("failed"), List.of()),
                rule("states/*.enum").instead(List.of("failed", "other"), List.of()));
    }

    private static Optional<String> listed(Rule rule) {
        return rule.keyword().equals("enum") ? Optional.of("failed") : Optional.empty();
    }

    private static Optional<List<String>> sent(String values) {
        return Optional.of(Arrays.asList(values.split(" ")));
    }

    private static Rule rule(String name) {
        return Mutants.of(Packs.huaweicloud()).stream()
                .filter(mutation ->
                        mutation.name().startsWith("mutant:ListCreateAccountStatuses." + name + ".accepted-outside"))
                .map(mutation -> ((RequestMutation) mutation).rule())
                .findFirst()
                .orElseThrow();
    }
}
