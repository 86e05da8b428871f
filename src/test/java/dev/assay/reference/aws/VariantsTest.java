package dev.assay.reference.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.reference.DefectInfo;
import dev.assay.reference.HiddenVariants;
import dev.assay.reference.Reference;
import dev.assay.reference.VariantInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VariantsTest {
    /** Those that show with time, or on the wire only. */
    private static final Set<String> UNSEEN = Set.of(
            "created-never",
            "finishing-early",
            "gzip",
            "headers-lower-case",
            "headers-upper-case",
            "headers-without-blanks",
            "late",
            "status-without-phrase");

    private final Reference reference = new AwsReference();

    @Test
    void there_are_more_than_eighty() {
        assertTrue(reference.variants().size() > 80, "" + reference.variants().size());
    }

    @Test
    void names_are_unique_among_defects_too_and_in_kebab_case() {
        Set<String> names = new HashSet<>();
        reference.defects().stream().map(DefectInfo::name).forEach(names::add);
        for (VariantInfo variant : reference.variants()) {
            assertTrue(variant.name().matches("[a-z0-9]+(-[a-z0-9]+)*"), variant.name());
            assertTrue(names.add(variant.name()), variant.name());
        }
    }

    @Test
    void descriptions_are_one_sentence_in_one_line() {
        for (VariantInfo variant : reference.variants()) {
            assertTrue(variant.description().matches(".{10,110}\\."), variant.toString());
        }
    }

    @Test
    void those_that_are_warned_of_are_among_them() {
        assertTrue(reference.variants().stream()
                        .filter(variant -> !variant.warned().isEmpty())
                        .count()
                > 10);
    }

    @Test
    void every_variant_shows_in_some_answer_but_for_a_few() throws Exception {
        List<String> usual = Probes.ask(List.of());
        assertEquals(usual, Probes.ask(List.of()));
        Set<String> unseen = new TreeSet<>();
        for (VariantInfo variant : reference.variants()) {
            if (!Probes.differs(List.of(variant.name()), usual)) {
                unseen.add(variant.name());
            }
        }

        assertEquals(new TreeSet<>(UNSEEN), unseen);
    }

    @Test
    void none_is_hidden_by_those_that_one_server_has_beside_it() throws Exception {
        assertEquals(Set.of(), HiddenVariants.of(reference.variants(), UNSEEN, Probes::ask, Probes::differs));
    }

    @Test
    void defects_and_variants_can_be_combined() throws Exception {
        List<String> both = Probes.ask(List.of("state-lower-case", "content-type-upper", "requests-1"));

        assertTrue(both.stream().anyMatch(answer -> answer.contains("\"State\":\"succeeded\"")), both::toString);
        assertTrue(both.stream().allMatch(answer -> answer.contains("Application/X-Amz-JSON-1.1")), both::toString);
    }

    @Test
    void an_unknown_name_is_refused_and_the_nearest_offered() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> reference.start(0, 1, List.of("state-lower-case", "times-hole")));

        assertEquals(
                "No defect or variant is named \"times-hole\". Did you mean \"times-whole\"?", refusal.getMessage());
    }
}
