package dev.assay.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.reference.Reference;
import dev.assay.reference.VariantInfo;
import dev.assay.report.Proof;
import dev.assay.run.Catalog;
import dev.assay.run.Embedded;
import dev.assay.run.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of legal habits that one server has at once. */
class ProverIT {
    private static final String PACK = "huaweicloud";

    @TempDir
    private Path folder;

    @Test
    void habits_that_are_accepted_at_once_are_each_accepted() {
        List<Proof.TrialEntry> results = usual().legal(variants("times-east", "refusal-bare", "headers-upper-case"));

        assertEquals(
                List.of("times-east true", "refusal-bare true", "headers-upper-case true"),
                results.stream().map(ProverIT::outcome).toList());
        assertEquals(
                List.of("refusal-bare", "headers-upper-case"), results.get(0).beside());
    }

    @Test
    void the_one_that_is_failed_is_found_among_those_that_are_tried_at_once() throws IOException {
        Prover bent = new Prover(Catalog.of(List.of(bent())).kit(PACK), RunOptions.usual());

        List<Proof.TrialEntry> results = bent.legal(variants("times-east", "refusal-bare", "headers-upper-case"));

        assertEquals(
                List.of("times-east false", "refusal-bare true", "headers-upper-case true"),
                results.stream().map(ProverIT::outcome).toList());
        assertEquals(List.of(), results.get(0).beside());
        assertTrue(results.get(0).why().get(0).startsWith("HW-"), results.get(0).why()::toString);
    }

    /** What is compressed first is no text any more whose slashes could be escaped. */
    @Test
    void what_is_failed_only_together_is_no_pass_of_any() {
        List<Proof.TrialEntry> results = usual().legal(variants("gzip", "slash-escapes"));

        assertEquals(
                List.of("gzip false", "slash-escapes false"),
                results.stream().map(ProverIT::outcome).toList());
        assertEquals(
                "accepted by itself, but not beside slash-escapes",
                results.get(0).why().get(0));
    }

    @Test
    void a_warning_that_a_habit_is_not_known_for_is_a_false_alarm() {
        Prover prover = usual();
        VariantInfo known = variants("throttled-by-a-gateway").get(0);
        VariantInfo unknown = new VariantInfo(known.name(), known.description(), null, Set.of());

        assertEquals(
                "throttled-by-a-gateway true",
                outcome(prover.legal(List.of(known)).get(0)));
        assertEquals(
                "throttled-by-a-gateway false",
                outcome(prover.legal(List.of(unknown)).get(0)));
    }

    @Test
    void each_has_a_server_of_its_own_where_that_is_asked_for() {
        for (Prover.Care care : Prover.Care.values()) {
            Prover prover = new Prover(Catalog.of(List.of()).kit(PACK), RunOptions.usual(), care);
            List<Trial> trials = variants("times-east", "refusal-bare").stream()
                    .<Trial>map(Trial.Legal::new)
                    .toList();

            Proof proof =
                    SideBySide.prove(Map.of(prover, trials), "", told -> {}).get(0);

            List<String> beside = care == Prover.Care.QUICK ? List.of("refusal-bare") : List.of();
            assertEquals(beside, proof.trials().get(0).beside(), care::toString);
            assertEquals("times-east true", outcome(proof.trials().get(0)), care::toString);
        }
    }

    private static Prover usual() {
        return new Prover(Catalog.of(List.of()).kit(PACK), RunOptions.usual());
    }

    /** A root whose contract takes no date but one of UTC: nobody says so. */
    private Path bent() throws IOException {
        for (String part : List.of("spec", "features")) {
            Path to = Files.createDirectories(folder.resolve(part).resolve(PACK));
            try (Stream<Path> files = Files.list(Path.of(part, PACK))) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(file.getFileName().toString()));
                }
            }
        }
        Path openapi = folder.resolve("spec").resolve(PACK).resolve("openapi.yaml");
        String usual = Files.readString(openapi);
        String bent = usual.replaceFirst(
                "(format: zoned-date-time)(\\s+x-clause: .*format: ([A-Z-]+))",
                "$1\n          pattern: '[Z]\\$'$2, pattern: $3");
        assertTrue(!bent.equals(usual));
        Files.writeString(openapi, bent);
        return folder;
    }

    private static String outcome(Proof.TrialEntry entry) {
        return entry.name() + " " + entry.right();
    }

    private static List<VariantInfo> variants(String... names) {
        List<VariantInfo> all = Embedded.of(PACK).map(Reference::variants).orElseThrow();
        return Stream.of(names)
                .map(name -> all.stream()
                        .filter(variant -> variant.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
