package dev.assay.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes reports as files: a folder for each target, and an index over all of them. The files of a target
 * appear together or not at all, see {@link Replacement}; the index and the matrix are written last, each whole. Safe for use by several threads, one for each target.
 */
public final class ReportFiles {
    /** What stands beside a report and is no view of it. */
    public static final List<String> BESIDE = List.of("exchanges.har", "messages.ndjson");

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
     * Writes {@code report.json} and its views into the folder of the target, and returns the folder. What an earlier run
     * left there goes.
     *
     * @throws java.io.UncheckedIOException where a file cannot be written; the message names it, and the earlier report is
     *     there still
     */
    public Path write(Report report) {
        try (Replacement files = begin(report)) {
            return files.commit();
        }
    }

    /**
     * As {@link #write(Report)}, with {@code exchanges.har}.
     *
     * @param exchanges every exchange, in the order in which they began; gone through once
     * @throws java.io.UncheckedIOException where a file cannot be written; the message names it
     */
    public Path write(Report report, Iterable<HarEntry> exchanges) {
        try (Replacement files = begin(report, exchanges)) {
            return files.commit();
        }
    }

    /** As {@link #begin(Report)}, with {@code exchanges.har}. */
    public Replacement begin(Report report, Iterable<HarEntry> exchanges) {
        Replacement files = begin(report);
        try {
            files.add("exchanges.har", out -> HarFile.write(report, exchanges, out));
            return files;
        } catch (RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /**
     * Begins to write a report: its views are written, more may be added, and none of it shows before it is committed.
     *
     * @throws java.io.UncheckedIOException where a file cannot be written; the message names it
     */
    public Replacement begin(Report report) {
        Replacement files = new Replacement(folder(report.target()));
        try {
            files.add("report.json", ReportJson.of(report));
            files.add("report.html", HtmlReport.of(report));
            files.add("junit.xml", JunitXml.of(report));
            files.add("summary.md", Summary.of(report));
            files.add("results.sarif", Sarif.of(report));
            files.add("badge.json", Badge.json(report));
            files.add("badge.svg", Badge.svg(report));
            return files;
        } catch (RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /**
     * Mends what a process that died left half-way, in the directory and in the folders of these targets. To be called before
     * anything is written, by the one process that writes there.
     *
     * @throws java.io.UncheckedIOException where that cannot be done; the message names the file
     */
    public void recover(Collection<String> targets) {
        if (Files.isDirectory(directory)) {
            AtomicFile.discardDrafts(directory);
        }
        targets.forEach(target -> Replacement.recover(folder(target)));
    }

    /**
     * Writes {@code matrix.json} and {@code index.html} over these reports, one or many, in their order. The reports
     * themselves are not written again.
     *
     * @throws java.io.UncheckedIOException where a file cannot be written; the message names it
     */
    public synchronized void writeAll(List<Report> reports) {
        Matrix matrix = Matrix.of(reports, names::of);
        AtomicFile.write(directory.resolve("matrix.json"), matrix.json());
        AtomicFile.write(directory.resolve("index.html"), HtmlIndex.of(matrix));
    }
}
