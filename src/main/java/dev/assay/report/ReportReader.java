package dev.assay.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads reports that this kit wrote, here or elsewhere. They are taken for data that anybody may have changed since. */
public final class ReportReader {
    private static final String NAME = "report.json";
    private static final long LARGEST = 64L << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ReportReader() {}

    /**
     * A report, and the file that it was read from.
     *
     * @param file its {@code report.json}
     */
    public record Read(Path file, Report report) {}

    /**
     * The one report at a path: a {@code report.json}, or the folder of a target.
     *
     * @throws ReportException if there is none, or it is not what a report must be
     */
    public static Report read(Path path) {
        return one(Files.isDirectory(path) ? path.resolve(NAME) : path);
    }

    /**
     * All reports at a path: a {@code report.json}, the folder of a target, or a folder that holds such folders, in the
     * order of their names.
     *
     * @throws ReportException if there is none, or one is not what a report must be
     */
    public static List<Read> readAll(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(new Read(path, one(path)));
        }
        if (Files.exists(path.resolve(NAME))) {
            return List.of(new Read(path.resolve(NAME), one(path.resolve(NAME))));
        }
        List<Path> files;
        try (Stream<Path> folders = Files.list(path)) {
            files = folders.map(folder -> folder.resolve(NAME))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ReportException("\"" + path + "\" cannot be listed: " + e.getMessage());
        }
        if (files.isEmpty()) {
            throw new ReportException("\"" + path + "\" holds no " + NAME + ", and none of its folders does; expected a"
                    + " folder that assay run wrote");
        }
        List<Read> reports = new ArrayList<>();
        files.forEach(file -> reports.add(new Read(file, one(file))));
        return List.copyOf(reports);
    }

    private static Report one(Path file) {
        JsonNode document = document(file);
        JsonNode schema = document.path("schema");
        if (!document.isObject() || schema.isMissingNode()) {
            throw new ReportException(file + ": this is no report of Assay: it has no \"schema\"");
        }
        if (!schema.isString() || !schema.stringValue().equals(Report.SCHEMA)) {
            throw new ReportException(file + ": \"schema\" is " + schema + "; this version of Assay reads \""
                    + Report.SCHEMA + "\" only: read it with the version that wrote it");
        }
        if (document.has("targets")) {
            throw new ReportException(file + ": this is a matrix of several reports; give its folder instead");
        }
        Shape.check(file.toString(), document, Report.class);
        Report report = MAPPER.treeToValue(document, Report.class);
        Consistency.check(file.toString(), report);
        return report;
    }

    private static JsonNode document(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new ReportException("\"" + file + "\": there is no such file");
            }
            if (Files.size(file) > LARGEST) {
                throw new ReportException(
                        "\"" + file + "\" is larger than " + (LARGEST >> 20) + " MB; no report of Assay is");
            }
            return MAPPER.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new ReportException(place(file, e.getLocation()) + ": this is no whole JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new ReportException("\"" + file + "\" cannot be read: " + e);
        }
    }

    private static String place(Path file, @Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? file.toString()
                : file + ":" + location.getLineNr() + ":" + location.getColumnNr();
    }
}
