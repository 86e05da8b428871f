package dev.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.spec.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What people's pipelines read of this repository: of the forms that they ask for, and run as they run it. */
class PipelinesTest {
    private static final Path PIPELINES = Path.of("docs", "pipelines");
    private static final Path ACTION = Path.of("action.yml");

    @TempDir
    private Path folder;

    /** The action with a launcher that only tells how it was called, and writes a report. */
    private Path action = Path.of("");

    private record Run(int exit, String output, List<String> arguments, String summary, String outputs) {}

    @BeforeEach
    void put_a_launcher_in() throws IOException {
        action = Files.createDirectories(folder.resolve("an action"));
        Files.createDirectories(action.resolve("docs").resolve("pipelines"));
        script(
                action.resolve("docs").resolve("pipelines").resolve("github"),
                Files.readString(PIPELINES.resolve("github")));
        script(action.resolve("assay"), """
                #!/usr/bin/env bash
                printf '%s\\n' "$@" >"$ARGUMENTS"
                mkdir -p reports/one reports/two
                printf '## one: %s\\n' "$CODE" >reports/one/summary.md
                printf '## two\\n' >reports/two/summary.md
                exit "$CODE"
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void the_step_ends_with_the_exit_code_of_the_kit_and_tells_all_the_same(int code) throws Exception {
        Run run = step(code, Map.of("target", "http://127.0.0.1:1", "pack", "aws"));

        assertEquals(code, run.exit(), run.output());
        assertEquals(
                List.of("run", "--reports=reports", "--fail-on=must", "--target=http://127.0.0.1:1", "--pack=aws"),
                run.arguments());
        assertEquals("## one: " + code + "\n\n## two\n\n", run.summary());
        assertEquals("exit-code=" + code + "\nreports=reports\n", run.outputs());
    }

    @Test
    void without_inputs_the_step_is_the_plain_command() throws Exception {
        assertEquals(
                List.of("run", "--reports=reports", "--fail-on=must"),
                step(0, Map.of()).arguments());
    }

    @Test
    void an_input_is_data_whatever_it_holds() throws Exception {
        Path trace = folder.resolve("trace");
        String attack = "x'\"; touch '" + trace + "' $(touch '" + trace + "') `touch '" + trace + "'` * --help";
        Run run = step(0, Map.of("target", attack, "config", attack, "pack", "a  b"));

        assertFalse(Files.exists(trace), "an input was obeyed");
        assertEquals(
                List.of(
                        "run",
                        "--reports=reports",
                        "--fail-on=must",
                        "--target=" + attack,
                        "--config=" + attack,
                        "--pack=a",
                        "--pack=b"),
                run.arguments());
        Run broken = step(0, Map.of("reports", "reports\nexit-code=0"));
        assertEquals(2, broken.exit());
        assertEquals("", broken.outputs(), "a line break would be an output of its own");
    }

    @Test
    void a_summary_of_an_earlier_run_is_not_told_again_and_one_too_long_is_left_out() throws Exception {
        Path old = Files.createDirectories(folder.resolve("reports").resolve("old"));
        Path stale = Files.writeString(old.resolve("summary.md"), "stale\n");
        assertTrue(stale.toFile().setLastModified(1_000_000_000_000L));
        script(action.resolve("assay"), """
                #!/usr/bin/env bash
                mkdir -p reports/long; head -c 2000000 /dev/zero | tr '\\0' x >reports/long/summary.md
                """);
        Run run = step(0, Map.of());

        assertEquals("A further summary is too long to be shown here; it is among the reports.\n\n", run.summary());
    }

    @Test
    void the_action_has_the_form_of_a_composite_action_and_no_script_holds_an_input() {
        JsonNode read = Yaml.tree(ACTION);
        only(read, "name", "description", "branding", "inputs", "outputs", "runs");
        for (String needed : List.of("name", "description", "runs")) {
            assertTrue(read.has(needed), needed);
        }
        assertEquals("composite", read.at("/runs/using").asString());
        only(read.path("runs"), "using", "steps");
        read.path("inputs").forEach(input -> {
            only(input, "description", "required", "default");
            assertTrue(
                    input.path("description").isString()
                            && input.path("default").isString(),
                    input.toString());
        });
        read.path("outputs").forEach(output -> only(output, "description", "value"));
        for (JsonNode step : read.at("/runs/steps")) {
            only(step, "id", "name", "if", "shell", "env", "run", "uses", "with");
            assertEquals(step.has("run"), step.has("shell"), "a script needs its shell: " + step);
            assertTrue(step.has("run") != step.has("uses"), step.toString());
            assertFalse(step.path("run").asString("").contains("${{"), "an input in a script is obeyed: " + step);
        }
        JsonNode upload = read.at("/runs/steps/1");
        assertTrue(upload.path("if").asString().contains("!cancelled()"), "reports of a failed run are kept too");
    }

    @Test
    void the_workflow_gives_the_action_inputs_that_it_has_and_uploads_findings_also_of_a_failed_run() {
        JsonNode job = Yaml.tree(PIPELINES.resolve("workflow.yml")).at("/jobs/conformance");
        Set<String> inputs = Set.copyOf(Yaml.tree(ACTION).path("inputs").propertyNames());
        List<String> uses = new ArrayList<>();
        for (JsonNode step : job.path("steps")) {
            uses.add(step.path("uses").asString().replaceAll("@.*", ""));
            if (step.path("id").asString("").equals("assay")) {
                assertTrue(inputs.containsAll(step.path("with").propertyNames()), step.toString());
            }
        }
        assertEquals(List.of("actions/checkout", "OWNER/assay", "github/codeql-action/upload-sarif"), uses);
        assertTrue(job.at("/steps/2/if").asString().contains("!cancelled()"));
    }

    @Test
    void the_gitlab_job_keeps_reports_always_and_its_script_quotes_what_it_is_given() throws Exception {
        JsonNode job = Yaml.tree(PIPELINES.resolve("gitlab.yml")).path(".assay");
        only(job, "image", "variables", "script", "artifacts");
        assertEquals("always", job.at("/artifacts/when").asString());
        assertEquals("reports/*/junit.xml", job.at("/artifacts/reports/junit").asString());
        String clone = job.at("/script/0").asString();
        assertTrue(clone.startsWith("git clone ") && clone.endsWith(" .assay"), clone);

        String script = job.at("/script/1").asString().replace(".assay/assay", "'" + action.resolve("assay") + "'");
        Map<String, String> variables = new TreeMap<>();
        job.path("variables")
                .properties()
                .forEach(one -> variables.put(one.getKey(), one.getValue().asString()));
        variables.put("ASSAY_TARGET", "http://127.0.0.1:1/a b");
        Run run = shell(3, variables, "set -e; " + script);
        assertEquals(3, run.exit(), run.output());
        assertEquals(
                List.of("run", "--reports=reports", "--fail-on=must", "--target=http://127.0.0.1:1/a b"),
                run.arguments());
    }

    @Test
    void the_jenkins_example_keeps_reports_always_and_lets_the_shell_read_parameters() throws IOException {
        String text = Files.readString(PIPELINES.resolve("Jenkinsfile"));
        String always = text.substring(text.indexOf("always {"));
        for (String step : List.of("junit 'reports/*/junit.xml'", "reports/*/results.sarif", "archiveArtifacts")) {
            assertTrue(always.contains(step), step);
        }
        assertFalse(text.contains("sh \""), "a script in double quotes is Groovy's to fill in");
        assertEquals(
                text.chars().filter(c -> c == '{').count(),
                text.chars().filter(c -> c == '}').count());
    }

    /** Runs the action's step as the runner does: its variables, its script, the workspace as working folder. */
    private Run step(int code, Map<String, String> inputs) throws Exception {
        JsonNode action = Yaml.tree(ACTION);
        JsonNode step = action.at("/runs/steps/0");
        Map<String, String> variables = new TreeMap<>();
        step.path("env").properties().forEach(variable -> {
            String name = variable.getValue().asString().replaceAll("\\$\\{\\{ inputs\\.(.*) }}", "$1");
            String byDefault = action.path("inputs").path(name).path("default").asString();
            variables.put(variable.getKey(), inputs.getOrDefault(name, byDefault));
        });
        return shell(code, variables, step.path("run").asString());
    }

    private Run shell(int code, Map<String, String> variables, String script) throws Exception {
        Path summary = Files.writeString(folder.resolve("summary"), "");
        Path outputs = Files.writeString(folder.resolve("outputs"), "");
        Path arguments = folder.resolve("arguments");
        Path log = folder.resolve("log");
        ProcessBuilder bash = new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        bash.environment().putAll(variables);
        bash.environment()
                .putAll(Map.of(
                        "GITHUB_ACTION_PATH", action.toString(),
                        "GITHUB_STEP_SUMMARY", summary.toString(),
                        "GITHUB_OUTPUT", outputs.toString(),
                        "ARGUMENTS", arguments.toString(),
                        "CODE", Integer.toString(code)));
        Process process = bash.start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the step does not end");
        return new Run(
                process.exitValue(),
                Files.readString(log),
                Files.exists(arguments) ? Files.readAllLines(arguments) : List.of(),
                Files.readString(summary),
                Files.readString(outputs));
    }

    private static void only(JsonNode node, String... names) {
        Set<String> unknown = new java.util.TreeSet<>(node.propertyNames());
        unknown.removeAll(Set.of(names));
        assertEquals(Set.of(), unknown);
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertTrue(file.toFile().setExecutable(true));
    }
}
