package dev.assay.cli;

import dev.assay.report.Report;
import dev.assay.report.WaiverDraft;
import dev.assay.run.Catalog;
import dev.assay.run.RunTarget;
import dev.assay.run.UsageException;
import dev.assay.run.WaiverReader;
import dev.assay.run.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which breaches are accepted. */
final class WaiverOptions {
    private static final int DAYS = 90;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "A YAML file of breaches that are accepted: clause, target, reason, owner, expires.")
    private @Nullable Path file;

    @Option(
            names = "--write-waivers",
            description = {
                "Writes what is found broken into the file that --waivers names, which must not be there yet. Waives",
                "nothing in this run."
            })
    private boolean write;

    @Option(names = "--owner", paramLabel = "NAME", description = "With --write-waivers: who answers for the breaches.")
    private @Nullable String owner;

    @Option(names = "--reason", paramLabel = "TEXT", description = "With --write-waivers: why they are accepted.")
    private @Nullable String reason;

    private Waivers waivers = Waivers.none();

    /** Reads the file, before anything is sent. */
    void read(Catalog catalog, Map<String, String> targets) {
        if (!write) {
            if (owner != null || reason != null) {
                throw new UsageException((owner != null ? "--owner" : "--reason")
                        + " goes with --write-waivers only; those of a waiver file stand in it");
            }
            if (file != null) {
                waivers = WaiverReader.read(file, catalog, targets, today());
            }
            return;
        }
        if (file == null) {
            throw new UsageException("--write-waivers needs to know where to: add --waivers FILE");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.exists(file)) {
            throw new UsageException("--write-waivers: \"" + file + "\" is there already, and nothing in it is changed;"
                    + " name a new file and copy from it what you need, or leave --write-waivers out to use it");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException(
                    "--write-waivers: \"" + folder + "\" is no folder to write \"" + file.getFileName() + "\" into");
        }
    }

    RunTarget applied(RunTarget target) {
        return waivers.applied(target);
    }

    /**
     * Writes the file, or says which waivers waive nothing.
     *
     * @param some whether only some scenarios were run, of which nothing can be told
     * @return whether the waivers are as they should be
     */
    boolean settle(List<Report> done, boolean some, boolean warnings, CommandLine line) {
        if (write) {
            write(done, warnings, line);
        }
        List<String> stale = some ? List.of() : waivers.stale(done);
        stale.forEach(one -> line.getErr().println("assay: " + Terminal.plain(one)));
        return stale.isEmpty();
    }

    private void write(List<Report> done, boolean warnings, CommandLine line) {
        int broken = done.stream()
                .mapToInt(report -> WaiverDraft.broken(report, warnings).size())
                .sum();
        if (broken == 0) {
            line.getOut().println("waivers: nothing is broken, so \"" + file + "\" is not written");
            return;
        }
        String expires = today().plusDays(DAYS).toString();
        WaiverDraft draft = new WaiverDraft(reason == null ? "" : reason, owner == null ? "" : owner, expires);
        Path place = java.util.Objects.requireNonNull(file);
        try {
            Files.writeString(
                    place, draft.text(done, warnings), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UsageException("--write-waivers: \"" + place + "\" cannot be written: " + e);
        }
        boolean ready = owner != null && reason != null;
        line.getOut()
                .println("waivers: " + place + ", " + broken + (broken == 1 ? " entry" : " entries") + " until "
                        + expires + (ready ? "" : "; write reason and owner into each before you use it"));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
