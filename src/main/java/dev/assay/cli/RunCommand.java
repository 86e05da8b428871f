package dev.assay.cli;

import dev.assay.exchange.ClientOptions;
import dev.assay.report.Report;
import dev.assay.report.ReportFiles;
import dev.assay.run.Catalog;
import dev.assay.run.RunOptions;
import dev.assay.run.RunTarget;
import dev.assay.run.TargetRun;
import dev.assay.run.UsageException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assay run}. */
@Command(
        name = "run",
        description = {
            "Checks implementations, and says whether they keep their contract.",
            "With neither --target nor --config: the embedded reference implementation of each pack."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:every target is conformant",
            "1:some target is nonconformant",
            "2:bad usage, config, pack or waiver",
            "3:some target is inconclusive or unreachable, none nonconformant",
            "4:the kit itself failed"
        })
final class RunCommand implements Callable<Integer> {
    private static final Pattern RATE = Pattern.compile("(\\d+(?:\\.\\d+)?)(?:/s)?");

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final RootOptions roots = new RootOptions();

    @Mixin
    private final TargetOptions targets = new TargetOptions();

    @Mixin
    private final WaiverOptions waivers = new WaiverOptions();

    @Mixin
    private final SignOptions signature = new SignOptions();

    @Mixin
    private final ReportsOption reports = new ReportsOption();

    @Option(
            names = "--tags",
            paramLabel = "EXPR",
            description = "Runs only the scenarios that match, such as \"@HW-LIST-LIMIT-MAX\".")
    private @Nullable String tags;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "Most scenarios at the same time against one target; default: 4.")
    private @Nullable Integer parallel;

    @Option(names = "--rate", paramLabel = "N/s", description = "Most calls a second to one host and port.")
    private @Nullable String rate;

    @Option(
            names = "--timeout",
            paramLabel = "S",
            defaultValue = "10",
            description = "Longest time for one call, in seconds; default: ${DEFAULT-VALUE}.")
    private double timeout;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            defaultValue = "must",
            description = "Exit with 1 where a clause of this level is broken: must (default) or should.")
    private FailOn failOn = FailOn.MUST;

    @Option(
            names = "--provision",
            paramLabel = "EMAIL",
            arity = "0..1",
            fallbackValue = "assay@example.com",
            description = {
                "Lets the kit make two accounts where a target names no creation request and none is given. Without",
                "this option nothing is ever made. Their addresses are EMAIL with a word of their own before the @;",
                "default: ${FALLBACK-VALUE}."
            })
    private @Nullable String provision;

    @Override
    public Integer call() {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        if (tags != null) {
            TargetRun.checkTags(tags);
        }
        if (parallel != null && (parallel < 1 || parallel > 64)) {
            throw new UsageException("--parallel " + parallel + " is not from 1 to 64");
        }
        Catalog catalog = roots.catalog();
        List<AutoCloseable> started = new ArrayList<>();
        try {
            List<RunTarget> chosen = targets.targets(catalog, started);
            if (chosen.isEmpty()) {
                throw new UsageException("there is nothing to check: no target of the config has that pack");
            }
            waivers.read(catalog, targets.named());
            RunOptions options = options(out, chosen.size());
            ReportFiles files = ReportFiles.in(reports.directory());
            signature.prepare(catalog, chosen, spec.commandLine().getErr());
            started.add(reports.taken());
            Runs runs = new Runs(catalog, options, files, out);
            List<Report> done = runs.run(chosen.stream().map(waivers::applied).toList());
            boolean failOnShould = failOn == FailOn.SHOULD;
            signature.sign(runs.written(done), files);
            new Ending(out, reports.directory()).print(done, failOnShould);
            runs.failed()
                    .forEach((name, e) ->
                            out.println("assay: the kit itself failed on " + Terminal.plain(name + ": " + e)));
            if (!runs.failed().isEmpty()) {
                return Exit.KIT;
            }
            boolean mended = waivers.settle(done, tags != null, failOnShould, spec.commandLine());
            return mended ? Exit.of(done, failOnShould) : Exit.USAGE;
        } finally {
            started.forEach(RunCommand::close);
        }
    }

    private RunOptions options(PrintWriter out, int targetCount) {
        RunOptions options =
                new RunOptions(client(), Optional.ofNullable(tags), scenariosAtOnce(targetCount), Optional.empty());
        if (provision == null) {
            return options;
        }
        if (!provision.matches("[^@\\s]+@[^@\\s]+")) {
            throw new UsageException(
                    "--provision \"" + provision + "\" is no address; expected one like assay@example.com");
        }
        return options.provisioning(provision, line -> out.println(Terminal.plain(line)));
    }

    private int scenariosAtOnce(int targetCount) {
        return parallel != null ? parallel : Math.max(1, 4 / targetCount);
    }

    private ClientOptions client() {
        if (!(timeout > 0 && timeout <= 3600)) {
            throw new UsageException("--timeout " + Double.toString(timeout).replaceFirst("\\.0$", "")
                    + " is no time for an answer; expected seconds, more than 0 and 3600 at most");
        }
        ClientOptions usual = ClientOptions.usual();
        double perSecond = 0;
        if (rate != null) {
            Matcher number = RATE.matcher(rate);
            if (!number.matches() || Double.parseDouble(number.group(1)) <= 0) {
                throw new UsageException("--rate \"" + rate + "\" is no rate; expected one like 20/s");
            }
            perSecond = Double.parseDouble(number.group(1));
        }
        return new ClientOptions(
                Duration.ofMillis((long) (timeout * 1000)), perSecond, usual.largestBody(), usual.longestWait());
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot stop " + closeable, e);
        }
    }
}
