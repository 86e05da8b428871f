package dev.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code ./assay} tells Java. */
final class Launcher {
    private Launcher() {}

    static List<String> options() throws IOException {
        Matcher options = Pattern.compile("(?m)^options=\\((.*)\\)$").matcher(Files.readString(Path.of("assay")));
        if (!options.find()) {
            throw new IllegalStateException("the launcher names no options where they are sought");
        }
        return Pattern.compile("'([^']*)'|\\S+")
                .matcher(options.group(1))
                .results()
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .toList();
    }
}
