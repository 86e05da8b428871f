package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All views are read back and say what report.json says. */
class ViewsAgreeTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path reports;

    private Path folder;
    private JsonNode report;
    private Map<String, Integer> counts;

    @BeforeEach
    void write_a_report() throws Exception {
        Report written = Samples.every("staging");
        ReportFiles files = ReportFiles.in(reports);
        folder = files.write(
                written,
                List.of(
                        StandardsTest.entry(200, Samples.BODY.getBytes(StandardCharsets.UTF_8), "plain"),
                        StandardsTest.entry(0, new byte[0], "plain")));
        files.writeAll(List.of(written));
        report = JSON.readTree(Files.readString(folder.resolve("report.json")));
        counts = new TreeMap<>();
        report.get("clauses")
                .forEach(clause -> counts.merge(clause.get("outcome").asString(), 1, Integer::sum));
    }

    @Test
    void counts_of_the_json_are_those_of_its_clauses() {
        Map<String, Integer> stated = new TreeMap<>();
        report.get("counts")
                .properties()
                .forEach(count -> stated.put(count.getKey(), count.getValue().asInt()));
        assertEquals(counts.values().stream().mapToInt(n -> n).sum(), stated.remove("planned"));
        assertEquals(counts, stated);
    }

    @Test
    void the_json_reads_back_as_the_report_it_was() throws Exception {
        assertEquals(
                Samples.every("staging"),
                JSON.readValue(Files.readString(folder.resolve("report.json")), Report.class));
    }

    @Test
    void junit_has_a_case_for_each_clause_and_the_same_counts() throws Exception {
        Element suite = (Element) Xml.read(Files.readString(folder.resolve("junit.xml")))
                .getElementsByTagName("testsuite")
                .item(0);
        assertEquals("staging", suite.getAttribute("name"));
        assertEquals(report.get("clauses").size(), Integer.parseInt(suite.getAttribute("tests")));
        assertEquals(
                report.get("clauses").size(),
                suite.getElementsByTagName("testcase").getLength());
        assertEquals(counts.get("fail"), Integer.parseInt(suite.getAttribute("failures")));
        assertEquals(counts.get("fail"), suite.getElementsByTagName("failure").getLength());
        assertEquals(counts.get("error"), Integer.parseInt(suite.getAttribute("errors")));
        assertEquals(counts.get("error"), suite.getElementsByTagName("error").getLength());
        NodeList skipped = suite.getElementsByTagName("skipped");
        assertEquals(counts.get("not-exercised") + counts.get("waived"), skipped.getLength());
        assertEquals(skipped.getLength(), Integer.parseInt(suite.getAttribute("skipped")));
        assertEquals(
                counts.get("warn"), suite.getElementsByTagName("system-out").getLength());
    }

    @Test
    void a_junit_failure_holds_what_a_person_needs() throws Exception {
        Element failure = (Element) Xml.read(Files.readString(folder.resolve("junit.xml")))
                .getElementsByTagName("failure")
                .item(0);
        assertEquals("plain", failure.getAttribute("message"));
        assertEquals("must", failure.getAttribute("type"));
        for (String part : List.of(
                "expected: plain",
                "actual:   plain",
                "at:       /page_info/current_count",
                "GET http://127.0.0.1:9/plain",
                "X-Any: plain",
                Samples.BODY,
                "curl --silent")) {
            assertTrue(failure.getTextContent().contains(part), () -> part + " in " + failure.getTextContent());
        }
    }

    @Test
    void the_page_lists_each_clause_with_its_outcome() throws Exception {
        String html = Files.readString(folder.resolve("report.html"));
        assertEquals(counts, tally("<tr data-outcome=\"([a-z-]+)\"", html));
        assertEquals(counts, tally("<(?:i|a) class=\"cell is-([a-z-]+)\"", html));
        assertTrue(
                html.contains("planned 8 = 2 passed + 1 warned + 2 failed + 1 not exercised + 1 waived + 1 in error"));
        assertEquals(
                Map.of("fail", 2, "error", 1, "warn", 1, "waived", 1),
                tally("<article class=\"clause is-([a-z-]+)\"", html));
    }

    @Test
    void the_page_shows_the_most_serious_first_and_each_exchange_once() throws Exception {
        String html = Files.readString(folder.resolve("report.html"));
        Pattern article = Pattern.compile("<article class=\"clause is-([a-z-]+)\"");
        assertEquals(
                List.of("fail", "fail", "error", "warn", "waived"),
                article.matcher(html).results().map(one -> one.group(1)).toList());
        assertEquals(
                2,
                Pattern.compile("<details class=\"fold exchange\"")
                        .matcher(html)
                        .results()
                        .count());
        assertTrue(html.contains("<mark>2</mark>"), "the place is marked in the body");
    }

    @Test
    void the_summary_has_a_line_for_each_clause_that_is_not_kept() throws Exception {
        String summary = Files.readString(folder.resolve("summary.md"));
        assertTrue(summary.contains(
                "planned 8 = 2 passed + 1 warned + 2 failed + 1 not exercised + 1 waived + 1 in error"));
        assertEquals(Map.of("fail", 2, "error", 1, "warn", 1), tally("(?m)^\\| [^a-z|]+ ([a-z]+) \\|", summary));
        assertEquals(
                4, Pattern.compile("(?m)^<details>").matcher(summary).results().count());
        assertTrue(summary.contains("### Not exercised\n\n- plain: <code>XX-4</code>\n"));
        assertTrue(summary.contains("### Waived\n\n- <code>XX-5</code>: plain\n"));
    }

    @Test
    void sarif_has_a_rule_for_each_clause_and_a_result_for_each_finding() throws Exception {
        JsonNode run =
                JSON.readTree(Files.readString(folder.resolve("results.sarif"))).at("/runs/0");
        JsonNode rules = run.at("/tool/driver/rules");
        assertEquals(report.get("clauses").size(), rules.size());
        Map<String, String> levels = new TreeMap<>();
        int findings = 0;
        for (JsonNode clause : report.get("clauses")) {
            String level = clause.get("level").asString();
            levels.put(clause.get("id").asString(), level.equals("must") ? "error" : "warning");
            for (JsonNode finding : clause.get("findings")) {
                JsonNode result = run.get("results").get(findings++);
                assertEquals(clause.get("id"), result.get("ruleId"));
                assertEquals(
                        clause.get("id"),
                        rules.get(result.get("ruleIndex").asInt()).get("id"));
                assertEquals(finding.get("id"), result.at("/properties/finding"));
                assertEquals(
                        finding.get("location").asString(),
                        result.at("/locations/0/physicalLocation/artifactLocation/uri")
                                        .asString() + ":"
                                + result.at("/locations/0/physicalLocation/region/startLine")
                                        .asInt());
                assertEquals(
                        clause.get("outcome").asString().equals("waived") ? 1 : 0,
                        result.path("suppressions").size());
                assertEquals(
                        levels.get(clause.get("id").asString()),
                        result.get("level").asString());
            }
        }
        assertEquals(findings, run.get("results").size());
        assertTrue(findings > 0);
    }

    @Test
    void sarif_holds_what_code_scanning_needs() throws Exception {
        JsonNode run =
                JSON.readTree(Files.readString(folder.resolve("results.sarif"))).at("/runs/0");
        for (JsonNode rule : run.at("/tool/driver/rules")) {
            for (String text : List.of("/shortDescription/text", "/fullDescription/text", "/help/text")) {
                assertFalse(rule.at(text).asString("").isEmpty(), () -> text + " of " + rule);
            }
        }
        Set<String> prints = new HashSet<>();
        for (JsonNode result : run.get("results")) {
            JsonNode place = result.at("/locations/0/physicalLocation");
            assertEquals("%SRCROOT%", place.at("/artifactLocation/uriBaseId").asString());
            assertFalse(URI.create(place.at("/artifactLocation/uri").asString()).isAbsolute());
            assertTrue(prints.add(
                    result.at("/partialFingerprints/primaryLocationLineHash").asString()));
        }
    }

    @Test
    void a_fingerprint_does_not_depend_on_the_exchange_or_the_place_in_a_list() {
        assertEquals(print("/requests/3/id", "x0001"), print("/requests/14/id", "x0099"));
        assertNotEquals(print("/requests/3/id", "x0001"), print("/requests/3/state", "x0001"));
    }

    private static String print(String at, String exchange) {
        Report every = Samples.every("staging");
        Report.ClauseEntry failed = every.clauses().get(2);
        Report.FindingEntry finding = failed.findings().get(0);
        Report.FindingEntry other = new Report.FindingEntry(
                finding.id(),
                "other words",
                "other",
                "other",
                at,
                finding.scenario(),
                exchange,
                "",
                finding.location());
        List<Report.ClauseEntry> clauses = List.of(new Report.ClauseEntry(
                failed.id(),
                failed.text(),
                failed.topic(),
                failed.source(),
                null,
                failed.level(),
                failed.basis(),
                failed.evidence(),
                null,
                failed.outcome(),
                1,
                1,
                List.of(),
                List.of(other),
                null));
        Report report = new Report(
                every.schema(),
                every.assay(),
                every.pack(),
                every.title(),
                every.target(),
                every.url(),
                every.started(),
                every.finished(),
                every.verdict(),
                null,
                null,
                Map.of("planned", 1, "fail", 1),
                1,
                clauses,
                List.of(),
                List.of(),
                null);
        return JSON.readTree(Sarif.of(report))
                .at("/runs/0/results/0/partialFingerprints/primaryLocationLineHash")
                .asString();
    }

    @Test
    void the_archive_holds_every_exchange_as_it_was() throws Exception {
        JsonNode log =
                JSON.readTree(Files.readString(folder.resolve("exchanges.har"))).get("log");
        assertEquals(report.get("target"), log.get("_target"));
        assertEquals(report.get("url"), log.get("_url"));
        assertEquals(report.get("assay"), log.at("/creator/version"));
        assertEquals(2, log.get("entries").size());
        assertEquals(Samples.BODY, log.at("/entries/0/response/content/text").asString());
        assertEquals(1.234567, log.at("/entries/0/time").asDouble());
    }

    @Test
    void the_badges_say_the_verdict() throws Exception {
        JsonNode badge = JSON.readTree(Files.readString(folder.resolve("badge.json")));
        assertEquals(1, badge.get("schemaVersion").asInt());
        assertEquals("assay staging", badge.get("label").asString());
        assertEquals("nonconformant, 2 broken", badge.get("message").asString());
        assertEquals("red", badge.get("color").asString());
        Element svg = Xml.read(Files.readString(folder.resolve("badge.svg"))).getDocumentElement();
        assertEquals("assay staging: nonconformant, 2 broken", svg.getAttribute("aria-label"));
        assertEquals("img", svg.getAttribute("role"));
        assertEquals(
                "brightgreen",
                JSON.readTree(Badge.json(Samples.of("x", "conformant", List.of("pass"))))
                        .get("color")
                        .asString());
        assertEquals(
                "yellow",
                JSON.readTree(Badge.json(Samples.of("x", "inconclusive", List.of())))
                        .get("color")
                        .asString());
    }

    @Test
    void the_matrix_and_the_index_say_the_same() throws Exception {
        JsonNode matrix = JSON.readTree(Files.readString(reports.resolve("matrix.json")));
        Map<String, Integer> outcomes = new TreeMap<>();
        matrix.get("clauses")
                .forEach(
                        row -> outcomes.merge(row.get("outcomes").get("staging").asString(), 1, Integer::sum));
        assertEquals(counts, outcomes);
        assertEquals(
                "nonconformant", matrix.get("targets").get(0).get("verdict").asString());
        assertTrue(Files.exists(
                reports.resolve(matrix.get("targets").get(0).get("report").asString())));
        assertTrue(Files.exists(
                reports.resolve(matrix.get("targets").get(0).get("html").asString())));
        String html = Files.readString(reports.resolve("index.html"));
        String table = html.substring(html.indexOf("<table class=\"matrix\""));
        assertEquals(counts, tally("class=\"cell is-([a-z-]+)\"", table));
    }

    private static Map<String, Integer> tally(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .collect(Collectors.toMap(one -> one.group(1), one -> 1, Integer::sum, TreeMap::new));
    }
}
