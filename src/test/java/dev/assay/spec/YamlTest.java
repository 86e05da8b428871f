package dev.assay.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlTest {
    private record Config(@Nullable String name, @Nullable List<Entry> entries) {}

    private record Entry(@Nullable String key, @Nullable Integer size) {}

    @Test
    void a_text_is_bound_to_its_type() {
        assertEquals(
                new Config("n", List.of(new Entry("a", 3))),
                Yaml.read("config.yaml", "name: n\nentries:\n  - {key: a, size: 3}\n", Config.class));
    }

    @Test
    void an_unknown_key_has_file_line_and_column_and_the_nearest_key() {
        assertEquals(
                "config.yaml:3:6: unknown key \"kee\"; did you mean \"key\"?",
                message("name: n\nentries:\n  - {kee: a}\n  - {key: b}\n"));
    }

    @Test
    void an_unknown_key_far_from_any_is_answered_with_the_keys_there_are() {
        assertEquals("config.yaml:1:1: unknown key \"colour\"; there are: entries, name", message("colour: red\n"));
    }

    @Test
    void a_key_that_stands_twice_is_refused_with_its_place() {
        assertEquals("config.yaml:2:5: Duplicate Object property \"name\"", message("name: a\nname: b\n"));
    }

    @Test
    void a_tab_where_yaml_wants_spaces_has_its_place() {
        assertEquals(
                "config.yaml:2:1: while scanning for the next token: found character '\\t(TAB)' that cannot start any"
                        + " token. (Do not use \\t(TAB) for indentation)",
                message("entries:\n\t- {key: a}\n"));
    }

    @Test
    void an_empty_file_is_said_to_be_empty() {
        assertEquals("config.yaml: the file is empty", message("null\n"));
    }

    @Test
    void a_second_document_is_refused() {
        assertEquals(
                "config.yaml:3:1: Trailing token (`JsonToken.START_OBJECT`) found after value (bound as `Config`): not"
                        + " allowed as per `DeserializationFeature.FAIL_ON_TRAILING_TOKENS`",
                message("name: a\n---\nname: b\n").replaceAll("`[\\w.$]*Config`", "`Config`"));
    }

    @Test
    void a_reference_reads_the_environment_also_inside_a_string() {
        Config config = Yaml.read(
                "config.yaml",
                "name: \"pre-${A}-${B}\"\nentries:\n  - key: ${A}\n    size: 1\n",
                Config.class,
                Map.of("A", "one$1", "B", "two")::get);
        assertEquals(new Config("pre-one$1-two", List.of(new Entry("one$1", 1))), config);
    }

    @Test
    void a_variable_that_is_not_set_is_named_with_its_place() {
        SpecException e = assertThrows(
                SpecException.class,
                () -> Yaml.read(
                        "config.yaml", "name: ok\nentries:\n  - key: ${NOT_SET}\n", Config.class, name -> null));
        assertEquals(
                "config.yaml:3:10: \"${NOT_SET}\" names an environment variable that is not set; set NOT_SET, or write"
                        + " the value",
                e.getMessage());
    }

    @Test
    void a_file_that_is_not_there_is_named(@TempDir Path folder) {
        Path file = folder.resolve("none.yaml");
        assertEquals(
                "\"" + file + "\": there is no such file",
                assertThrows(SpecException.class, () -> Yaml.text(file)).getMessage());
    }

    @Test
    void a_file_that_is_no_utf_8_is_named(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});
        assertEquals(
                "\"" + file + "\" cannot be read as UTF-8 text: Input length = 1",
                assertThrows(SpecException.class, () -> Yaml.text(file)).getMessage());
    }

    private static String message(String text) {
        return assertThrows(SpecException.class, () -> Yaml.read("config.yaml", text, Config.class))
                .getMessage();
    }
}
