package dev.assay.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.exc.JacksonIOException;

/** Writes a file so that a reader sees the old one or the new one, never half of one. */
public final class AtomicFile {
    private static final Pattern DRAFT = Pattern.compile("\\..+\\.(part|tmp)");

    private AtomicFile() {}

    /** What writes the content, part by part. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes it, and the folder that it is in where that is not there.
     *
     * @throws UncheckedIOException where that cannot be done, and the old one is there still; the message names the file
     */
    public static void write(Path file, byte[] content) {
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

    /** Waits until the content of a file is on the disk: also a loss of power leaves it whole then. */
    static void force(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write \"" + file + "\": " + reason(e), e);
        }
    }

    /** Removes what a process that died in the middle of writing left in a directory. */
    static void discardDrafts(Path directory) {
        for (Path file : list(directory)) {
            if (DRAFT.matcher(file.getFileName().toString()).matches()) {
                discard(file);
            }
        }
    }

    static List<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list \"" + directory + "\": " + reason(e), e);
        }
    }

    static void move(Path draft, Path file) throws IOException {
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

    static String reason(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ", " + e.getMessage());
    }
}
