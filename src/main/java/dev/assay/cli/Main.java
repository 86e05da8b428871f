package dev.assay.cli;

import dev.assay.report.ReportException;
import dev.assay.run.UsageException;
import dev.assay.run.Version;
import dev.assay.spec.Nearest;
import dev.assay.spec.SpecException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;

/** {@code assay}. */
@Command(
        name = "assay",
        description = "Says, clause by clause of the vendor's document, whether an implementation keeps the contract.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionText.class,
        exitCodeOnInvalidInput = Exit.USAGE,
        exitCodeOnExecutionException = Exit.KIT,
        subcommands = {
            RunCommand.class,
            ServeCommand.class,
            ProveCommand.class,
            CheckCommand.class,
            ClausesCommand.class,
            ExplainCommand.class,
            InitCommand.class,
            DiffCommand.class,
            MergeCommand.class,
            VerifyCommand.class,
            JudgeCommand.class,
            ReplayCommand.class
        })
public final class Main {
    /** Taken by no command, and not to be seen in the log of a CI job either. */
    private static final Pattern SECRET_OPTION =
            Pattern.compile("(-[\\w-]*(?:secret|token|pass|key|auth)[\\w-]*=)[^']*", Pattern.CASE_INSENSITIVE);

    private Main() {}

    /** Runs the command that the arguments name, and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exit = commandLine(out, err).execute(args);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** The command line, printing to these writers. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Terminal.colour() ? Ansi.ON : Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, arguments) -> {
            CommandLine command = e.getCommandLine();
            String word = e instanceof CommandLine.UnmatchedArgumentException unmatched
                    ? unmatched.getUnmatched().get(0).replaceFirst("=.*", "")
                    : "";
            Set<String> known = new TreeSet<>(command.getSubcommands().keySet());
            command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
            String message =
                    SECRET_OPTION.matcher(String.valueOf(e.getMessage())).replaceAll("$1…");
            command.getErr()
                    .println("assay: " + Terminal.plain(message) + (word.isEmpty() ? "" : Nearest.hint(word, known)));
            command.getErr().println("       see " + command.getCommandSpec().qualifiedName() + " --help");
            return Exit.USAGE;
        });
        line.setExecutionExceptionHandler((e, command, result) -> {
            if (e instanceof ReportException || e instanceof UsageException || e instanceof SpecException) {
                // quotes what stands in files of others
                String message = "assay: " + e.getMessage();
                message.lines().map(Terminal::plain).forEach(command.getErr()::println);
                return Exit.USAGE;
            }
            command.getErr().println("assay: the kit itself failed: " + Terminal.plain(String.valueOf(e)));
            if (System.getenv("ASSAY_DEBUG") != null) {
                e.printStackTrace(command.getErr());
            } else {
                command.getErr().println("       set ASSAY_DEBUG=1 for the stack trace");
            }
            return Exit.KIT;
        });
        return line;
    }

    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"assay " + Version.text() + ", Java " + System.getProperty("java.version")};
        }
    }
}
