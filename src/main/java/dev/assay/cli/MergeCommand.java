package dev.assay.cli;

import dev.assay.report.Replacement;
import dev.assay.report.Report;
import dev.assay.report.ReportFiles;
import dev.assay.report.ReportLock;
import dev.assay.report.ReportReader;
import dev.assay.run.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay merge}. */
@Command(
        name = "merge",
        description = {
            "Gathers reports of several machines in one folder, with one matrix.",
            "Two targets of one name stay two: the second is called NAME-2."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit code, as one run of all would have had it:%n",
        exitCodeList = {
            "0:every target is conformant",
            "1:some target is nonconformant",
            "2:bad usage, or a report that cannot be read; nothing was written",
            "3:some target is inconclusive or unreachable, none nonconformant"
        })
final class MergeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "REPORT",
            arity = "1..*",
            description = "A report.json, the folder of a target, or a folder of several.")
    private List<Path> paths = List.of();

    @Mixin
    private final ReportsOption reports = new ReportsOption();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            defaultValue = "must",
            description = "Exit with 1 where a clause of this level is broken: must (default) or should.")
    private FailOn failOn = FailOn.MUST;

    @Override
    public Integer call() {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        Map<String, ReportReader.Read> merged = new LinkedHashMap<>();
        Set<Path> seen = new HashSet<>();
        for (Path path : paths) {
            for (ReportReader.Read read : ReportReader.readAll(path)) {
                apart(read.file());
                if (seen.add(real(read.file()))) {
                    merged.put(unused(merged.keySet(), read, out), read);
                }
            }
        }
        ReportFiles files = ReportFiles.in(reports.directory());
        files.folders(List.copyOf(merged.keySet()));
        List<Report> done = new ArrayList<>();
        ReportLock lock = reports.taken();
        try {
            files.recover(merged.keySet());
            merged.forEach((name, read) -> {
                Report report = read.report().named(name);
                // Signatures stay with the originals, which are what was signed.
                try (Replacement set = files.begin(report)) {
                    set.copy(real(read.file()).getParent(), ReportFiles.BESIDE);
                    set.commit();
                }
                done.add(report);
            });
            files.writeAll(done);
        } finally {
            lock.close();
        }
        boolean failOnShould = failOn == FailOn.SHOULD;
        new Ending(out, reports.directory()).print(done, failOnShould);
        return Exit.of(done, failOnShould);
    }

    /** What is read is not to be written over. */
    private void apart(Path file) {
        if (Files.exists(reports.directory()) && real(file).startsWith(real(reports.directory()))) {
            throw new UsageException("\"" + file + "\" is inside \"" + reports.directory()
                    + "\", where the merged reports go; name another folder with --reports DIR");
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UsageException("\"" + path + "\" cannot be read: " + e);
        }
    }

    private static String unused(Set<String> used, ReportReader.Read read, PrintWriter out) {
        String name = read.report().target();
        for (int n = 2; used.contains(name); n++) {
            name = read.report().target() + "-" + n;
        }
        if (!name.equals(read.report().target())) {
            out.println(
                    Terminal.plain(read.report().target() + " of \"" + read.file() + "\" is called " + name + " here"));
        }
        return name;
    }
}
