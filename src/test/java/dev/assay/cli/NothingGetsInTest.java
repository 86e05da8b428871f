package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Loopback;
import dev.assay.Loopback.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Text of targets, and files that others wrote, are data: nothing obeys them, and they lead nowhere. */
class NothingGetsInTest {
    private static final String HOSTILE = "</script><script>alert(1)</script>]]><b onclick=x>\\u001b[31m\\u0007\\u202e"
            + "|`@all\\n::error::x\\n##vso[task.x]\\n=cmd()&x;%0a::set-output name=a::b \\uffff \\ud800";
    private static final String CLAUSES = """
            title: Demo
            documents: {page: {title: The page}}
            topics:
              - topic: Things
                clauses:
                  - {id: D-SHOW, text: Shown., source: page 1, level: must, basis: documented, evidence: required}
            """;
    private static final String OPENAPI = """
            openapi: 3.1.1
            info: {title: Demo, version: "1"}
            paths:
              /things:
                get:
                  operationId: ShowThing
                  x-clause: D-SHOW
                  responses:
                    '200':
                      description: The thing.
                      content: {application/json: {schema: {%s}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void what_a_target_says_does_no_harm_in_any_file_and_on_no_terminal() throws Exception {
        try (Loopback server = new Loopback(asked -> asked.target().contains("limit=1")
                ? Answer.json(500, "{\"error_msg\": \"" + HOSTILE + "\"}")
                : Answer.json(
                                200,
                                "{\"create_account_statuses\": [{\"id\": \"" + HOSTILE + "\", \"account_name\": \""
                                        + HOSTILE + "\", \"" + HOSTILE + "\": 1, \"state\": \"" + HOSTILE
                                        + "\"}], \"page_info\": {\"next_marker\": \"" + HOSTILE + "\"}}")
                        .with("X-Hostile", "</script>\u009b31m]]>"))) {
            Path config = Files.writeString(folder.resolve("targets.yaml"), """
                    targets:
                      - name: "../../::error::</script>\\e[31m"
                        pack: huaweicloud
                        url: %s
                        callers: {management: {token: fake-token-1}}
                    """.formatted(server.url()));
            Path reports = folder.resolve("in/reports");
            Shell shell = Shell.assay("run", "--config", config.toString(), "--reports", reports.toString());
            assertEquals(1, shell.exit(), shell.out() + shell.err());
            harmless_on_a_terminal(shell.out() + shell.err());
            try (Stream<Path> top = Files.list(folder)) {
                assertEquals(
                        List.of("in", "targets.yaml"),
                        top.map(path -> path.getFileName().toString()).sorted().toList());
            }
            int files = 0;
            try (Stream<Path> all = Files.walk(reports)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    harmless(file);
                    files++;
                }
            }
            assertTrue(files >= 6, "files that were looked at: " + files);
        }
    }

    private static void harmless(Path file) throws Exception {
        String name = file.getFileName().toString();
        // What stands in a fence is shown and never obeyed; HostileTextTest holds that none ends early.
        String text = Files.readString(file).replaceAll("(?sm)^(`{3,})[a-z]+\n.*?^\\1\n", "");
        if (!name.endsWith(".ndjson")) {
            assertTrue(text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0), name);
            assertFalse(text.contains("\u202e") || text.contains("\uffff"), name);
        }
        if (name.endsWith(".xml") || name.endsWith(".svg")) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }
        if (name.endsWith(".json") || name.endsWith(".har") || name.endsWith(".sarif")) {
            new JsonMapper().readTree(text);
        } else if (name.endsWith(".ndjson")) {
            text.lines().forEach(new JsonMapper()::readTree);
        } else {
            assertFalse(text.contains("<script>alert") || text.contains("<b onclick"), name);
        }
        if (name.endsWith(".md")) {
            assertFalse(text.contains("@all"), name);
        }
    }

    private static void harmless_on_a_terminal(String printed) {
        assertTrue(printed.chars().noneMatch(c -> c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0), printed);
        assertTrue(printed.lines().noneMatch(line -> line.strip().startsWith("::")), printed);
        assertFalse(printed.contains("##vso["), printed);
        assertFalse(printed.contains("\u202e"), printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$ref: 'SERVER/x.yaml'",
                "$ref: 'SERVER/x.yaml#/a'",
                "$ref: '../../../outside.yaml'",
                "$ref: 'file:///etc/hostname'",
                "$schema: 'SERVER/meta'",
                "$id: 'SERVER/x.json'",
                "$dynamicRef: 'SERVER/x#a'",
                "allOf: [{properties: {a: {$ref: 'SERVER/x.yaml'}}}]"
            })
    void a_pack_reads_nothing_but_its_own_files(String schema) throws IOException {
        try (Loopback server = new Loopback(asked -> Answer.json(200, "{\"type\": \"object\"}"))) {
            Files.writeString(folder.resolve("outside.yaml"), "marked: outside\n");
            pack(OPENAPI.formatted(schema.replace("SERVER", server.url().toString())));
            Shell shell = Shell.assay(
                    "run",
                    "--root",
                    folder.resolve("root").toString(),
                    "--pack",
                    "demo",
                    "--target",
                    server.url().toString());
            assertEquals(2, shell.exit(), shell.out() + shell.err());
            assertTrue(shell.err().contains("leads outside the file"), shell.err());
            assertFalse(shell.err().contains("marked"), shell.err());
            assertEquals(List.of(), server.asked());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spec/demo/rulings.md", "features/demo/a.feature", "spec/demo/clauses.yaml"})
    void a_link_in_a_pack_that_leads_out_of_the_root_is_refused(String name) throws IOException {
        Path outside =
                Files.writeString(folder.resolve("outside"), name.endsWith("yaml") ? CLAUSES : "## R1. marked\n");
        Path root = pack(OPENAPI.formatted("type: object"));
        Files.deleteIfExists(root.resolve(name));
        Files.createSymbolicLink(root.resolve(name), outside);
        Shell shell = Shell.assay("clauses", "--root", root.toString(), "--pack", "demo");
        assertEquals(2, shell.exit(), shell.out());
        assertTrue(shell.err().contains("is a link that leads out of"), shell.err());
        assertFalse((shell.out() + shell.err()).contains("marked"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "targets: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"SERVER\"]]]]\n",
                "!!java.net.URL [\"SERVER\"]\n",
                "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b,"
                        + " *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c]\ntargets: [*d, *d, *d, *d]\n",
                "targets: DEEP\n",
                "targets: [{name: \"\\e[31m::error::\", pack: \"\\e[31m\"}]\n"
            })
    void a_config_that_somebody_else_wrote_is_data(String text) {
        try (Loopback server = new Loopback(asked -> Answer.json(200, "{}"))) {
            String config = text.replace("SERVER", server.url().toString()).replace("DEEP", "[".repeat(100_000));
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                Path file = Files.writeString(folder.resolve("targets.yaml"), config);
                Shell shell = Shell.assay("run", "--config", file.toString());
                assertEquals(2, shell.exit(), shell.err());
                assertTrue(shell.err().length() < 2000, "one message, not the file");
                harmless_on_a_terminal(shell.err());
            });
            assertEquals(List.of(), server.asked());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|b)*$"})
    void a_pattern_that_takes_for_ever_is_given_up_and_is_an_error_of_the_kit(String pattern) throws IOException {
        try (Loopback server = new Loopback(asked -> Answer.json(200, "\"" + "a".repeat(40_000) + "!\""))) {
            Path root = pack(OPENAPI.formatted("type: string, pattern: '" + pattern + "', x-clause: D-SHOW"));
            Files.writeString(root.resolve("features/demo/show.feature"), """
                    Feature: things
                      Rule: They are shown
                        @D-SHOW
                        Scenario: shown
                          Given a call of ShowThing that is accepted
                    """);
            Path config = Files.writeString(
                    folder.resolve("targets.yaml"),
                    "targets: [{name: a, pack: demo, url: \"" + server.url()
                            + "\", callers: {management: {token: fake-token-1}}}]");
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                Shell shell = Shell.assay(
                        "run",
                        "--root",
                        root.toString(),
                        "--config",
                        config.toString(),
                        "--reports",
                        folder.resolve("reports").toString());
                assertTrue(shell.out().contains("takes too long on a value of the target"), shell.out() + shell.err());
                assertEquals(3, shell.exit(), shell.out() + shell.err());
            });
        }
    }

    private Path pack(String openapi) throws IOException {
        Path root = folder.resolve("root");
        Path spec = Files.createDirectories(root.resolve("spec/demo"));
        Path features = Files.createDirectories(root.resolve("features/demo"));
        Files.writeString(spec.resolve("openapi.yaml"), openapi);
        Files.writeString(spec.resolve("clauses.yaml"), CLAUSES);
        Files.writeString(features.resolve("show.feature"), "Feature: none\n");
        return root;
    }
}
