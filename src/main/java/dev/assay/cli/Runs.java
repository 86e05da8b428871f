package dev.assay.cli;

import dev.assay.report.Replacement;
import dev.assay.report.Report;
import dev.assay.report.ReportFiles;
import dev.assay.run.Catalog;
import dev.assay.run.PackKit;
import dev.assay.run.RunOptions;
import dev.assay.run.RunTarget;
import dev.assay.run.TargetRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Set<String> unwritten = ConcurrentHashMap.newKeySet();
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
        files.recover(folders.keySet());
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
            writeAll(reports);
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

    private Report one(String name, TargetRun run, Map<String, Path> folders) {
        Path messages = unfinished(java.util.Objects.requireNonNull(folders.get(name)));
        try {
            Report report = whole(name, run, messages);
            // Whoever comes first writes: this thread, or the rescue.
            return finished.computeIfAbsent(name, n -> written(run, report, Optional.of(messages)));
        } finally {
            run.close();
            discard(messages);
        }
    }

    /** The report, after it was written; where it cannot be, the earlier one stays, and the other targets go on. */
    private Report written(TargetRun run, Report report, Optional<Path> messages) {
        if (unwritten.contains(report.target())) {
            return report;
        }
        try (Replacement set = files.begin(report, run.recorded())) {
            messages.ifPresent(file -> set.take("messages.ndjson", file));
            set.commit();
        } catch (UncheckedIOException e) {
            failed.put(report.target(), e);
            unwritten.add(report.target());
        }
        return report;
    }

    /** The report of a run; where the kit fails on one target, what is known of it, and the others go on. */
    private Report whole(String name, TargetRun run, Path messages) {
        Optional<NamedStream> stream = Optional.empty();
        try {
            // Closed by the plugin that writes to it.
            stream = Optional.of(NamedStream.to(messages));
            return run.run(Optional.of(stream.get()));
        } catch (UncheckedIOException e) {
            return unwritten(name, run, e);
        } catch (RuntimeException | OutOfMemoryError e) {
            // The others go on: what this one held is let go with it.
            Optional<IOException> full = stream.flatMap(NamedStream::failure);
            discard(messages);
            if (full.isPresent()) {
                return unwritten(name, run, full.get());
            }
            failed.put(name, e);
            return run.report();
        }
    }

    /** Where not all can be written, nothing is: the earlier report is worth more than half a new one. */
    private Report unwritten(String name, TargetRun run, Exception e) {
        failed.put(name, e);
        unwritten.add(name);
        return run.report();
    }

    private void writeAll(List<Report> reports) {
        try {
            files.writeAll(written(reports));
        } catch (UncheckedIOException e) {
            failed.put("the index", e);
        }
    }

    /** Those whose files are there. */
    List<Report> written(List<Report> reports) {
        return reports.stream()
                .filter(report -> !unwritten.contains(report.target()))
                .toList();
    }

    /** What the kit failed of, by target. */
    Map<String, Throwable> failed() {
        return failed;
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // the next run does it
        }
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
            reports.add(finished.computeIfAbsent(name, n -> written(run, run.report(), Optional.empty())));
            discard(unfinished(files.folder(name)));
        });
        writeAll(reports);
        out.println();
        failed.values().forEach(trouble -> out.println("assay: " + trouble));
        out.println("interrupted: the reports hold what was found until now, and are marked incomplete");
        out.flush();
    }
}
