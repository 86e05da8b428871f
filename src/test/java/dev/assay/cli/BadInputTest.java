package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed wrong is quoted, with what was expected and what to do; nothing is sent and nothing is written. */
class BadInputTest {
    @TempDir
    private Path folder;

    @Test
    void an_unknown_pack() {
        refused("unknown pack \"huaweiclod\"; did you mean \"huaweicloud\"?", "run", "--pack", "huaweiclod");
    }

    @Test
    void an_unknown_option() {
        refused("Unknown option: '--targett=x'; did you mean \"--target\"?", "run", "--targett=x");
    }

    @Test
    void an_unknown_clause() {
        refused(
                "there is no clause \"HW-LIST-LIMT-MAX\"; did you mean \"HW-LIST-LIMIT-MAX\"?",
                "explain",
                "HW-LIST-LIMT-MAX");
    }

    @Test
    void a_url_without_a_scheme() {
        refused(
                "--target \"organizations.example.test\" has no scheme http:// or https://; expected a URL like"
                        + " https://organizations.example.test",
                "run",
                "--target",
                "organizations.example.test");
    }

    @Test
    void a_tag_expression_that_is_none() {
        refused(
                "--tags \"@A and (\": Tag expression \"@A and (\" could not be parsed because of syntax error: Unmatched (.",
                "run",
                "--tags",
                "@A and (");
    }

    @Test
    void a_rate_that_is_none() {
        refused("--rate \"fast\" is no rate; expected one like 20/s", "run", "--rate", "fast");
    }

    @Test
    void a_root_without_packs() {
        refused(
                "--root \"" + folder + "\" holds no pack; expected spec/<pack>/clauses.yaml and features/<pack>/",
                "run",
                "--root",
                folder.toString());
    }

    @Test
    void a_config_that_is_not_there() {
        Path config = folder.resolve("targets.yaml");
        refused("\"" + config + "\": there is no such file", "run", "--config", config.toString());
    }

    @Test
    void a_config_that_names_a_variable_that_is_not_set() throws IOException {
        refusedConfig(
                "targets:\n  - name: a\n    pack: huaweicloud\n    url: \"${ASSAY_TEST_NOT_SET}\"\n",
                ":4:10: \"${ASSAY_TEST_NOT_SET}\" names an environment variable that is not set; set"
                        + " ASSAY_TEST_NOT_SET, or write the value");
    }

    @Test
    void a_config_with_half_a_key() throws IOException {
        refusedConfig(
                "targets:\n  - {name: a, pack: huaweicloud, url: http://a.test, callers: {member: {accessKey: x}}}\n",
                ": target \"a\": caller \"member\" needs accessKey and secretKey, or a token, and not both");
    }

    @Test
    void a_config_that_excludes_without_a_reason() throws IOException {
        refusedConfig(
                "targets:\n  - {name: a, pack: huaweicloud, url: http://a.test, exclude: [{clause: HW-LIST-OK}]}\n",
                ": target \"a\": exclude of HW-LIST-OK has no \"reason\"");
    }

    @Test
    void a_config_with_two_targets_of_one_name() throws IOException {
        refusedConfig(
                "targets:\n  - &a {name: a, pack: huaweicloud, url: http://a.test}\n"
                        + "  - {name: a, pack: huaweicloud, url: http://b.test}\n",
                ": two targets are named \"a\"; names are unique");
    }

    @Test
    void an_archive_that_was_cut_short() throws IOException {
        Path file = Files.writeString(folder.resolve("cut.har"), "{\"log\": {\"entries\": [{\"request\"");
        refused(
                file + ":1:32: this is no whole JSON: Unexpected end-of-input within/between Object entries",
                "judge",
                file.toString(),
                "--pack",
                "huaweicloud");
    }

    @Test
    void a_report_of_another_form_and_one_that_was_cut_short() throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "{\"schema\": \"2\"}");
        refused(
                file + ": \"schema\" is \"2\"; this version of Assay reads \"1\" only: read it with the version"
                        + " that wrote it",
                "replay",
                folder.toString(),
                "X-1");
        Files.writeString(file, "{\"schema\": ");
        refused(
                file + ":1:12: this is no whole JSON: Unexpected end-of-input within/between Object entries",
                "replay",
                file.toString(),
                "X-1");
    }

    private void refusedConfig(String config, String complaint) throws IOException {
        Path file = Files.writeString(folder.resolve("targets.yaml"), config);
        refused(file + complaint, "run", "--config", file.toString());
    }

    private void refused(String complaint, String... arguments) {
        Shell shell = Shell.assay(arguments);
        assertAll(
                () -> assertEquals("assay: " + complaint, shell.complaint()),
                () -> assertEquals(2, shell.exit()),
                () -> assertEquals("", shell.out()),
                () -> assertFalse(Files.exists(folder.resolve("reports"))));
    }
}
