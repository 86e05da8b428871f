package dev.assay.sign;

import dev.assay.report.AtomicFile;
import dev.assay.run.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A signature over all files in the folder of a target: {@code evidence.json} and {@code evidence.sig}. */
public final class Seal {
    static final String STATEMENT = "evidence.json";
    static final String SIGNATURE = "evidence.sig";

    private Seal() {}

    /**
     * Signs whatever files the folder holds.
     *
     * @param contract SHA-256 by the names of the files of the pack
     * @throws java.io.UncheckedIOException where a file cannot be written; the message names it
     */
    public static void write(Path folder, SigningKey key, String assay, String pack, Map<String, String> contract) {
        Statement statement = new Statement(
                assay,
                pack,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                key.open().base64(),
                Digests.in(folder),
                contract);
        byte[] content = statement.json();
        try {
            String signature = Base64.getEncoder().encodeToString(key.sign(content)) + "\n";
            // In this order: a process that dies between the two leaves what nobody takes for signed.
            AtomicFile.write(folder.resolve(SIGNATURE), signature.getBytes(StandardCharsets.US_ASCII));
            AtomicFile.write(folder.resolve(STATEMENT), content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign \"" + folder + "\": " + e, e);
        }
    }

    /**
     * Checks a folder against its signature, by the key that it names unless another is given.
     *
     * @return what was signed
     * @throws UsageException if it is not signed, not by that key, or not as it was signed; all that differs is named
     */
    public static Statement verified(Path folder, Optional<VerifyingKey> given) {
        Path file = folder.resolve(STATEMENT);
        byte[] content = content(file);
        Statement statement = Statement.read(file.toString(), content);
        byte[] signature = signature(folder.resolve(SIGNATURE));
        boolean untouched;
        VerifyingKey stated;
        try {
            stated = VerifyingKey.of(statement.publicKey());
            untouched = stated.verifies(content, signature);
        } catch (GeneralSecurityException e) {
            throw new UsageException(file + ": \"publicKey\" is no key of Ed25519");
        }
        if (!untouched) {
            throw new UsageException("\"" + file + "\" is not what was signed: it or \"" + SIGNATURE
                    + "\" was altered, so nothing in its folder is proven");
        }
        if (given.isPresent() && !given.get().verifies(content, signature)) {
            throw new UsageException("\"" + folder + "\" was signed by another key, " + stated.fingerprint()
                    + "; the one given is " + given.get().fingerprint());
        }
        List<String> differences = differences(statement.files(), Digests.in(folder));
        if (!differences.isEmpty()) {
            throw new UsageException("\"" + folder + "\" is not as it was signed: " + String.join(", ", differences));
        }
        return statement;
    }

    /** What differs, each in words, in the order of names. */
    public static List<String> differences(Map<String, String> signed, Map<String, String> found) {
        TreeSet<String> names = new TreeSet<>(signed.keySet());
        names.addAll(found.keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            String before = signed.get(name);
            String now = found.get(name);
            if (now == null) {
                differences.add("\"" + name + "\" is missing");
            } else if (before == null) {
                differences.add("\"" + name + "\" was added");
            } else if (!before.equals(now)) {
                differences.add("\"" + name + "\" was altered");
            }
        }
        return differences;
    }

    private static byte[] signature(Path file) {
        try {
            return Base64.getDecoder().decode(new String(content(file), StandardCharsets.US_ASCII).strip());
        } catch (IllegalArgumentException e) {
            throw new UsageException("\"" + file + "\" is no signature: expected one line of base64");
        }
    }

    private static byte[] content(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UsageException("\"" + file + "\" is not there: nothing in its folder was signed; sign it with"
                        + " assay run --sign KEYFILE");
            }
            if (Files.size(file) > 1 << 20) {
                throw new UsageException("\"" + file + "\" is larger than anything that Assay signs");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UsageException("\"" + file + "\" cannot be read: " + e);
        }
    }
}
