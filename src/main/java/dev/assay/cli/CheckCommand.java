package dev.assay.cli;

import dev.assay.exchange.ClientOptions;
import dev.assay.run.Catalog;
import dev.assay.run.PackKit;
import dev.assay.run.Preflight;
import dev.assay.run.RunTarget;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code assay check}. */
@Command(
        name = "check",
        description = "Looks whether a run would have what it needs: a handful of requests, none of them judged.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final RootOptions roots = new RootOptions();

    @Mixin
    private final TargetOptions targets = new TargetOptions();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        Catalog catalog = roots.catalog();
        List<AutoCloseable> started = new ArrayList<>();
        boolean ready = true;
        try {
            for (RunTarget target : targets.targets(catalog, started)) {
                PackKit kit = catalog.kit(target.pack());
                Preflight.Result result = Preflight.of(kit, target, ClientOptions.usual());
                out.println(Terminal.bold(Terminal.plain(target.target().name())) + "  "
                        + Terminal.dim(target.target().url().toString()));
                result.lines().forEach(line -> out.println("  " + Terminal.plain(line)));
                out.println("  " + (result.ready() ? Terminal.green("ready") : Terminal.yellow("not ready")));
                out.println();
                ready &= result.ready();
            }
        } finally {
            for (AutoCloseable one : started) {
                one.close();
            }
        }
        return ready ? Exit.CONFORMANT : Exit.INCONCLUSIVE;
    }
}
