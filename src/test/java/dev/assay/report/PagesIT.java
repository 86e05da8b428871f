package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.run.Catalog;
import dev.assay.run.Embedded;
import dev.assay.run.PackKit;
import dev.assay.run.RunOptions;
import dev.assay.run.TargetRun;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The pages in a real browser, opened as files. With {@code -Dassay.picture=FILE} the picture of the README is made as
 * well.
 */
class PagesIT {
    private static final List<String> DEFECTS = List.of(
            "walk-overlaps", "limit-2001-accepted", "shown-again-open", "reason-after-success", "limit-empty-is-one");
    private static final String HOSTILE =
            "</script><script>window.harmed=1</script><img src=x onerror=window.harmed=1>";

    @TempDir
    private static Path folder;

    private static String axe;
    private static Report report;
    private static Chromium browser;
    private Tab tab;

    @BeforeAll
    static void run_against_a_broken_reference() throws Exception {
        if (!Chromium.there()) {
            return;
        }
        browser = Chromium.start();
        try (InputStream script = PagesIT.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
        PackKit kit = Catalog.of(List.of()).kit("huaweicloud");
        try (Embedded embedded = Embedded.startSmall(kit, DEFECTS);
                TargetRun run = new TargetRun(kit, embedded.target(), RunOptions.usual())) {
            report = run.run(Optional.empty());
        }
        ReportFiles files = ReportFiles.in(folder);
        Report hostile = Samples.holding(HOSTILE);
        files.write(report);
        files.writeAll(List.of(report, Samples.every("staging"), hostile));
        Files.writeString(folder.resolve("hostile.html"), HtmlReport.of(hostile));
        Files.writeString(
                folder.resolve("hundred.html"), HtmlIndex.of(Matrix.of(HtmlIndexTest.many(100, 100), name -> name)));
        Files.writeString(
                folder.resolve("dense.html"), HtmlIndex.of(Matrix.of(HtmlIndexTest.many(30, 8), name -> name)));
        ProofFiles.write(folder, List.of(proof()));
    }

    @AfterAll
    static void close_the_browser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open_a_tab() {
        assumeTrue(Chromium.there(), "there is no chromium on the path, so pages are not tried in a browser");
        tab = browser.tab();
        tab.width(1200);
        tab.colours("light");
    }

    @AfterEach
    void nothing_went_wrong_and_nothing_was_asked_for() {
        if (!Chromium.there()) {
            return;
        }
        tab.close();
        assertEquals(List.of(), tab.problems());
        assertEquals(
                List.of(),
                tab.requests().stream()
                        .filter(address -> !address.startsWith("file:") && !address.startsWith("data:"))
                        .toList());
    }

    @Test
    void axe_finds_no_violation_on_any_page_in_light_and_dark() throws Exception {
        for (String page : List.of("huaweicloud/report.html", "index.html", "dense.html", "prove.html")) {
            tab.open(page(page));
            // What comes from one template time and again is tried a few times: axe is slow.
            tab.value("document.querySelectorAll('.finding ~ .finding, tbody tr:nth-child(n+6), .walk:nth-child(n+4),"
                    + " .reason li:nth-child(n+3)').forEach(one => one.remove());"
                    + " document.querySelectorAll('details').forEach(one => one.open = true)");
            tab.value(axe);
            for (String colours : List.of("light", "dark")) {
                tab.colours(colours);
                String rules = colours.equals("dark") ? ", runOnly: ['color-contrast']" : "";
                JsonNode violations =
                        tab.value("axe.run({preload: false, resultTypes: ['violations']" + rules + "}).then(found =>"
                                + " found.violations.flatMap(one => one.nodes.slice(0, 3).map(node =>"
                                + " one.id + ' ' + node.target + ' ' + node.failureSummary)))");
                List<String> told = new ArrayList<>();
                violations.forEach(one -> told.add(one.asString("")));
                assertEquals(List.of(), told, page + " in " + colours);
            }
        }
    }

    @Test
    void the_filter_is_worked_by_keyboard_and_kept_in_the_address() throws Exception {
        tab.open(page("huaweicloud/report.html"));
        int all = report.clauses().size();
        assertEquals(all + " of " + all + " clauses", shown());

        tab.value("document.querySelector('[name=text]').focus()");
        tab.type("walk page");
        int found = (int) report.clauses().stream()
                .filter(clause -> row(clause).contains("walk") && row(clause).contains("page"))
                .count();
        assertTrue(found > 0 && found < all, () -> "found " + found);
        assertEquals(found + " of " + all + " clauses", shown());
        assertEquals("?text=walk+page", tab.text("location.search"));

        tab.value("document.querySelector('[name=outcome]').focus()");
        tab.type("");
        tab.press("End", 35);
        tab.await("location.search.startsWith('?outcome=')");
        tab.reload();
        assertEquals("walk page", tab.text("document.querySelector('[name=text]').value"));
        assertFalse(tab.text("document.querySelector('[name=outcome]').value").isEmpty());

        tab.value("document.querySelector('.filter button').focus()");
        tab.press("Enter", 13);
        tab.await("location.search === ''");
        assertEquals(all + " of " + all + " clauses", shown());
    }

    @Test
    void an_address_with_a_filter_shows_what_it_says() throws Exception {
        URI page = page("huaweicloud/report.html");
        tab.open(URI.create(page + "?outcome=fail&level=must"));
        assertEquals(report.count("fail") + " of " + report.clauses().size() + " clauses", shown());
        assertEquals(report.count("fail"), tab.number("visible('article.clause')".replace("visible", VISIBLE)));
        assertEquals(report.count("fail"), tab.number("visible('tr[data-outcome]')".replace("visible", VISIBLE)));

        tab.open(URI.create(page + "?operation=*"));
        assertEquals(
                report.clauses().stream()
                        .filter(clause -> clause.operation() == null)
                        .count(),
                tab.number("visible('tr[data-outcome]')".replace("visible", VISIBLE)));

        String warned = report.clauses().stream()
                .filter(clause -> clause.outcome().equals("warn"))
                .findFirst()
                .orElseThrow()
                .id();
        tab.open(URI.create(page + "?outcome=fail#" + warned));
        assertTrue(
                tab.holds("document.getElementById('" + warned + "').offsetHeight > 0"), "a link wins over a filter");
    }

    @Test
    void the_curl_line_is_copied() throws Exception {
        tab.open(page("huaweicloud/report.html"));
        tab.call(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        tab.call("Page.bringToFront", Map.of());
        tab.value("document.querySelector('button.copy').focus()");
        tab.press("Enter", 13);
        tab.await("document.querySelector('button.copy').textContent.startsWith('Copied')");
        assertTrue(tab.text("document.getElementById('said').textContent").startsWith("Copied command of "));
        String copied = tab.text("navigator.clipboard.readText()");
        assertEquals(
                report.clauses().stream()
                        .filter(clause -> clause.outcome().equals("fail"))
                        .findFirst()
                        .orElseThrow()
                        .findings()
                        .get(0)
                        .curl(),
                copied);
    }

    @Test
    void everything_can_be_read_without_script() throws Exception {
        tab.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        tab.open(page("huaweicloud/report.html"));
        assertEquals(report.clauses().size(), tab.number("visible('tr[data-outcome]')".replace("visible", VISIBLE)));
        assertEquals(0, tab.number("visible('form, button')".replace("visible", VISIBLE)));
        long findings = report.clauses().stream()
                .filter(clause -> Mark.of(clause).compareTo(Mark.WARN) <= 0)
                .mapToLong(clause -> clause.findings().size())
                .sum();
        assertEquals(findings, tab.number("visible('.finding .message')".replace("visible", VISIBLE)));
    }

    @Test
    void a_page_fits_a_narrow_screen_and_paper_and_is_dark_where_that_is_wanted() throws Exception {
        for (String page :
                List.of("huaweicloud/report.html", "index.html", "dense.html", "prove.html", "hostile.html")) {
            tab.width(400);
            tab.open(page(page));
            tab.value("document.querySelectorAll('details').forEach(one => one.open = true)");
            assertTrue(
                    tab.number("document.scrollingElement.scrollWidth") <= 400,
                    () -> page + " is wider than 400 px: "
                            + tab.value("[...document.querySelectorAll('body *')].filter(one =>"
                                    + " one.getBoundingClientRect().right > 400).slice(0, 5)"
                                    + ".map(one => one.tagName + '.' + one.className)"));
        }
        tab.open(page("huaweicloud/report.html"));
        assertTrue(brightness() > 200);
        tab.colours("dark");
        assertTrue(brightness() < 60);

        tab.media("print", "dark");
        assertTrue(brightness() > 200, "paper is white");
        assertEquals(0, tab.number("visible('form, button, nav')".replace("visible", VISIBLE)));
        byte[] pdf = tab.printed();
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.ISO_8859_1));
    }

    @Test
    void pictures_say_what_the_report_says() throws Exception {
        tab.open(page("huaweicloud/report.html"));
        Background seen = report.around();
        assertEquals(seen.walks().size(), tab.number("document.querySelectorAll('.walk svg').length"));
        assertEquals(
                seen.walks().stream().mapToInt(walk -> walk.pages().size()).sum(),
                tab.number("document.querySelectorAll('.walk g').length"));
        assertTrue(tab.number("document.querySelectorAll('.walk rect.twice').length") > 0, "pages overlap");
        assertTrue(tab.number("document.querySelectorAll('.walk rect.named').length") > 0, "a finding names a page");
        assertEquals(seen.states().lives().size(), tab.number("document.querySelectorAll('.lane').length"));
        assertTrue(tab.number("document.querySelectorAll('.lane .broken').length") > 0, "a request opens again");
        assertEquals(
                report.clauses().size(),
                tab.number("[...document.querySelectorAll('.bar rect')].reduce((sum, bar) =>"
                        + " sum + bar.width.baseVal.value, 0)"));
        assertTrue(tab.holds(
                "document.querySelector('details.fold:not(.exchange) pre b').textContent.startsWith('Scenario')"));
    }

    @Test
    void a_hundred_targets_are_seen_at_once() throws Exception {
        tab.width(1600);
        tab.open(page("hundred.html"));
        assertTrue(tab.number("document.querySelector('table.matrix').getBoundingClientRect().right") < 1600);
        assertEquals(100, tab.number("document.querySelectorAll('table.matrix tbody tr:nth-child(2) .cell').length"));
    }

    @Test
    void text_of_a_target_is_never_run() throws Exception {
        for (String page : List.of("hostile.html", "index.html")) {
            tab.open(page(page));
            assertTrue(tab.holds("document.body.textContent.includes('window.harmed=1')"));
            assertTrue(tab.holds("window.harmed === undefined && document.querySelectorAll('img').length === 0"));
        }
    }

    @Test
    void the_picture_of_the_readme_shows_verdict_and_proof() throws Exception {
        tab.open(page("huaweicloud/report.html"));
        String file = System.getProperty("assay.picture", "");
        Path picture = file.isEmpty() ? folder.resolve("report.webp") : Path.of(file);
        String proven = "[...document.querySelectorAll('.finding')].find(one => one.querySelectorAll('mark').length)";
        tab.value("(finding => {"
                + " finding.querySelectorAll('details').forEach(one => one.open = true);"
                + " document.querySelectorAll('.clause').forEach(one => one.hidden = one !== finding.parentElement);"
                + " })(" + proven + ")");
        int end = tab.number(proven + ".getBoundingClientRect().bottom + scrollY");
        tab.picture(picture, 1200, end + 40, 0.8);
        long size = Files.size(picture);
        assertTrue(size > 20_000 && size < 300_000, () -> size + " bytes");
    }

    private static final String VISIBLE =
            "(selector => [...document.querySelectorAll(selector)].filter(one => one.offsetHeight > 0).length)";

    private String shown() {
        return tab.text("document.getElementById('shown').textContent");
    }

    private int brightness() {
        return tab.number("+getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0]");
    }

    private static String row(Report.ClauseEntry clause) {
        return (clause.outcome() + " " + clause.text() + " " + clause.id() + " "
                        + report.around().source(clause.source()) + " " + clause.level())
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static URI page(String name) throws IOException {
        Path file = folder.resolve(name);
        assertTrue(Files.exists(file), name);
        return file.toUri();
    }

    private static Proof proof() {
        List<Proof.TrialEntry> trials = List.of(
                new Proof.TrialEntry(
                        "defect",
                        "a-b",
                        "XX-1",
                        HOSTILE,
                        "nonconformant",
                        List.of("XX-1"),
                        null,
                        true,
                        List.of(),
                        9,
                        List.of()),
                new Proof.TrialEntry(
                        "defect",
                        "a-c",
                        "XX-1",
                        "c",
                        "conformant",
                        List.of(),
                        null,
                        false,
                        List.of("XX-1: pass"),
                        9,
                        List.of()),
                Proof.TrialEntry.unseen("mutant:x", "XX-1", "m", HOSTILE),
                new Proof.TrialEntry(
                        "variant",
                        "a-d",
                        null,
                        "d",
                        "conformant",
                        List.of(),
                        null,
                        true,
                        List.of(),
                        9,
                        List.of("a-e")));
        return new Proof(
                Proof.SCHEMA,
                "0.1.0",
                "sample",
                1.5,
                false,
                List.of(new Proof.ClauseRow("XX-1", HOSTILE, "topic", "must", 2, 1, 0, 0)),
                trials);
    }
}
