package dev.assay.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a target that take the place of those of an earlier run, as a set. They are gathered in a folder of their
 * own, {@code .new}, which nobody reads; {@link #commit} renames that to {@code .whole}, which decides for the new set, and
 * moves its files to their places, {@code report.json} last. A process that dies before the rename leaves the old set; one
 * that dies after it leaves a set that the next {@link #recover} completes. Files that the kit never writes are let alone.
 */
public final class Replacement implements AutoCloseable {
    static final String RESULT = "report.json";

    /** What a folder may hold of the kit: what of it is not in the new set is of an older one, and goes. */
    private static final List<String> KNOWN = List.of(
            "evidence.sig",
            "evidence.json",
            "report.html",
            "junit.xml",
            "summary.md",
            "results.sarif",
            "badge.json",
            "badge.svg",
            "exchanges.har",
            "messages.ndjson",
            RESULT);

    private static final String NAMES = "names";
    private static final String NEW = ".new";
    private static final String WHOLE = ".whole";

    private final Path folder;
    private final Path gathered;

    Replacement(Path folder) {
        this.folder = folder;
        this.gathered = folder.resolve(NEW);
        settle(folder);
    }

    /** Adds a file. */
    void add(String name, String text) {
        AtomicFile.write(gathered.resolve(name), text);
    }

    /** Adds a file that its writer gives part by part. */
    void add(String name, AtomicFile.Content content) {
        AtomicFile.write(gathered.resolve(name), content);
    }

    /**
     * Takes a file in, away from where it is; one that is not there is left out.
     *
     * @throws UncheckedIOException where it cannot be moved; the message names it
     */
    public void take(String name, Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            move(file, gathered.resolve(name));
        }
    }

    /**
     * Adds copies of these files of another folder. What is not there is left out. Links are not followed.
     *
     * @throws UncheckedIOException where one cannot be copied; the message names it
     */
    public void copy(Path from, List<String> names) {
        for (String name : names) {
            Path source = from.resolve(name);
            if (Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)) {
                add(name, out -> Files.copy(source, out));
            }
        }
    }

    /**
     * Puts the files in place, and takes away those of the earlier set.
     *
     * @return the folder
     * @throws UncheckedIOException where that cannot be done; the message names the file
     */
    public Path commit() {
        AtomicFile.force(gathered.resolve(RESULT));
        list();
        for (String name : KNOWN) {
            // Found out before anything is changed: a folder of that name would stop the new set half-way.
            if (Files.isDirectory(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                throw cannot("write", folder.resolve(name), new IOException("there is a folder of that name"));
            }
        }
        move(gathered, folder.resolve(WHOLE));
        complete(folder);
        return folder;
    }

    /** Removes what was gathered and not put in place. */
    @Override
    public void close() {
        remove(gathered);
    }

    /**
     * Mends a folder in which a process died: a set that was decided for is completed, one that was not is removed, and so is
     * every draft. A folder that does not exist is left so.
     *
     * @throws UncheckedIOException where that cannot be done; the message names the file
     */
    static void recover(Path folder) {
        if (Files.isDirectory(folder)) {
            settle(folder);
            AtomicFile.discardDrafts(folder);
        }
    }

    private static void settle(Path folder) {
        if (Files.isDirectory(folder.resolve(WHOLE))) {
            complete(folder);
        }
        remove(folder.resolve(NEW));
    }

    private static void complete(Path folder) {
        Path whole = folder.resolve(WHOLE);
        if (Files.exists(whole.resolve(NAMES))) {
            Set<String> names = names(whole);
            KNOWN.stream().filter(name -> !names.contains(name)).forEach(name -> delete(folder.resolve(name)));
            KNOWN.stream()
                    .filter(name -> Files.exists(whole.resolve(name)))
                    .forEach(name -> move(whole.resolve(name), folder.resolve(name)));
        }
        remove(whole);
    }

    /** Written last among what is gathered: what was moved already is not taken for a file of an older set. */
    private void list() {
        try (Stream<Path> files = Files.list(gathered)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            AtomicFile.write(gathered.resolve(NAMES), String.join("\n", names));
        } catch (IOException e) {
            throw cannot("list", gathered, e);
        }
    }

    private static Set<String> names(Path whole) {
        try {
            return Set.copyOf(Files.readAllLines(whole.resolve(NAMES)));
        } catch (IOException e) {
            throw cannot("read", whole.resolve(NAMES), e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            AtomicFile.move(from, to);
        } catch (IOException e) {
            throw cannot("write", to, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw cannot("remove", file, e);
        }
    }

    /** A folder of this class's own, which holds files only. */
    private static void remove(Path own) {
        if (Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)) {
            AtomicFile.list(own).forEach(Replacement::delete);
            delete(own);
        }
    }

    private static UncheckedIOException cannot(String what, Path file, IOException e) {
        return new UncheckedIOException("Cannot " + what + " \"" + file + "\": " + AtomicFile.reason(e), e);
    }
}
