package dev.assay.cli;

import dev.assay.report.Report;
import dev.assay.report.ReportFiles;
import dev.assay.run.Catalog;
import dev.assay.run.RunTarget;
import dev.assay.run.Version;
import dev.assay.sign.Digests;
import dev.assay.sign.Seal;
import dev.assay.sign.SigningKey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether reports are signed. */
final class SignOptions {
    @Option(
            names = "--sign",
            paramLabel = "KEYFILE",
            description = "Signs the files of each target with this private key: Ed25519, PKCS#8 PEM.")
    private @Nullable Path keyFile;

    private @Nullable SigningKey key;
    private final Map<String, Map<String, String>> contracts = new HashMap<>();

    /** Reads the key and the contracts before the run. */
    void prepare(Catalog catalog, List<RunTarget> targets, PrintWriter err) {
        if (keyFile != null) {
            key = SigningKey.read("--sign", keyFile);
            if (key.readableByOthers()) {
                err.println("assay: --sign \"" + keyFile + "\" can be read by other users of this machine; close it by:"
                        + " chmod 600 " + keyFile);
            }
            targets.stream()
                    .map(RunTarget::pack)
                    .distinct()
                    .forEach(pack -> contracts.put(pack, Digests.of(catalog.files(pack))));
        }
    }

    /** Signs what the run has written. */
    void sign(List<Report> done, ReportFiles files) {
        if (key != null) {
            for (Report report : done) {
                Seal.write(
                        files.folder(report.target()),
                        key,
                        Version.text(),
                        report.pack(),
                        contracts.getOrDefault(report.pack(), Map.of()));
            }
        }
    }
}
