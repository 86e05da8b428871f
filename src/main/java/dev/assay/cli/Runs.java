package dev.assay.cli;

import dev.assay.report.Report;
import dev.assay.report.ReportFiles;
import dev.assay.run.Catalog;
import dev.assay.run.PackKit;
import dev.assay.run.RunOptions;
import dev.assay.run.RunTarget;
import dev.assay.run.TargetRun;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs targets side by side, writes their reports, and loses none of them when it is interrupted. */
final class Runs {
    private static final int SIDE_BY_SIDE = 8;

    private final Catalog catalog;
    private final RunOptions options;
    private final ReportFiles files;
    private final PrintWriter out;
    private final Map<String, Report> finished = new ConcurrentHashMap<>();
    private final Map<String, Throwable> failed = new ConcurrentHashMap<>();
    private volatile boolean over;

    Runs(Catalog catalog, RunOptions options, ReportFiles files, PrintWriter out) {
        this.catalog = catalog;
        this.options = options;
        this.files = files;
        this.out = out;
    }

    List<Report> run(List<RunTarget> targets) {
        Map<String, Path> folders = files.folders(
                targets.stream().map(target -> target.target().name()).toList());
        Map<String, TargetRun> runs = new LinkedHashMap<>();
        for (RunTarget target : targets) {
            PackKit kit = catalog.kit(target.pack());
            runs.put(target.target().name(), new TargetRun(kit, target, options));
        }
        Thread rescue = new Thread(() -> rescue(runs), "assay-rescue");
        Runtime.getRuntime().addShutdownHook(rescue);
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(SIDE_BY_SIDE, runs.size()));
        LiveLine live = new LiveLine(out, List.copyOf(runs.values()));
        try {
            List<Future<Report>> started = new ArrayList<>();
            runs.forEach((name, run) -> started.add(threads.submit(() -> one(name, run, folders))));
            List<Report> reports = new ArrayList<>();
            for (Future<Report> one : started) {
                reports.add(one.get());
            }
            files.writeAll(reports);
            Runtime.getRuntime().removeShutdownHook(rescue);
            return reports;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } finally {
            over = true;
            live.close();
            threads.shutdownNow();
        }
    }

    private Report one(String name, TargetRun run, Map<String, Path> folders) throws IOException {
        Path folder = java.util.Objects.requireNonNull(folders.get(name));
        Files.createDirectories(folder);
        Path messages = unfinished(folder);
        try {
            // Closed by the plugin that writes to it.
            OutputStream stream = Files.newOutputStream(messages);
            Report report = whole(name, run, stream);
            Files.move(messages, folder.resolve("messages.ndjson"), StandardCopyOption.REPLACE_EXISTING);
            files.write(report, run.recorded());
            finished.put(name, report);
            return report;
        } finally {
            run.close();
            Files.deleteIfExists(messages);
        }
    }

    /** The report of a run; where the kit fails on one target, what is known of it, and the others go on. */
    private Report whole(String name, TargetRun run, OutputStream messages) {
        try {
            return run.run(Optional.of(messages));
        } catch (RuntimeException | OutOfMemoryError e) {
            // The others go on: what this one held is let go with it.
            failed.put(name, e);
            return run.report();
        }
    }

    /** What the kit failed of, by target. */
    Map<String, Throwable> failed() {
        return failed;
    }

    /** Where messages go until they are whole. */
    private static Path unfinished(Path folder) {
        return folder.resolve(".messages-" + ProcessHandle.current().pid() + ".tmp");
    }

    /** On Ctrl-C: what is known of each unfinished target is written, marked incomplete. */
    private void rescue(Map<String, TargetRun> runs) {
        if (over) {
            return;
        }
        List<Report> reports = new ArrayList<>();
        runs.forEach((name, run) -> {
            Report report = finished.get(name);
            if (report == null) {
                report = run.report();
                try {
                    files.write(report, run.recorded());
                    Files.deleteIfExists(unfinished(files.folder(name)));
                } catch (UncheckedIOException | IOException e) {
                    out.println("assay: " + e.getMessage());
                }
            }
            reports.add(report);
        });
        files.writeAll(reports);
        out.println();
        out.println("interrupted: the reports hold what was found until now, and are marked incomplete");
        out.flush();
    }
}
