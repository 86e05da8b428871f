package dev.assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.Packs;
import dev.assay.exchange.Target;
import dev.assay.report.Report;
import dev.assay.spec.SpecException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a waiver is told with its line, before anything is sent. */
class WaiverReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Catalog CATALOG = Catalog.of(List.of(Packs.root()));
    private static final Map<String, String> TARGETS = Map.of("staging", "huaweicloud", "emulator", "aws");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "clause: HW-LIST-LIMT-MAX, reason: r, owner: o, expires: 2026-12-01|"
                        + "names an unknown clause \"HW-LIST-LIMT-MAX\"; did you mean \"HW-LIST-LIMIT-MAX\"? If it is gone, remove line 3",
                "clause: XX-GONE-ALTOGETHER, reason: r, owner: o, expires: 2026-12-01|"
                        + "names an unknown clause \"XX-GONE-ALTOGETHER\"; if it is gone, remove line 3",
                "clause: HW-LIST-OK, target: stagin, reason: r, owner: o, expires: 2026-12-01|"
                        + "names an unknown target \"stagin\"; did you mean \"staging\"?",
                "clause: HW-LIST-OK, target: emulator, reason: r, owner: o, expires: 2026-12-01|"
                        + "names HW-LIST-OK, which pack \"aws\" of target \"emulator\" does not have; remove line 3",
                "clause: HW-LIST-OK, reason: r, owner: o, expires: 2026-11-24|"
                        + "of HW-LIST-OK expired on 2026-11-24, and today is 2026-11-25 in UTC; mend what is broken and remove line 3, or decide on a new date",
                "clause: HW-LIST-OK, reason: r, owner: o, expires: soon|"
                        + "has \"expires: soon\"; expected a date like 2027-02-23",
                "clause: HW-LIST-OK, reason: r, owner: o, expires: 2026-02-30|"
                        + "has \"expires: 2026-02-30\"; expected a date like 2027-02-23",
                "clause: HW-LIST-OK, reason: r, owner: o|has no \"expires\"; expected a date like 2027-02-23",
                "clause: HW-LIST-OK, reason: r, owner: \" \", expires: 2026-12-01|has no \"owner\"; say who answers for it",
                "clause: HW-LIST-OK, owner: o, expires: 2026-12-01|has no \"reason\"; say why the breach is accepted",
                "reason: r, owner: o, expires: 2026-12-01|has no \"clause\"; expected the id of a clause"
            })
    void what_is_wrong_is_told(String entry, String complaint) throws IOException {
        Path file = file("waivers:\n  # why\n  - {" + entry + "}\n");
        assertEquals(file + ":3: the waiver " + complaint, complaint(file));
    }

    @Test
    void what_the_pack_never_checks_and_what_fails_nobody_is_not_to_be_waived() throws IOException {
        Path file = file("waivers:\n" + entry("HW-NEVER", "staging") + entry("HW-MAY", "staging"));
        Path root = Packs.root();
        String clauses = Files.readString(root.resolve("spec/huaweicloud/clauses.yaml"));
        Path spec = Files.createDirectories(folder.resolve("root/spec/huaweicloud"));
        Files.createDirectories(folder.resolve("root/features/huaweicloud"));
        Files.copy(root.resolve("spec/huaweicloud/openapi.yaml"), spec.resolve("openapi.yaml"));
        Files.copy(root.resolve("spec/huaweicloud/rulings.md"), spec.resolve("rulings.md"));
        String like = "text: t, source: list § 1, basis: documented, evidence: required";
        Files.writeString(
                spec.resolve("clauses.yaml"),
                clauses.strip() + "\n  - topic: Others\n    clauses:\n      - {id: HW-NEVER, level: must, " + like
                        + ", excluded: \"cannot be seen\"}\n      - {id: HW-MAY, level: may, " + like + "}\n");
        UsageException refused = assertThrows(
                UsageException.class,
                () -> WaiverReader.read(file, Catalog.of(List.of(folder.resolve("root"))), TARGETS, TODAY));
        assertEquals(
                file
                        + ":2: the waiver names HW-NEVER, which its pack never checks (cannot be seen); remove lines 2 to 6"
                        + "\n       " + file
                        + ":7: the waiver names HW-MAY, which is a may and fails nobody; remove lines 7 to 11",
                refused.getMessage());
    }

    @Test
    void all_that_is_wrong_is_told_at_once() throws IOException {
        Path file = file("waivers:\n  -\n" + entry("HW-LIST-OK", "staging") + entry("HW-LIST-OK", "staging"));
        assertEquals(
                file + ":2: the waiver is an entry without anything in it; expected clause, reason, owner and expires"
                        + "\n       " + file + ":8: the waiver waives HW-LIST-OK again, as " + file
                        + ":3 does; remove one of them",
                complaint(file));
    }

    @Test
    void an_unknown_key_is_told_with_line_and_column() throws IOException {
        Path file = file("waivers:\n  - clause: HW-LIST-OK\n    until: 2026-12-01\n");
        SpecException refused =
                assertThrows(SpecException.class, () -> WaiverReader.read(file, CATALOG, TARGETS, TODAY));
        assertEquals(
                file + ":3:5: unknown key \"until\"; there are: clause, expires, owner, reason, target",
                refused.getMessage());
    }

    @Test
    void a_waiver_holds_on_its_last_day_and_one_that_names_the_target_goes_first() throws IOException {
        Waivers waivers = WaiverReader.read(
                file("waivers:\n" + entry("HW-LIST-OK", "staging")
                        + "  - {clause: HW-LIST-OK, reason: all, owner: ann, expires: 2026-11-25}\n"),
                CATALOG,
                TARGETS,
                TODAY);
        assertEquals(
                Map.of("HW-LIST-OK", new Report.Waiver("why", "ann", "2026-11-25")),
                waivers.applied(target("staging")).waivers());
        assertEquals(
                Map.of("HW-LIST-OK", new Report.Waiver("all", "ann", "2026-11-25")),
                waivers.applied(target("other")).waivers());
    }

    @Test
    void a_file_of_no_waivers_waives_nothing() throws IOException {
        for (String none : List.of("waivers:\n", "waivers: []\n")) {
            Waivers waivers = WaiverReader.read(file(none), CATALOG, TARGETS, TODAY);
            assertEquals(Map.of(), waivers.applied(target("staging")).waivers());
        }
    }

    private static RunTarget target(String name) {
        return new RunTarget(
                "huaweicloud", new Target(name, URI.create("http://127.0.0.1:9"), Map.of()), List.of(), Map.of());
    }

    private static String entry(String clause, String target) {
        return "  - clause: " + clause + "\n    target: " + target
                + "\n    reason: why\n    owner: ann\n    expires: 2026-11-25\n";
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("waivers.yaml"), text);
    }

    private static String complaint(Path file) {
        return assertThrows(UsageException.class, () -> WaiverReader.read(file, CATALOG, TARGETS, TODAY))
                .getMessage();
    }
}
