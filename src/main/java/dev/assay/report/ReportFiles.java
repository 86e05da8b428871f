package dev.assay.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes reports as files: a folder for each target, and an index over all of them. Each file appears whole or not at
 * all. Safe for use by several threads, one for each target.
 */
public final class ReportFiles {
    private final Path directory;
    private final FolderNames names = new FolderNames();

    private ReportFiles(Path directory) {
        this.directory = directory;
    }

    /** Reports under that directory, which is made when the first of them is written. */
    public static ReportFiles in(Path directory) {
        return new ReportFiles(directory);
    }

    /**
     * The folder of each target, by its name. Names that would share one get different ones, the first listed keeping
     * the plainest; so name all targets here before the first report is written. Nothing is created.
     */
    public Map<String, Path> folders(List<String> targets) {
        Map<String, Path> folders = new LinkedHashMap<>();
        targets.forEach(target -> folders.put(target, folder(target)));
        return folders;
    }

    /** The folder of one target: never outside the directory, whatever the name holds. */
    public Path folder(String target) {
        return directory.resolve(names.of(target));
    }

    /**
     * Writes {@code report.json} and its views into the folder of the target, and returns the folder.
     *
     * @throws java.io.UncheckedIOException where a file cannot be written; the message names it
     */
    public Path write(Report report) {
        Path folder = folder(report.target());
        AtomicFile.write(folder.resolve("report.json"), ReportJson.of(report));
        AtomicFile.write(folder.resolve("report.html"), HtmlReport.of(report));
        AtomicFile.write(folder.resolve("junit.xml"), JunitXml.of(report));
        AtomicFile.write(folder.resolve("summary.md"), Summary.of(report));
        return folder;
    }

    /**
     * Writes {@code matrix.json} and {@code index.html} over these reports, one or many, in their order. The reports
     * themselves are not written again.
     *
     * @throws java.io.UncheckedIOException where a file cannot be written; the message names it
     */
    public void writeAll(List<Report> reports) {
        Matrix matrix = Matrix.of(reports, names::of);
        AtomicFile.write(directory.resolve("matrix.json"), matrix.json());
        AtomicFile.write(directory.resolve("index.html"), HtmlIndex.of(matrix));
    }
}
