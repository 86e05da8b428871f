package dev.assay.cli;

import dev.assay.reference.DefectInfo;
import dev.assay.run.Catalog;
import dev.assay.run.Embedded;
import dev.assay.run.PackKit;
import dev.assay.run.UsageException;
import dev.assay.spec.Clause;
import dev.assay.spec.Constraints;
import dev.assay.spec.Nearest;
import dev.assay.spec.Pack;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay explain}. */
@Command(
        name = "explain",
        description = "Tells what a clause asks for, where it comes from, and how it is checked.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final RootOptions roots = new RootOptions();

    @Parameters(paramLabel = "CLAUSE", description = "Id of the clause, such as HW-LIST-LIMIT-MAX.")
    private String id = "";

    @Override
    public Integer call() {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        Catalog catalog = roots.catalog();
        List<String> known = new ArrayList<>();
        for (String name : catalog.packs()) {
            Pack pack = catalog.pack(name);
            known.addAll(pack.clauses().keySet());
            if (pack.clauses().containsKey(id)) {
                explain(out, catalog.kit(name), pack.clause(id));
                return Exit.CONFORMANT;
            }
        }
        throw new UsageException("there is no clause \"" + id + "\"" + Nearest.hint(id, known));
    }

    private static void explain(PrintWriter out, PackKit kit, Clause clause) {
        Pack pack = kit.pack();
        out.println(Terminal.bold(clause.id()));
        out.println(clause.text());
        out.println();
        out.println("contract   " + pack.title());
        clause.operation().ifPresent(operation -> out.println("operation  " + operation));
        out.println("source     " + source(pack, clause.source()));
        out.println("level      " + clause.level().word() + ", "
                + clause.basis().word() + "; evidence " + clause.evidence().word());
        clause.excluded().ifPresent(reason -> out.println("excluded   " + reason));
        new TreeSet<>(pack.constraints().stream()
                        .filter(constraint -> constraint.clause().equals(clause.id()))
                        .map(constraint -> constraint.keyword() + " of /" + String.join("/", constraint.place()))
                        .toList())
                .forEach(place -> out.println("schema     " + place));
        pack.operations().values().forEach(operation -> operation
                .parameters()
                .forEach(parameter -> Constraints.keywords(parameter.schema()).forEach((keyword, named) -> {
                    if (named.filter(clause.id()::equals).isPresent()) {
                        out.println("parameter  " + keyword + " of " + parameter.name() + ": "
                                + parameter.schema().path(keyword));
                    }
                })));
        clause.rule().ifPresent(rule -> out.println("rule       " + rule + ", on every exchange that it applies to"));
        for (Feature feature : kit.features()) {
            for (Pickle pickle : feature.getPickles()) {
                if (pickle.getTags().contains("@" + clause.id())) {
                    out.println("scenario   " + pickle.getName() + "  ("
                            + pickle.getUri().getSchemeSpecificPart() + ":"
                            + pickle.getLocation().getLine() + ")");
                }
            }
        }
        Embedded.of(pack.id()).ifPresent(reference -> {
            for (DefectInfo defect : reference.defects()) {
                if (defect.clause().equals(clause.id())) {
                    out.println("defect     " + defect.name() + ": " + defect.description());
                }
            }
        });
        clause.ruling().ifPresent(ruling -> {
            out.println();
            out.println("Ruling " + ruling + ". " + pack.rulings().getOrDefault(ruling, ""));
        });
    }

    private static String source(Pack pack, String source) {
        String told = source;
        for (var document : pack.documents().entrySet()) {
            told = told.replaceAll("(^|, )" + document.getKey() + " §", "$1“" + document.getValue() + "” §");
        }
        return told;
    }
}
