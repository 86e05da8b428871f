package dev.assay.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Where the kit's own packs are: the repository that the launcher runs in, else the jar. */
final class Home {
    private Home() {}

    static Path find() {
        String home = System.getProperty("assay.home");
        if (home != null) {
            return Path.of(home);
        }
        CodeSource source = Home.class.getProtectionDomain().getCodeSource();
        try {
            Path code = Path.of(source.getLocation().toURI());
            // Stays open as long as the process: features are read from it.
            return Files.isDirectory(code)
                    ? code
                    : FileSystems.newFileSystem(code, Home.class.getClassLoader())
                            .getPath("/");
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("cannot find the kit's own packs beside " + source, e);
        }
    }
}
