package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.Report;
import dev.assay.report.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gate accepts what its waivers name, and nothing else; and asks for waivers to be removed that waive nothing. */
class WaivedRunTest {
    private static final String CLAUSE = "HW-LIST-LIMIT-MAX";
    private static final String ENTRY =
            "  - {clause: " + CLAUSE + ", target: %s, reason: ticket 12, owner: ann, expires: %s}\n";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void a_broken_reference_is_waived_to_conformant_and_its_finding_stays_in_every_view() throws IOException {
        try (References references = new References()) {
            references.with("limit", "limit-2001-accepted");
            Path written = folder.resolve("new.yaml");
            Shell first = run(
                    references,
                    "--waivers",
                    written.toString(),
                    "--write-waivers",
                    "--owner",
                    "ann",
                    "--reason",
                    "ticket 12");
            assertEquals(1, first.exit(), first.out() + first.err());
            assertTrue(
                    first.out().contains("waivers: " + written + ", 1 entry until " + TODAY.plusDays(90) + "\n"),
                    first.out());

            Shell again = run(references, "--waivers", written.toString());
            assertEquals(0, again.exit(), again.out() + again.err());
            String line = "accepted by ann until " + TODAY.plusDays(90) + ": ticket 12";
            assertTrue(again.out().contains("  waived " + CLAUSE + "  " + line), again.out());
            Report report = ReportReader.read(folder.resolve("limit"));
            assertEquals("conformant", report.verdict());
            assertEquals(1, report.count("waived"));
            assertEquals(0, report.count("fail"));
            Report.ClauseEntry clause = report.clauses().stream()
                    .filter(one -> one.id().equals(CLAUSE))
                    .findFirst()
                    .orElseThrow();
            assertEquals("waived", clause.outcome());
            assertEquals(1, clause.findings().size());
            assertEquals(
                    new Report.Waiver("ticket 12", "ann", TODAY.plusDays(90).toString()), clause.waiver());
            assertTrue(view("junit.xml").contains("<skipped message=\"waived: " + line + "\">"), view("junit.xml"));
            assertTrue(view("report.html").contains("<p class=\"note\">" + line + "</p>"));
            assertTrue(view("summary.md").contains("### Waived\n\n- <code>" + CLAUSE + "</code>: accepted by ann"));
        }
    }

    @Test
    void a_waiver_of_what_is_kept_is_stale_where_it_was_exercised_and_only_there() throws IOException {
        try (References references = new References()) {
            references.with("good").with("limit", "limit-2001-accepted");
            Shell stale = waived(references, List.of("good", "limit"));
            assertEquals(2, stale.exit(), stale.out() + stale.err());
            assertEquals(
                    "assay: " + folder.resolve("waivers.yaml") + ":2: the waiver of " + CLAUSE
                            + " is stale: good keeps the clause; remove line 2",
                    stale.complaint());
            assertEquals(1, stale.err().lines().count(), stale.err());
            assertEquals(1, ReportReader.read(folder.resolve("limit")).count("waived"));

            Shell some = waived(references, List.of("good", "limit"), "--tags", "@" + CLAUSE);
            assertEquals(3, some.exit(), some.out() + some.err());
            assertEquals("", some.err());
        }
    }

    @Test
    void a_waiver_that_is_wrong_stops_the_run_before_it() throws IOException {
        try (References references = new References()) {
            references.with("good");
            Files.writeString(
                    folder.resolve("waivers.yaml"), "waivers:\n" + ENTRY.formatted("good", TODAY.minusDays(1)));
            Shell expired =
                    run(references, "--waivers", folder.resolve("waivers.yaml").toString());
            assertEquals(2, expired.exit());
            assertTrue(
                    expired.complaint().contains("waivers.yaml:2: the waiver of " + CLAUSE + " expired on "),
                    expired.err());
            assertEquals("", expired.out());
            assertFalse(Files.exists(folder.resolve("good")));
        }
    }

    @Test
    void what_is_written_has_to_be_filled_in_and_nothing_is_written_over() throws IOException {
        try (References references = new References()) {
            Path written = folder.resolve("new.yaml");
            String[] write = {"--waivers", written.toString(), "--write-waivers", "--tags", "@" + CLAUSE};
            references.with("good");
            Shell kept = run(references, write);
            assertEquals(3, kept.exit());
            assertTrue(
                    kept.out().contains("waivers: nothing is broken, so \"" + written + "\" is not written"),
                    kept.out());
            assertFalse(Files.exists(written));

            references.with("limit", "limit-2001-accepted");
            Shell broken = run(references, write);
            assertEquals(1, broken.exit());
            assertTrue(broken.out().contains("; write reason and owner into each before you use it"), broken.out());
            String text = Files.readString(written);
            assertTrue(text.contains("  # fail: ListCreateAccountStatuses with limit=2001 is not refused: "), text);
            Shell empty = run(references, "--waivers", written.toString());
            assertEquals(2, empty.exit());
            assertTrue(
                    empty.complaint().endsWith(":7: the waiver has no \"reason\"; say why the breach is accepted"),
                    empty.err());

            Shell again = run(references, write);
            assertEquals(2, again.exit());
            assertTrue(again.complaint().contains("is there already, and nothing in it is changed"), again.err());
            assertEquals(text, Files.readString(written));
        }
    }

    private Shell waived(References references, List<String> targets, String... more) throws IOException {
        StringBuilder text = new StringBuilder("waivers:\n");
        targets.forEach(target -> text.append(ENTRY.formatted(target, TODAY)));
        Path file = Files.writeString(folder.resolve("waivers.yaml"), text);
        List<String> options = new ArrayList<>(List.of(more));
        options.addAll(List.of("--waivers", file.toString()));
        return run(references, options.toArray(String[]::new));
    }

    private Shell run(References references, String... more) throws IOException {
        Path config = Files.writeString(folder.resolve("config.yaml"), references.config());
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-------"));
        List<String> arguments =
                new ArrayList<>(List.of("run", "--config", config.toString(), "--reports", folder.toString()));
        arguments.addAll(List.of(more));
        return Shell.assay(arguments.toArray(String[]::new));
    }

    private String view(String name) throws IOException {
        return Files.readString(folder.resolve("limit").resolve(name));
    }
}
