package dev.assay.cli;

import dev.assay.report.Change;
import dev.assay.report.Report;
import dev.assay.report.Report.ClauseEntry;
import dev.assay.report.ReportDiff;
import dev.assay.report.ReportReader;
import dev.assay.run.UsageException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay diff}. */
@Command(
        name = "diff",
        description = {
            "Says what changed from one report to another: what is newly broken, kept, exercised or not.",
            "Of two folders with several targets, those of the same name are compared."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:nothing is newly broken",
            "1:some clause fails that did not fail before",
            "2:bad usage, or no report that can be read",
            "3:nothing is newly broken, but some must that was exercised before is not any more"
        })
final class DiffCommand implements Callable<Integer> {
    private static final String NOT_PLANNED = "not planned";

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "A report.json, its folder, or a folder of several.")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The same, of the later run.")
    private Path young = Path.of("");

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            defaultValue = "must",
            description = "Exit with 1 where a clause of this level is newly broken: must (default) or should.")
    private FailOn failOn = FailOn.MUST;

    @Override
    public Integer call() {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        Map<String, Report> before = byTarget(old);
        Map<String, Report> after = byTarget(young);
        List<ReportDiff> diffs = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        if (before.size() == 1 && after.size() == 1) {
            diffs.add(diff(
                    before.values().iterator().next(), after.values().iterator().next()));
        } else {
            before.forEach((name, report) -> {
                Report later = after.get(name);
                if (later == null) {
                    gone.add(name);
                } else {
                    diffs.add(diff(report, later));
                }
            });
            if (diffs.isEmpty()) {
                throw new UsageException("\"" + old + "\" and \"" + young + "\" have no target in common: "
                        + Terminal.plain(String.join(", ", before.keySet())) + " there, "
                        + Terminal.plain(String.join(", ", after.keySet())) + " here");
            }
        }
        diffs.forEach(diff -> print(out, diff));
        gone.forEach(name -> out.println(Terminal.plain(name) + ": there is no report of it in \"" + young + "\""));
        after.keySet().stream()
                .filter(name -> diffs.size() > 0 && !before.containsKey(name) && after.size() > 1)
                .forEach(name -> out.println(Terminal.plain(name) + ": there is no report of it in \"" + old
                        + "\", so nothing is compared"));
        return exit(diffs, !gone.isEmpty());
    }

    private static Map<String, Report> byTarget(Path path) {
        Map<String, Report> reports = new LinkedHashMap<>();
        for (ReportReader.Read read : ReportReader.readAll(path)) {
            if (reports.put(read.report().target(), read.report()) != null) {
                throw new UsageException("\"" + path + "\" holds two reports of a target named \""
                        + Terminal.plain(read.report().target()) + "\"; give the folder of one of them");
            }
        }
        return reports;
    }

    private static ReportDiff diff(Report before, Report after) {
        if (!before.pack().equals(after.pack())) {
            throw new UsageException("the reports are of two contracts, which have no clause in common: \""
                    + Terminal.plain(before.pack()) + "\" of target \"" + Terminal.plain(before.target()) + "\" and \""
                    + Terminal.plain(after.pack()) + "\" of target \"" + Terminal.plain(after.target()) + "\"");
        }
        return ReportDiff.of(before, after);
    }

    private int exit(List<ReportDiff> diffs, boolean lost) {
        boolean broken = diffs.stream()
                .anyMatch(diff -> diff.lines().stream().anyMatch(line -> line.fails(failOn == FailOn.SHOULD)));
        boolean less =
                lost || diffs.stream().anyMatch(diff -> diff.lines().stream().anyMatch(ReportDiff.Line::losesEvidence));
        return broken ? Exit.NONCONFORMANT : less ? Exit.INCONCLUSIVE : Exit.CONFORMANT;
    }

    private static void print(PrintWriter out, ReportDiff diff) {
        String before = Terminal.plain(diff.before().target());
        String after = Terminal.plain(diff.after().target());
        out.println(Terminal.bold(before.equals(after) ? after : before + " \u2192 " + after) + "  "
                + Terminal.plain(diff.after().title()));
        List<String> sums = new ArrayList<>();
        for (Change change : Change.values()) {
            List<ReportDiff.Line> lines = diff.of(change);
            sums.add(change.words() + " " + lines.size());
            if (change != Change.NONE) {
                lines.forEach(line -> out.println("  " + coloured(change) + "  " + Terminal.plain(line.id()) + "  "
                        + outcome(line.before()) + " \u2192 " + outcome(line.after()) + "  " + said(diff, line)));
            }
        }
        out.println("  " + String.join(", ", sums));
        out.println("  verdict: " + verdict(diff.before()) + " \u2192 " + verdict(diff.after()));
        out.println();
    }

    private static String coloured(Change change) {
        String padded = String.format("%-19s", change.words());
        return switch (change) {
            case NEWLY_BROKEN -> Terminal.red(padded);
            case NO_LONGER_EXERCISED, WENT -> Terminal.yellow(padded);
            case NEWLY_KEPT -> Terminal.green(padded);
            default -> padded;
        };
    }

    private static String outcome(@Nullable ClauseEntry clause) {
        return clause == null ? NOT_PLANNED : clause.outcome();
    }

    private static String said(ReportDiff diff, ReportDiff.Line line) {
        ClauseEntry clause = line.after();
        if (clause == null) {
            return diff.after().excluded().stream()
                    .filter(one -> one.clause().equals(line.id()))
                    .map(one -> "excluded: " + Terminal.plain(one.reason()))
                    .findFirst()
                    .orElse("the new contract does not have it");
        }
        return switch (line.change()) {
            case NEWLY_BROKEN, STILL_BROKEN, NO_LONGER_EXERCISED -> Ending.said(clause);
            default -> Terminal.plain(clause.text());
        };
    }

    private static String verdict(Report report) {
        return Ending.verdict(report.verdict()) + (report.incomplete() == null ? "" : ", incomplete");
    }
}
