package dev.assay.cli;

import dev.assay.run.Catalog;
import dev.assay.spec.Clause;
import dev.assay.spec.Pack;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assay clauses}. */
@Command(name = "clauses", description = "Lists the clauses of each contract.", mixinStandardHelpOptions = true)
final class ClausesCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final RootOptions roots = new RootOptions();

    @Option(names = "--pack", paramLabel = "PACK", description = "Only this contract; may be given again.")
    private List<String> packs = List.of();

    @Override
    public Integer call() {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        Catalog catalog = roots.catalog();
        for (String id : packs.isEmpty() ? catalog.packs() : packs) {
            Pack pack = catalog.pack(id);
            out.println(Terminal.bold(id) + "  " + pack.title() + ", "
                    + pack.clauses().size() + " clauses");
            int width = pack.clauses().keySet().stream()
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            String topic = "";
            for (Clause clause : pack.clauses().values()) {
                if (!clause.topic().equals(topic)) {
                    topic = clause.topic();
                    out.println();
                    out.println("  " + topic);
                }
                String level = clause.excluded().isPresent()
                        ? "excluded"
                        : clause.level().word();
                out.println(String.format("    %-8s  %-" + width + "s  %s", level, clause.id(), clause.text()));
            }
            out.println();
        }
        return Exit.CONFORMANT;
    }
}
