package dev.assay.cli;

import dev.assay.report.Report;
import dev.assay.report.ReportFiles;
import dev.assay.report.ReportLock;
import dev.assay.run.Catalog;
import dev.assay.run.Recorded;
import dev.assay.run.TargetUrl;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay judge}. */
@Command(
        name = "judge",
        description = {
            "Judges recorded traffic, such as a browser or a proxy saves, and sends nothing.",
            "What takes a call made for it is not exercised, so the verdict is mostly inconclusive, or nonconformant."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:the target is conformant",
            "1:the target is nonconformant",
            "2:bad usage, or a file that is no HTTP Archive",
            "3:nothing that was recorded is broken, but not all could be judged",
            "4:the kit itself failed"
        })
final class JudgeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final RootOptions roots = new RootOptions();

    @Parameters(paramLabel = "FILE", description = "An HTTP Archive (HAR 1.2).")
    private Path file = Path.of("");

    @Option(names = "--pack", paramLabel = "PACK", required = true, description = "The contract to judge by.")
    private String pack = "";

    @Option(
            names = "--target",
            paramLabel = "URL",
            description = "Judges the calls to this URL; default: the one that most calls of the contract went to.")
    private @Nullable String target;

    @Mixin
    private final ReportsOption reports = new ReportsOption();

    @Override
    public Integer call() {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        Catalog catalog = roots.catalog();
        Optional<URI> url = Optional.ofNullable(target).map(text -> TargetUrl.parse("--target", text));
        Recorded recorded = Recorded.judge(catalog.kit(pack), file, url);
        recorded.notes().forEach(note -> out.println(Terminal.plain(note)));
        out.println();
        ReportFiles files = ReportFiles.in(reports.directory());
        Report report = recorded.report();
        ReportLock lock = reports.taken();
        try {
            files.recover(List.of(report.target()));
            files.write(report, recorded.exchanges());
            files.writeAll(List.of(report));
        } finally {
            lock.close();
        }
        new Ending(out, reports.directory()).print(List.of(report), false);
        return switch (report.verdict()) {
            case "conformant" -> Exit.CONFORMANT;
            case "nonconformant" -> Exit.NONCONFORMANT;
            default -> Exit.INCONCLUSIVE;
        };
    }
}
