package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports are read as data that anybody may have changed: whatever is wrong is told, and nothing breaks on it. */
class ReportReaderTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Report GOOD = Samples.of("b", "conformant", List.of("pass", "waived"));

    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_read_again_from_file_folder_and_folder_of_folders() {
        ReportFiles files = ReportFiles.in(folder);
        List<Report> reports = List.of(whole("a"), GOOD, whole("hostile\u202e\u0000</script>"));
        reports.forEach(files::write);
        files.writeAll(reports);

        assertEquals(reports.get(0), ReportReader.read(folder.resolve("a")));
        assertEquals(reports.get(0), ReportReader.read(folder.resolve("a/report.json")));
        assertEquals(
                reports,
                ReportReader.readAll(folder).stream()
                        .map(ReportReader.Read::report)
                        .toList());
        assertEquals(1, ReportReader.readAll(folder.resolve("b")).size());
    }

    @Test
    void a_report_that_is_cut_short_is_told_with_line_and_column() throws IOException {
        String text = ReportJson.of(GOOD);
        Path file = Files.writeString(folder.resolve("report.json"), text.substring(0, text.indexOf("\"counts\"") + 4));

        String complaint = complaint(file);

        assertTrue(complaint.startsWith(file + ":12:7: this is no whole JSON: "), complaint);
    }

    @Test
    void no_beginning_of_a_report_is_taken_for_one() throws IOException {
        String text =
                ReportJson.of(Samples.of("b", "conformant", List.of("pass"))).strip();
        Path file = folder.resolve("report.json");
        for (int length = 0; length < text.length(); length += 7) {
            Files.writeString(file, text.substring(0, length));
            assertThrows(ReportException.class, () -> ReportReader.read(file));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|schema|\"2\"|\"schema\" is \"2\"; this version of Assay reads \"1\" only: read it with the version that wrote it",
                "''|colour|1|\"/colour\" is unknown to this version of Assay",
                "''|verdict|\"good\"|\"/verdict\" is \"good\"; expected one of conformant, nonconformant, inconclusive",
                "''|verdict|\"inconclusive\"|\"/verdict\" is \"inconclusive\"; expected conformant, as its clauses have it",
                "''|incomplete|true|\"/verdict\" is \"conformant\"; expected inconclusive, as its clauses have it",
                "''|started|\"yesterday\"|\"/started\" is \"yesterday\"; expected a time like 2026-01-31T12:00:00Z",
                "''|clauses|{}|\"/clauses\" is {}; expected an array",
                "''|rootCause|null|\"/rootCause\" is null; expected a text",
                "''|exchanges|-1|\"/exchanges\" is -1; expected a whole number from 0 on",
                "''|exchanges|1.5|\"/exchanges\" is 1.5; expected a whole number from 0 on",
                "''|exchanges|99999999999|\"/exchanges\" is 99999999999; expected a whole number from 0 on",
                "''|targets|[]|this is a matrix of several reports; give its folder instead",
                "/counts|pass|2|\"/counts/pass\" is \"2\"; expected 1, as its clauses have it",
                "/counts|passed|1|\"/counts\" is \"passed\"; expected one of pass, warn, fail, not-exercised, waived, error",
                "/clauses|0|null|\"/clauses/0\" is null; expected an object",
                "/clauses/0|id|\"XX-2\"|\"/clauses/1/id\" is \"XX-2\"; expected an id of its own",
                "/clauses/0|outcome|\"failed\"|\"/clauses/0/outcome\" is \"failed\"; expected one of pass, warn, fail, not-exercised, waived, error",
                "/clauses/0|outcome|\"waived\"|\"/clauses/0/outcome\" is \"waived\"; expected a \"waiver\" beside it",
                "/clauses/1|outcome|\"fail\"|\"/clauses/1/outcome\" is \"fail\"; expected no \"waiver\" beside it",
                "/clauses/1/waiver|expires|\"soon\"|\"/clauses/1/waiver/expires\" is \"soon\"; expected a date like 2027-01-31",
                "/clauses/1/findings/0|exchange|7|\"/clauses/1/findings/0/exchange\" is 7; expected a text",
                "/evidence/0/requestHeaders/0|name|null|\"/evidence/0/requestHeaders/0/name\" is null; expected a text",
                "/evidence/0|millis|-1|\"/evidence/0/millis\" is -1; expected a number from 0 on"
            })
    void what_is_changed_is_told_with_its_place(String at, String member, String value, String complaint)
            throws IOException {
        JsonNode report = JSON.readTree(ReportJson.of(GOOD));
        JsonNode parent = report.at(at);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(member), JSON.readTree(value));
        } else {
            ((ObjectNode) parent).set(member, JSON.readTree(value));
        }
        Path file = Files.writeString(folder.resolve("report.json"), report.toString());

        assertEquals(file + ": " + complaint, complaint(file));
    }

    @Test
    void whatever_is_missing_is_told_or_may_be_missing() throws IOException {
        JsonNode report = JSON.readTree(ReportJson.of(GOOD));
        List<String> told = new ArrayList<>();
        for (String at : List.of("", "/clauses/1", "/clauses/1/waiver", "/clauses/1/findings/0", "/evidence/0")) {
            for (String name : report.at(at).propertyNames()) {
                JsonNode changed = report.deepCopy();
                ((ObjectNode) changed.at(at)).remove(name);
                Path file = Files.writeString(folder.resolve("report.json"), changed.toString());
                try {
                    ReportReader.read(file);
                } catch (ReportException e) {
                    told.add(at + "/" + name);
                }
            }
        }
        assertEquals(15 - 1 + 14 - 1 + 3 + 8 + 13 - 4, told.size(), told::toString);
    }

    @Test
    void what_is_no_report_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "[]");
        assertEquals(file + ": this is no report of Assay: it has no \"schema\"", complaint(file));
        assertEquals("\"" + folder.resolve("report.json") + "\": there is no such file", complaint(folder));
        ReportException none = assertThrows(ReportException.class, () -> ReportReader.readAll(folder));
        assertTrue(none.getMessage().startsWith("\"" + folder + "\" holds no report.json"), none.getMessage());
        Files.write(file, new byte[] {'{', (byte) 0xff, (byte) 0xfe});
        assertThrows(ReportException.class, () -> ReportReader.read(file));
        Files.writeString(file, "[".repeat(100_000));
        assertThrows(ReportException.class, () -> ReportReader.read(file));
    }

    private static Report whole(String target) {
        return Samples.every(target);
    }

    private static String complaint(Path file) {
        return assertThrows(ReportException.class, () -> ReportReader.read(file))
                .getMessage();
    }
}
