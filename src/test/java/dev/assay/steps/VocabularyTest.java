package dev.assay.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Packs;
import dev.assay.spec.Clause;
import dev.assay.steps.Vocabulary.Definition;
import io.cucumber.core.gherkin.Pickle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A closed vocabulary: the features say nothing that the kit does not understand, and the kit nothing that they do not say. */
class VocabularyTest {
    private static final int MOST_STEPS = 7;

    private static final List<String> PACKS = List.of("huaweicloud", "aws");

    private final Set<String> clauses = PACKS.stream()
            .flatMap(pack -> Packs.of(pack).clauses().values().stream())
            .filter(clause -> clause.excluded().isEmpty())
            .map(Clause::id)
            .collect(Collectors.toSet());
    private final List<Pickle> scenarios =
            PACKS.stream().flatMap(pack -> Vocabulary.scenarios(pack).stream()).toList();
    private final List<Definition> definitions = Vocabulary.definitions();

    @Test
    void there_are_scenarios_and_definitions_to_hold_against_each_other() {
        assertTrue(scenarios.size() > 50, () -> scenarios.size() + " scenarios");
        assertTrue(definitions.size() > 30, () -> definitions.size() + " definitions");
    }

    @Test
    void every_scenario_has_exactly_one_tag_and_it_is_a_clause_that_is_not_excluded() {
        assertNone(scenario -> {
            List<String> tags = scenario.getTags();
            boolean one = tags.size() == 1 && clauses.contains(tags.get(0).substring(1));
            return one ? "" : "has tags " + tags;
        });
    }

    @Test
    void every_scenario_has_at_most_seven_steps() {
        assertNone(scenario -> {
            int steps = scenario.getSteps().size();
            return steps >= 2 && steps <= MOST_STEPS ? "" : "has " + steps + " steps";
        });
    }

    @Test
    void every_scenario_has_exactly_one_when() {
        assertNone(scenario -> {
            long whens = scenario.getSteps().stream()
                    .filter(step -> step.getKeyword().strip().equals("When"))
                    .count();
            return whens == 1 ? "" : "has " + whens + " When";
        });
    }

    @Test
    void every_scenario_ends_with_what_is_to_be_seen() {
        assertNone(scenario -> {
            String last = "";
            for (var step : scenario.getSteps()) {
                String keyword = step.getKeyword().strip();
                last = keyword.equals("And") || keyword.equals("But") ? last : keyword;
            }
            return last.equals("Then") ? "" : "ends with " + last;
        });
    }

    @Test
    void every_step_has_exactly_one_definition() {
        List<String> wrong = new ArrayList<>();
        for (String step : Vocabulary.steps(scenarios)) {
            List<Definition> matching =
                    definitions.stream().filter(one -> one.matches(step)).toList();
            if (matching.size() != 1) {
                wrong.add("\"" + step + "\" has " + matching);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_definition_is_used() {
        List<String> steps = Vocabulary.steps(scenarios);
        assertEquals(
                List.of(),
                definitions.stream()
                        .filter(one -> steps.stream().noneMatch(one::matches))
                        .toList());
    }

    @Test
    void every_definition_holds_from_the_first_letter_to_the_last() {
        assertEquals(
                List.of(),
                definitions.stream()
                        .filter(one -> !one.pattern().pattern().startsWith("^")
                                || !one.pattern().pattern().endsWith("$"))
                        .toList());
    }

    private void assertNone(Function<Pickle, String> wrong) {
        assertEquals(
                List.of(),
                scenarios.stream()
                        .filter(scenario -> !wrong.apply(scenario).isEmpty())
                        .map(scenario -> Vocabulary.place(scenario) + " " + wrong.apply(scenario))
                        .toList());
    }
}
