package dev.assay.cli;

import dev.assay.run.Catalog;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Where packs come from. */
final class RootOptions {
    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "A directory that holds spec/<pack>/ and features/<pack>/; may be given again.")
    private List<Path> roots = List.of();

    Catalog catalog() {
        return Catalog.of(roots);
    }
}
