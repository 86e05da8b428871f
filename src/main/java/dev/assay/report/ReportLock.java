package dev.assay.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to write reports into a directory, which one process at a time has. It ends with the process, however that ends;
 * the file {@code .lock} stays, and means nothing by itself.
 */
public final class ReportLock implements AutoCloseable {
    /** Far behind the text, which others so can read also where a lock keeps them from what is locked. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private ReportLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a directory, which is made where it is not there; empty where another process, or another run in this
     * one, has it.
     *
     * @throws UncheckedIOException where the directory cannot be made or the lock not taken; the message names the file
     */
    public static Optional<ReportLock> take(Path directory) {
        Path file = file(directory);
        FileChannel channel = null;
        try {
            Files.createDirectories(directory);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(PLACE, 1, false);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new ReportLock(channel));
        } catch (OverlappingFileLockException e) {
            close(channel);
            return Optional.empty();
        } catch (IOException e) {
            close(channel);
            throw new UncheckedIOException("Cannot write \"" + file + "\": " + AtomicFile.reason(e), e);
        }
    }

    /** The id of the process that took the lock last; empty where that cannot be told. */
    public static Optional<String> owner(Path directory) {
        try {
            String text = Files.readString(file(directory), StandardCharsets.US_ASCII);
            return text.matches("\\d{1,20}") ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Lets others write. */
    @Override
    public void close() {
        close(channel);
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path directory) {
        return directory.resolve(".lock");
    }
}
