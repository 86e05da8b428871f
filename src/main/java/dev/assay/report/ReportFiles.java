package dev.assay.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Interim. */
public final class ReportFiles {
    private final Path dir;

    private ReportFiles(Path dir) {
        this.dir = dir;
    }

    public static ReportFiles in(Path dir) {
        return new ReportFiles(dir);
    }

    public Map<String, Path> folders(List<String> targets) {
        Map<String, Path> m = new LinkedHashMap<>();
        targets.forEach(t -> m.put(t, dir.resolve(t)));
        return m;
    }

    public Path write(Report report) {
        try {
            Files.createDirectories(dir.resolve(report.target()));
            Files.writeString(
                    dir.resolve(report.target()).resolve("report.json"),
                    new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return dir.resolve(report.target());
    }

    public void writeAll(List<Report> reports) {}
}
