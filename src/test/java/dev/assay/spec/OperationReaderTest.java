package dev.assay.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.Packs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies, named errors, reasons and sources of ids. */
class OperationReaderTest {
    private static final String SOURCES = """
              pathItems:
                ListThings:
                  get:
                    operationId: ListThings
                    x-path: /things
                    x-pages: {items: /things, limit: max, marker: from, next: /next}
                    parameters:
                      - {name: max, in: query, schema: {type: integer, maximum: 5}}
                      - {name: from, in: query, schema: {type: string}}
                    responses: {'200': {description: Some.}}
                MakeThing:
                  post:
                    operationId: MakeThing
                    x-path: /things
                    x-makes: {item: /thing, values: {mail: '{email}', name: 'n {token}'}}
                    responses: {'200': {description: One.}}
            """;
    private static final String EXTENSIONS = """
                  x-shows: {parameter: id, item: /thing}
                  x-finds:
                    listed: {$ref: '#/components/pathItems/ListThings/get'}
                    created: {$ref: '#/components/pathItems/MakeThing/post'}
                  x-errors:
                    GoneException: {status: [400, 410], x-clause: D-SHOW}
                  x-reasons: {at: /Reason, x-clause: D-BODY, absent: [A], shorter: [B], longer: [C], mismatched: [D, E]}
            """;

    @Test
    void members_of_a_body_are_parameters(@TempDir Path root) {
        Operation describe = Packs.of("aws").operation("DescribeCreateAccountStatus");
        Parameter id = describe.parameter("CreateAccountRequestId");

        assertEquals(Optional.of("application/x-amz-json-1.1"), describe.bodyType());
        assertEquals("body", id.in());
        assertEquals(true, id.required());
        assertEquals(OptionalLong.of(12), id.least());
        assertEquals(OptionalLong.of(36), id.greatest());
        assertEquals(
                Optional.of("AWSOrganizationsV20161128.DescribeCreateAccountStatus"),
                describe.parameter("X-Amz-Target").constant());
    }

    @Test
    void errors_reasons_and_sources_are_read(@TempDir Path root) {
        Operation show = read(root, EXTENSIONS, SOURCES);

        assertEquals(Map.of("GoneException", new Operation.NamedError(List.of("400", "410"), "D-SHOW")), show.errors());
        assertEquals(
                Optional.of(new Operation.Reasons(
                        "/Reason", "D-BODY", List.of("A"), List.of("B"), List.of("C"), List.of("D", "E"))),
                show.reasons());
        Operation lister = show.finds().listed().orElseThrow();
        assertEquals("GET /things", lister.method() + " " + lister.path());
        assertEquals("", lister.clause());
        assertEquals(
                Optional.of(
                        new Operation.Pages("/things", "max", "from", "/next", Optional.empty(), Optional.empty(), "")),
                lister.pages());
        assertEquals(
                Optional.of(new Operation.Makes("/thing", Map.of("mail", "{email}", "name", "n {token}"))),
                show.finds().created().orElseThrow().makes());
    }

    @Test
    void an_operation_without_any_of_them_has_none(@TempDir Path root) {
        Operation show = read(root, "", "");

        assertEquals(Map.of(), show.errors());
        assertEquals(Optional.empty(), show.reasons());
        assertEquals(Operation.Finds.NOTHING, show.finds());
        assertEquals(Optional.empty(), show.bodyType());
    }

    @Test
    void what_is_missing_is_told_with_its_place(@TempDir Path root) {
        String where = root.resolve("spec/demo/openapi.yaml") + ": get /things/{id}";
        refused(
                root,
                EXTENSIONS.replace("status: [400, 410], ", ""),
                SOURCES,
                where + ": x-errors.GoneException: \"status\" is missing; expected a list, the right one first");
        refused(
                root,
                EXTENSIONS.replace(", x-clause: D-SHOW}", "}"),
                SOURCES,
                where + ": x-errors.GoneException: \"x-clause\" is missing");
        refused(root, EXTENSIONS.replace("at: /Reason, ", ""), SOURCES, where + ": \"x-reasons.at\" is missing");
        refused(
                root,
                EXTENSIONS.replace("x-clause: D-BODY, ", ""),
                SOURCES,
                where + ": \"x-reasons.x-clause\" is missing");
        refused(
                root,
                EXTENSIONS,
                SOURCES.replace("        x-path: /things\n        x-makes", "        x-makes"),
                where + " x-finds.created: \"x-path\" is missing");
        refused(
                root,
                EXTENSIONS,
                SOURCES.replace("item: /thing, ", ""),
                where + " x-finds.created: \"x-makes.item\" is missing");
    }

    private static void refused(Path root, String extensions, String sources, String message) {
        assertEquals(
                message,
                assertThrows(SpecException.class, () -> read(root, extensions, sources))
                        .getMessage());
    }

    private static Operation read(Path root, String extensions, String sources) {
        String openapi = PackFolder.OPENAPI
                .replace("      x-clause: D-SHOW\n", "      x-clause: D-SHOW\n" + extensions)
                .replace("components:\n", "components:\n" + sources);
        return new PackFolder(root).write("openapi.yaml", openapi).read().operation("ShowThing");
    }
}
