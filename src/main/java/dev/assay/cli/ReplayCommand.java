package dev.assay.cli;

import dev.assay.exchange.ClientOptions;
import dev.assay.report.Report;
import dev.assay.report.ReportReader;
import dev.assay.run.Catalog;
import dev.assay.run.Replay;
import dev.assay.run.TargetUrl;
import dev.assay.run.UsageException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay replay}. */
@Command(
        name = "replay",
        description = {
            "Sends the exchange of a finding again, with credentials from the environment, and says whether it still fails.",
            "Where one answer does not decide that, the scenarios are run again that exercise the clause."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:it no longer fails",
            "1:it still fails",
            "2:bad usage, report or finding",
            "3:the target is unreachable, or what it answered decides nothing",
            "4:the kit itself failed"
        })
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final RootOptions roots = new RootOptions();

    @Parameters(index = "0", paramLabel = "REPORT", description = "A report.json, or its folder.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "FINDING", description = "Id of the finding, such as HW-LIST-LIMIT-MAX-1.")
    private String finding = "";

    @Option(
            names = "--target",
            paramLabel = "URL",
            description = "Where to send it; default: where the report says that the target was.")
    private @Nullable String target;

    @Override
    public Integer call() {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        Report report = ReportReader.read(file);
        Optional<URI> url = Optional.ofNullable(target).map(text -> TargetUrl.parse("--target", text));
        Catalog catalog = roots.catalog();
        if (!catalog.packs().contains(report.pack())) {
            throw new UsageException("the report is of pack \"" + report.pack() + "\", which is not here; give the"
                    + " directory that holds it with --root");
        }
        out.println(Terminal.bold(Terminal.plain(finding)) + "  "
                + Terminal.dim(Terminal.plain(url.map(URI::toString).orElse(report.url()))));
        out.flush();
        Replay.Result result =
                Replay.of(catalog.kit(report.pack()), report, finding, url, System.getenv(), ClientOptions.usual());
        result.lines().forEach(line -> out.println("  " + Terminal.plain(line)));
        return switch (result.ending()) {
            case NO_LONGER_FAILS -> {
                out.println("  " + Terminal.green("no longer fails"));
                yield Exit.CONFORMANT;
            }
            case STILL_FAILS -> {
                out.println("  " + Terminal.red("still fails"));
                yield Exit.NONCONFORMANT;
            }
            case OPEN -> {
                out.println("  " + Terminal.yellow("not decided"));
                yield Exit.INCONCLUSIVE;
            }
        };
    }
}
