package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportLockTest {
    @TempDir
    private Path folder;

    @Test
    void one_has_it_at_a_time() {
        Path reports = folder.resolve("not/yet/there");
        ReportLock lock = ReportLock.take(reports).orElseThrow();
        assertEquals(Optional.empty(), ReportLock.take(reports));
        assertEquals(Optional.of(Long.toString(ProcessHandle.current().pid())), ReportLock.owner(reports));
        lock.close();
        ReportLock.take(reports).orElseThrow().close();
    }

    @Test
    void a_file_that_is_left_means_nothing() throws IOException {
        Files.writeString(folder.resolve(".lock"), "1");
        ReportLock.take(folder).orElseThrow().close();
    }

    @Test
    void an_owner_is_told_by_a_number_only() throws IOException {
        Files.writeString(folder.resolve(".lock"), "\u001b[31m1");
        assertEquals(Optional.empty(), ReportLock.owner(folder));
    }

    @Test
    void what_cannot_be_locked_is_named() throws IOException {
        Files.createDirectory(folder.resolve(".lock"));
        UncheckedIOException failure = assertThrows(UncheckedIOException.class, () -> ReportLock.take(folder));
        assertTrue(
                failure.getMessage().startsWith("Cannot write \"" + folder.resolve(".lock") + "\": "),
                failure::getMessage);
    }
}
