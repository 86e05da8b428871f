package dev.assay.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes reports as files: a folder for each target, and an index over all of them. Each file appears whole or not at
 * all. Safe for use by several threads, one for each target.
 */
public final class ReportFiles {
    private static final List<String> BESIDE = List.of("exchanges.har", "messages.ndjson");

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
        AtomicFile.write(folder.resolve("results.sarif"), Sarif.of(report));
        AtomicFile.write(folder.resolve("badge.json"), Badge.json(report));
        AtomicFile.write(folder.resolve("badge.svg"), Badge.svg(report));
        return folder;
    }

    /**
     * As {@link #write(Report)}, with {@code exchanges.har}.
     *
     * @param exchanges every exchange, in the order in which they began; gone through once
     * @throws java.io.UncheckedIOException where a file cannot be written; the message names it
     */
    public Path write(Report report, Iterable<HarEntry> exchanges) {
        Path folder = write(report);
        AtomicFile.write(folder.resolve("exchanges.har"), out -> HarFile.write(report, exchanges, out));
        return folder;
    }

    /**
     * Copies what stands beside a report and is no view of it: recorded exchanges and Cucumber messages. What is not
     * there is not here either. Links are not followed.
     *
     * @param from the folder of the same target elsewhere
     * @throws java.io.UncheckedIOException where a file cannot be copied
     */
    public void copyBeside(Path from, String target) {
        for (String name : BESIDE) {
            Path source = from.resolve(name);
            Path copy = folder(target).resolve(name);
            try {
                if (Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)) {
                    Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.deleteIfExists(copy);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot copy \"" + source + "\" to \"" + copy + "\": " + e, e);
            }
        }
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
