package dev.assay.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.Report;
import dev.assay.report.ReportFiles;
import dev.assay.spec.Clause;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recorded traffic is judged as the run that recorded it judged it, and as a browser's or a proxy's. */
class RecordedTest {
    private static final Catalog CATALOG = Catalog.of(List.of());
    private static final String LIST = "https://cloud.example/v1/organizations/create-account-status";
    private static final String PAGE =
            "{\\\"create_account_statuses\\\":[],\\\"page_info\\\":{\\\"current_count\\\":7,\\\"next_marker\\\":null}}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "huaweicloud, count-one-more shown-id-cut limit-2001-accepted name-null shown-again-open",
        "aws, id-too-long name-null state-null"
    })
    void the_archive_of_a_run_has_the_findings_of_the_run(String pack, String defects) throws IOException {
        PackKit kit = CATALOG.kit(pack);
        List<String> broken = List.of(defects.split(" "));
        Report report;
        try (Embedded reference = Embedded.startSmall(kit, broken);
                TargetRun run = new TargetRun(kit, reference.target(), RunOptions.usual())) {
            report = run.run(Optional.empty());
            ReportFiles.in(folder).write(report, run.recorded());
        }
        Path archive = ReportFiles.in(folder).folder(report.target()).resolve("exchanges.har");
        Recorded judged = Recorded.judge(kit, archive, Optional.empty());

        Set<String> byScenarios = kit.features().stream()
                .flatMap(feature -> feature.getPickles().stream())
                .flatMap(scenario -> scenario.getTags().stream())
                .collect(Collectors.toSet());
        Set<String> alone = kit.pack().clauses().values().stream()
                .filter(clause -> clause.rule().isPresent())
                .map(Clause::id)
                .collect(Collectors.toCollection(TreeSet::new));
        kit.pack().constraints().forEach(constraint -> alone.add(constraint.clause()));
        assertEquals(report.exchanges(), judged.report().exchanges());
        int compared = 0;
        for (int i = 0; i < report.clauses().size(); i++) {
            Report.ClauseEntry then = report.clauses().get(i);
            Report.ClauseEntry now = judged.report().clauses().get(i);
            if (alone.contains(then.id()) && !byScenarios.contains("@" + then.id())) {
                assertEquals(said(then), said(now));
                compared += then.findings().isEmpty() ? 0 : 1;
            } else {
                assertTrue(now.found() <= then.found(), () -> then.id() + " is found broken only in the archive");
            }
        }
        assertTrue(compared > 0, "the defects break a clause that one answer shows");
        assertEquals("nonconformant", judged.report().verdict());
        assertTrue(judged.report().clauses().stream()
                .flatMap(clause -> clause.reasons().stream())
                .anyMatch(reason -> reason.startsWith("judged from recorded traffic: nothing was sent")));
    }

    /** Outcome and count; the messages as a set, since the order in which calls at once ended is not in the archive. */
    private static String said(Report.ClauseEntry clause) {
        return clause.id() + " " + clause.outcome() + " found " + clause.found() + " "
                + (clause.found() > clause.findings().size()
                        ? ""
                        : new TreeSet<>(clause.findings().stream()
                                .map(finding -> finding.message() + finding.actual() + finding.exchange())
                                .toList()));
    }

    @Test
    void a_browser_leaves_out_what_it_likes_and_the_rest_is_judged() throws IOException {
        Recorded judged = judge(
                entry("GET", LIST + "?limit=5", "\"text\": \"" + PAGE + "\""),
                entry(
                        "get",
                        LIST.replace("https://cloud.example", "HTTPS://Cloud.Example:443") + "?limit=6",
                        "\"text\": \""
                                + Base64.getEncoder()
                                        .encodeToString(PAGE.replace("\\", "").getBytes(StandardCharsets.UTF_8))
                                + "\", \"encoding\": \"base64\""),
                entry("GET", LIST + "?limit=7", "\"size\": 99"),
                entry("GET", "https://cloud.example/elsewhere", "\"text\": \"\""),
                entry("GET", "https://other.example/v1/x", "\"text\": \"\""),
                "{\"request\": {\"method\": \"GET\", \"url\": \"" + LIST + "\"}, \"response\": {\"status\": 0}}",
                "{\"request\": {\"method\": \"GET\", \"url\": \"data:text/plain,x\"}}");

        assertEquals(
                List.of(
                        folder.resolve("traffic.har") + ": 7 entries, 2 of them calls to judge",
                        "left out: 2 of other hosts",
                        "left out: 1 of other paths, which the contract does not describe",
                        "left out: 1 without an answer",
                        "left out: 1 whose answer was saved without its body: save it with content"),
                judged.notes());
        Report.ClauseEntry count = clause(judged.report(), "HW-PAGE-COUNT-IS-ITEMS");
        assertEquals("warn", count.outcome());
        assertEquals(2, count.found());
        List<String> ids = new ArrayList<>();
        judged.exchanges().forEach(exchange -> ids.add(exchange.id()));
        assertEquals(List.of("h0001", "h0002"), ids);
        assertEquals("https://cloud.example", judged.report().url());
        assertEquals("pass", clause(judged.report(), "HW-CONTENT-TYPE").outcome());
    }

    @Test
    void what_an_answer_shows_over_time_needs_its_time() throws IOException {
        String open =
                "{\\\"create_account_status\\\":{\\\"id\\\":\\\"car-1\\\",\\\"account_name\\\":\\\"a\\\",\\\"state\\\":\\\"in_progress\\\",\\\"created_at\\\":\\\"2026-01-01T00:00:00Z\\\"}}";
        String done = open.replace("in_progress", "succeeded")
                .replace(
                        "}}",
                        ",\\\"completed_at\\\":\\\"2026-01-01T00:00:01Z\\\",\\\"account_id\\\":\\\"0123456789abcdef0123456789abcdef\\\"}}");
        String later =
                entry("GET", LIST + "/car-1", "\"text\": \"" + open + "\"").replace("10:00:00", "10:00:09");
        String earlier = entry("GET", LIST + "/car-1", "\"text\": \"" + done + "\"");
        assertEquals(
                1, clause(judge(later, earlier).report(), "HW-STATE-FORWARD").found());
        Recorded untimed = judge(later, earlier.replace("2026-", "x"));
        assertEquals(0, clause(untimed.report(), "HW-STATE-FORWARD").found());
        assertTrue(untimed.notes().contains("judged without a time, so that nothing is said of what came first: 1"));
    }

    @ParameterizedTest
    @CsvSource({"limit=5, 'Bearer '", "limit=5&access_token=, ''"})
    void secrets_of_others_are_redacted_everywhere(String query, String scheme) throws IOException {
        String secret = "s3cr3t-token-of-a-browser";
        String body = PAGE.replace("null", "\\\"" + secret + "\\\"");
        boolean inHeader = !query.endsWith("=");
        String entry = entry("GET", LIST + "?" + query + (inHeader ? "" : secret), "\"text\": \"" + body + "\"")
                .replace(
                        "\"headers\": [{\"name\": \"accept\"",
                        "\"headers\": [{\"name\": \"authorization\", \"value\": \"" + scheme + (inHeader ? secret : "")
                                + "\"}, {\"name\": \":authority\", \"value\": \"cloud.example\"}, {\"name\": \"accept\"");
        Recorded judged = judge(entry);
        assertEquals(1, judged.report().exchanges());
        ReportFiles.in(folder).write(judged.report(), judged.exchanges());
        try (var files = Files.walk(folder.resolve("huaweicloud-recorded"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file).contains(secret), file::toString);
            }
        }
        JsonNode archive = new JsonMapper()
                .readTree(
                        Files.readString(folder.resolve("huaweicloud-recorded").resolve("exchanges.har")));
        assertEquals(
                inHeader ? "Bearer [redacted]" : "",
                archive.at("/log/entries/0/request/headers/0/value").asString());
        assertFalse(archive.toString().contains(":authority"));
    }

    @Test
    void one_target_of_several_is_judged_and_the_others_are_named() throws IOException {
        String one = entry("GET", LIST, "\"text\": \"" + PAGE + "\"");
        String two = one.replace("cloud.example", "second.example:8443/base");
        assertTrue(judge(one, one, two.replace("/base", ""))
                .notes()
                .contains("calls of this contract went to other hosts too: https://second.example:8443; judge them with"
                        + " --target URL"));
        Recorded judged = Recorded.judge(
                CATALOG.kit("huaweicloud"),
                archive(one, two),
                Optional.of(URI.create("https://second.example:8443/base")));
        assertEquals(1, judged.report().exchanges());
        assertEquals("https://second.example:8443/base", judged.report().url());
    }

    @Test
    void an_archive_without_a_call_of_the_contract_is_inconclusive_and_says_why() throws IOException {
        Report report = judge(entry("GET", "https://cloud.example/elsewhere", "\"text\": \"\""))
                .report();
        assertEquals("inconclusive", report.verdict());
        assertEquals("\"traffic.har\" holds no answered call of this contract", report.rootCause());
        assertEquals(0, report.count("pass"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"log\": {\"entries\": [{\"request\": | :1:33: this is no whole JSON: ",
                "{\"log\": {\"entries\": [ {\"request\": {\"method\": \"GET\"}}]}} | :1:23: an entry has no \"request.url\"",
                "{\"log\": {\"entries\": []}} x | :1:26: this is no whole JSON: ",
                "{\"log\": {\"entries\": []}} {} | :1:26: there is more behind the end of the JSON",
                "[1, 2] | is no HTTP Archive: it has no \"log\" with \"entries\"",
                "{\"log\": {\"entries\": {}}} | is no HTTP Archive: it has no \"log\" with \"entries\"",
                "{\"log\": {\"entries\": [{\"request\": {\"method\": \"GET\", \"url\": \"x\"}, \"response\": {\"content\": {\"text\": \"a\", \"encoding\": \"base64\"}}}]}} | :1:22: the entry's response.content says base64, but its text is none"
            })
    void what_is_no_archive_is_told_with_its_place(String text, String complaint) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.har"), text);
        UsageException e = assertThrows(
                UsageException.class, () -> Recorded.judge(CATALOG.kit("huaweicloud"), file, Optional.empty()));
        assertTrue(e.getMessage().contains(complaint), e.getMessage());
        assertTrue(e.getMessage().contains("bad.har"), e.getMessage());
    }

    private Recorded judge(String... entries) throws IOException {
        return Recorded.judge(CATALOG.kit("huaweicloud"), archive(entries), Optional.empty());
    }

    private Path archive(String... entries) throws IOException {
        return Files.writeString(
                folder.resolve("traffic.har"),
                "\ufeff{\"log\": {\"version\": \"1.2\", \"entries\": [" + String.join(",\n", entries) + "]}}");
    }

    private static String entry(String method, String url, String content) {
        return """
                {"startedDateTime": "2026-11-25T10:00:00.000+01:00", "time": 12.5,
                 "request": {"method": "%s", "url": "%s", "headers": [{"name": "accept", "value": "*/*"}]},
                 "response": {"status": 200, "headers": [{"name": "content-type", "value": "application/json"}],
                  "content": {"mimeType": "application/json", %s}}}""".formatted(method, url, content);
    }

    private static Report.ClauseEntry clause(Report report, String id) {
        return report.clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
