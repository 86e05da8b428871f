package dev.assay.cli;

import dev.assay.reference.Reference;
import dev.assay.reference.RunningReference;
import dev.assay.run.Catalog;
import dev.assay.run.Embedded;
import dev.assay.run.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assay serve}. */
@Command(
        name = "serve",
        description = "Runs the reference implementation of a pack on the loopback interface, until it is stopped.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final RootOptions roots = new RootOptions();

    @Option(names = "--pack", paramLabel = "PACK", description = "Whose reference; default: the first that there is.")
    private @Nullable String pack;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "The port; default: any that is free.")
    private int port;

    @Option(
            names = "--defect",
            paramLabel = "NAME",
            description = "Breaks it in this way; may be given again. \"list\" prints the names.")
    private List<String> defects = List.of();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        Reference reference = reference();
        if (defects.contains("list")) {
            reference
                    .defects()
                    .forEach(defect ->
                            out.println(defect.name() + "  " + defect.clause() + "  " + defect.description()));
            return Exit.CONFORMANT;
        }
        if (port < 0 || port > 65535) {
            throw new UsageException("--port " + port + " is not from 0 to 65535");
        }
        try (RunningReference running = reference.start(port, Embedded.SEED, defects)) {
            out.println("# the reference of " + reference.pack() + " answers at " + running.uri()
                    + (defects.isEmpty() ? "" : ", broken by " + String.join(", ", defects)));
            running.environment().forEach((name, value) -> out.println("export " + name + "=" + value));
            out.println("# check it: ./assay run --pack " + reference.pack() + " --target " + running.uri());
            out.flush();
            new CountDownLatch(1).await();
            return Exit.CONFORMANT;
        } catch (IllegalArgumentException e) {
            throw new UsageException("--defect: " + e.getMessage());
        } catch (IOException e) {
            throw new UsageException("--port " + port + ": " + e.getMessage() + "; choose another, or none");
        }
    }

    private Reference reference() {
        Catalog catalog = roots.catalog();
        List<String> candidates = (pack == null ? catalog.packs() : List.of(pack))
                .stream().filter(id -> Embedded.of(id).isPresent()).toList();
        if (pack != null) {
            catalog.pack(pack);
        }
        if (candidates.isEmpty()) {
            throw new UsageException("pack \"" + pack + "\" has no reference implementation");
        }
        return pack != null ? Embedded.of(pack).orElseThrow() : Embedded.first().orElseThrow();
    }
}
