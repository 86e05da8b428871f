package dev.assay.cli;

import dev.assay.run.Catalog;
import dev.assay.run.UsageException;
import dev.assay.sign.Digests;
import dev.assay.sign.Seal;
import dev.assay.sign.Statement;
import dev.assay.sign.VerifyingKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay verify}. */
@Command(
        name = "verify",
        description = {
            "Says whether signed reports are as they were signed, and by whom. Needs no network.",
            "Whoever changes a report can sign it again with a key of his own: give the key that you trust."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:everything is as it was signed; with --key, by that key",
            "2:something is altered, missing, added, not signed, or signed by another key"
        })
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final RootOptions roots = new RootOptions();

    @Parameters(paramLabel = "FOLDER", description = "The folder of a target, or one that holds such folders.")
    private Path folder = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "PUBLIC.pem",
            description = "The public key that must have signed it, as openssl pkey -pubout writes it.")
    private @Nullable Path keyFile;

    @Override
    public Integer call() {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        Optional<VerifyingKey> key = Optional.ofNullable(keyFile).map(file -> VerifyingKey.read("--key", file));
        Catalog catalog = roots.catalog();
        for (Path one : folders()) {
            verify(out, catalog, one, key);
        }
        return Exit.CONFORMANT;
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            throw new UsageException("\"" + folder + "\" is no folder; expected one that assay run --sign wrote");
        }
        if (Files.exists(folder.resolve("report.json")) || Files.exists(folder.resolve("evidence.json"))) {
            return List.of(folder);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> folders = entries.filter(Files::isDirectory).sorted().toList();
            if (!folders.isEmpty()) {
                return folders;
            }
        } catch (IOException e) {
            throw new UsageException("\"" + folder + "\" cannot be listed: " + e);
        }
        throw new UsageException("\"" + folder + "\" holds no report; expected a folder that assay run --sign wrote");
    }

    private static void verify(PrintWriter out, Catalog catalog, Path folder, Optional<VerifyingKey> key) {
        Statement statement;
        try {
            statement = Seal.verified(folder, key);
        } catch (UsageException e) {
            // names of files in a folder of others
            throw new UsageException(Terminal.plain(e.getMessage()));
        }
        String contract = contract(catalog, statement);
        out.println(Terminal.bold(folder.toString()) + ": all "
                + statement.files().size() + " files are as they were signed at " + Terminal.plain(statement.signed())
                + " by Assay " + Terminal.plain(statement.assay()));
        out.println("  contract: " + contract);
        String fingerprint = statement.fingerprint();
        out.println(
                key.isPresent()
                        ? "  signed by the key given, " + fingerprint
                        : "  signed by the key " + fingerprint
                                + "; whose that is is not proven: give the one that you trust with --key");
    }

    /** The contract that was checked is to be the one that is here, where there is one of that name. */
    private static String contract(Catalog catalog, Statement statement) {
        String pack = statement.pack();
        if (!catalog.packs().contains(pack)) {
            return Terminal.plain(pack) + " is not here to be compared; say where it is with --root DIR";
        }
        List<String> differences = Seal.differences(statement.contract(), Digests.of(catalog.files(pack)));
        if (!differences.isEmpty()) {
            throw new UsageException("the contract \"" + Terminal.plain(pack) + "\" that was checked by Assay "
                    + Terminal.plain(statement.assay()) + " is not the one that is here: "
                    + Terminal.plain(String.join(", ", differences))
                    + "; verify it with the version that signed it, or say with --root DIR where that contract is");
        }
        return Terminal.plain(pack) + ", all " + statement.contract().size() + " files the same as here";
    }
}
