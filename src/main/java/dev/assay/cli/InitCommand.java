package dev.assay.cli;

import dev.assay.run.Catalog;
import dev.assay.run.NewConfig;
import dev.assay.run.NewPack;
import dev.assay.run.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay init}. */
@Command(
        name = "init",
        description = {
            "Writes what one begins with: a config, assay.yaml, with a target for each contract; or, with --new-pack, a",
            "small contract that runs, to be made one's own. Never writes over a file."
        },
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final RootOptions roots = new RootOptions();

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = ".",
            description = "Where files go; default: the working directory.")
    private Path directory = Path.of(".");

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description = "A target for this contract only; may be given again. Without it: every pack.")
    private List<String> packs = List.of();

    @Option(
            names = "--new-pack",
            paramLabel = "NAME",
            description = "Writes spec/NAME/ and features/NAME/ instead of a config.")
    private @Nullable String newPack;

    @Override
    public Integer call() {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        Catalog catalog = roots.catalog();
        if (newPack != null && !packs.isEmpty()) {
            throw new UsageException("--pack and --new-pack exclude each other: one names a contract that there is");
        }
        packs.forEach(catalog::pack);
        Map<Path, String> files = newPack != null
                ? NewPack.files(newPack, catalog)
                : Map.of(Path.of("assay.yaml"), NewConfig.text(catalog, packs.isEmpty() ? catalog.packs() : packs));
        write(files);
        files.keySet()
                .forEach(file -> out.println("wrote " + directory.resolve(file).normalize()));
        out.println();
        if (newPack == null) {
            out.println("Put your URL and callers in; then: ./assay run --config "
                    + directory.resolve("assay.yaml").normalize());
        } else {
            String root = directory.normalize().toString();
            String options = " --root " + (root.isEmpty() ? "." : root) + " --pack " + newPack;
            out.println("What it says:   ./assay clauses" + options);
            out.println("Check a server: ./assay run" + options + " --target URL, its token in "
                    + NewPack.token(directory, newPack));
        }
        return Exit.CONFORMANT;
    }

    /** All or none: what is there already is found before anything is written. */
    private void write(Map<Path, String> files) {
        for (Path file : files.keySet()) {
            if (Files.exists(directory.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
                throw taken(directory.resolve(file));
            }
        }
        files.forEach((file, text) -> {
            Path place = directory.resolve(file);
            try {
                Files.createDirectories(
                        java.util.Objects.requireNonNull(place.toAbsolutePath().getParent()));
                Files.writeString(place, text, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                throw taken(Path.of(e.getFile()));
            } catch (IOException e) {
                throw new UsageException("\"" + place + "\" cannot be written: " + e);
            }
        });
    }

    private static UsageException taken(Path file) {
        return new UsageException("\"" + file.normalize()
                + "\" is there already, and nothing was written; name another directory, or move it away");
    }
}
