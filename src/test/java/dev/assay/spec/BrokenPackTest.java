package dev.assay.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a pack that cannot be read. */
class BrokenPackTest {
    private PackFolder pack;

    @BeforeEach
    void make(@TempDir Path root) {
        pack = new PackFolder(root);
    }

    @Test
    void a_missing_openapi_file_is_named() {
        pack.without("openapi.yaml");
        assertEquals("\"" + pack.file("openapi.yaml") + "\": there is no such file", message());
    }

    @Test
    void a_missing_clauses_file_is_named() {
        pack.without("clauses.yaml");
        assertEquals("\"" + pack.file("clauses.yaml") + "\": there is no such file", message());
    }

    @Test
    void an_unknown_key_of_a_clause_is_named_with_its_place_and_the_nearest_key() {
        pack.write("clauses.yaml", PackFolder.CLAUSES.replaceFirst("basis:", "bases:"));
        assertEquals(pack.file("clauses.yaml") + ":7:78: unknown key \"bases\"; did you mean \"basis\"?", message());
    }

    @Test
    void a_clause_that_stands_twice_is_named() {
        pack.write("clauses.yaml", PackFolder.CLAUSES.replace("D-BODY", "D-SHOW"));
        assertEquals(pack.file("clauses.yaml") + ": clause \"D-SHOW\" stands there twice; ids are unique", message());
    }

    @Test
    void an_unknown_level_is_answered_with_the_levels_there_are() {
        pack.write("clauses.yaml", PackFolder.CLAUSES.replace("level: should", "level: shall"));
        assertEquals(
                pack.file("clauses.yaml") + ": clause \"D-BODY\": \"level: shall\"; expected one of must, should, may",
                message());
    }

    @Test
    void an_unknown_basis_is_answered_with_the_bases_there_are() {
        pack.write("clauses.yaml", PackFolder.CLAUSES.replace("basis: implied", "basis: guessed"));
        assertEquals(
                pack.file("clauses.yaml")
                        + ": clause \"D-BODY\": \"basis: guessed\"; expected one of documented, implied, practice",
                message());
    }

    @Test
    void a_clause_without_text_is_named() {
        pack.write("clauses.yaml", PackFolder.CLAUSES.replace("text: It is an object., ", ""));
        assertEquals(pack.file("clauses.yaml") + ": clause \"D-BODY\": \"text\" is missing", message());
    }

    @Test
    void a_reference_that_leads_nowhere_is_named() {
        pack.write(
                "openapi.yaml",
                PackFolder.OPENAPI.replace(
                        "schema: {$ref: '#/components/schemas/Thing'}",
                        "schema: {$ref: '#/components/schemas/Thimg'}"));
        assertEquals(pack.file("openapi.yaml") + ": \"$ref: #/components/schemas/Thimg\" leads nowhere", message());
    }

    @Test
    void a_reference_out_of_the_file_is_refused() {
        pack.write(
                "openapi.yaml",
                PackFolder.OPENAPI.replace(
                        "next: {$ref: '#/components/schemas/Thing'}", "next: {$ref: 'other.yaml#/Thing'}"));
        assertEquals(
                "\"" + pack.file("openapi.yaml") + "\": \"$ref: other.yaml#/Thing\" at"
                        + " /components/schemas/Thing/properties/next leads outside the file; nothing else is read:"
                        + " expected what begins with #",
                message());
    }

    @Test
    void an_operation_without_id_is_named_by_its_path() {
        pack.write("openapi.yaml", PackFolder.OPENAPI.replace("      operationId: ShowThing\n", ""));
        assertEquals(pack.file("openapi.yaml") + ": get /things/{id}: \"operationId\" is missing", message());
    }

    @Test
    void an_operation_without_clause_is_named_by_its_path() {
        pack.write("openapi.yaml", PackFolder.OPENAPI.replace("      x-clause: D-SHOW\n", ""));
        assertEquals(pack.file("openapi.yaml") + ": get /things/{id}: \"x-clause\" is missing", message());
    }

    @Test
    void a_document_without_operations_is_refused() {
        pack.write("openapi.yaml", "openapi: 3.1.1\npaths: {}\n");
        assertEquals("\"" + pack.file("openapi.yaml") + "\" describes no operation", message());
    }

    @Test
    void paging_without_its_marker_is_refused() {
        pack.write(
                "openapi.yaml",
                PackFolder.OPENAPI.replace(
                        "x-clause: D-SHOW\n", "x-clause: D-SHOW\n      x-pages: {items: /i, limit: l, next: /n}\n"));
        assertEquals(pack.file("openapi.yaml") + ": get /things/{id}: \"x-pages.marker\" is missing", message());
    }

    @Test
    void yaml_that_does_not_parse_is_told_with_its_place() {
        pack.write("openapi.yaml", "openapi: 3.1.1\ninfo: {title: Demo\npaths: {}\n");
        assertEquals(
                pack.file("openapi.yaml") + ":3:6: while parsing a flow mapping: expected ',' or '}', but got :",
                message());
    }

    private String message() {
        return assertThrows(SpecException.class, pack::read).getMessage();
    }
}
