package dev.assay.reference.huaweicloud;

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
    /** Those that show with time, on the wire only, after more calls, or when asked for by other means. */
    private static final Set<String> UNSEEN = Set.of(
            "growing-in-front",
            "gzip",
            "gzip-by-old-name",
            "headers-lower-case",
            "headers-upper-case",
            "headers-without-blanks",
            "late",
            "states-one-by-one",
            "states-with-commas",
            "status-without-phrase",
            "throttled-for-a-second",
            "throttled-in-crowds",
            "throttled-until",
            "unknown-parameter-refused");

    private final Reference reference = new HuaweicloudReference();

    @Test
    void there_are_more_than_a_hundred() {
        assertTrue(reference.variants().size() > 100);
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
            assertTrue(variant.description().matches(".{10,100}\\."), variant.toString());
        }
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
        List<String> both = Probes.ask(List.of("name-missing", "content-type-bare", "requests-3"));

        assertTrue(both.get(0).contains("content-type=[application/json]"), both.get(0));
        assertEquals(-1, both.get(0).indexOf("account_name"));
        assertTrue(both.get(0).contains("\"current_count\":3"), both.get(0));
    }

    @Test
    void an_unknown_name_is_refused_and_the_nearest_offered() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> reference.start(0, 1, List.of("name-missing", "short-page")));

        assertEquals(
                "No defect or variant is named \"short-page\". Did you mean \"short-pages\"?", refusal.getMessage());
    }
}
