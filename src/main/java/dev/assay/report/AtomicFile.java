package dev.assay.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.exc.JacksonIOException;

/** Writes a file so that a reader sees the old one or the new one, never half of one. */
final class AtomicFile {
    private AtomicFile() {}

    /** What writes the content, part by part. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] content) {
        write(file, out -> out.write(content));
    }

    static void write(Path file, Content content) {
        Path draft = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
                content.to(out);
            }
            move(draft, file);
        } catch (IOException | JacksonIOException e) {
            discard(draft);
            IOException cause = e instanceof JacksonIOException jackson ? jackson.getCause() : (IOException) e;
            throw new UncheckedIOException("Cannot write \"" + file + "\": " + reason(cause), cause);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException ignored) {
            // the first failure is the one to tell
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ", " + e.getMessage());
    }
}
