package dev.assay.sign;

import dev.assay.run.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** SHA-256 of files, in hexadecimal, by their names. */
public final class Digests {
    private Digests() {}

    /**
     * Of these files.
     *
     * @throws UsageException if one cannot be read
     */
    public static Map<String, String> of(Map<String, Path> files) {
        Map<String, String> digests = new TreeMap<>();
        files.forEach((name, file) -> digests.put(name, of(file)));
        return digests;
    }

    /** Of all that a folder holds but the signature itself. What is no plain file is called so. */
    static Map<String, String> in(Path folder) {
        List<Path> entries;
        try (Stream<Path> found = Files.list(folder)) {
            entries = found.toList();
        } catch (IOException e) {
            throw new UsageException("\"" + folder + "\" cannot be listed: " + e);
        }
        Map<String, String> digests = new TreeMap<>();
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (!name.equals(Seal.STATEMENT) && !name.equals(Seal.SIGNATURE)) {
                digests.put(name, Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS) ? of(entry) : "no plain file");
            }
        }
        return digests;
    }

    static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static String of(Path file) {
        MessageDigest digest = sha256();
        try (InputStream content = Files.newInputStream(file)) {
            byte[] part = new byte[65_536];
            for (int read = content.read(part); read >= 0; read = content.read(part)) {
                digest.update(part, 0, read);
            }
        } catch (IOException e) {
            throw new UsageException("\"" + file + "\" cannot be read: " + e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
