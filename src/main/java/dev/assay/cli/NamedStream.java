package dev.assay.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes to a file; where that fails, as on a full disk, it says which file it was. */
final class NamedStream extends OutputStream {
    private final Path file;
    private final OutputStream out;
    private volatile @Nullable IOException first;

    private NamedStream(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    static NamedStream to(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new NamedStream(file, new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write \"" + file + "\": " + e, e);
        }
    }

    /** What went wrong first; empty where nothing did. */
    Optional<IOException> failure() {
        return Optional.ofNullable(first);
    }

    @Override
    public void write(int one) throws IOException {
        try {
            out.write(one);
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw named(e);
        }
    }

    /** Does nothing: who writes a thousand messages flushes a thousand times, and nobody reads them before the end. */
    @Override
    public void flush() {}

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } catch (IOException e) {
            throw named(e);
        }
    }

    private IOException named(IOException e) {
        IOException named = new IOException("Cannot write \"" + file + "\": " + e, e);
        if (first == null) {
            first = named;
        }
        return named;
    }
}
