package dev.assay.cli;

import dev.assay.report.ReportLock;
import dev.assay.run.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder that a command writes into, one process at a time. */
final class ReportsOption {
    @Option(
            names = "--reports",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "Where what is written goes; default: ${DEFAULT-VALUE}.")
    private Path directory = Path.of("reports");

    Path directory() {
        return directory;
    }

    /**
     * Takes the folder for this process.
     *
     * @throws UsageException if it is no directory, or another process writes there
     */
    ReportLock taken() {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new UsageException("--reports \"" + directory + "\" is no folder; name a folder, there or not");
        }
        return ReportLock.take(directory)
                .orElseThrow(() -> new UsageException("another run"
                        + ReportLock.owner(directory)
                                .map(pid -> " (process " + pid + ")")
                                .orElse("")
                        + " is writing reports into \"" + directory
                        + "\"; wait until it ends, or name another folder with --reports DIR"));
    }
}
