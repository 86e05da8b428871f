package dev.assay.run;

import dev.assay.spec.SpecException;
import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.FeatureParserException;
import io.cucumber.core.resource.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads feature files, from a folder or from inside the jar. */
final class Features {
    private Features() {}

    static List<Feature> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new SpecException("\"" + folder + "\": there is no such folder; a pack has its features there");
        }
        List<Path> files;
        try (var paths = Files.walk(folder)) {
            files = paths.filter(path -> path.toString().endsWith(".feature"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SpecException("\"" + folder + "\" cannot be listed: " + e.getMessage());
        }
        FeatureParser parser = new FeatureParser(UUID::randomUUID);
        List<Feature> features = new ArrayList<>();
        for (Path file : files) {
            try {
                parser.parseResource(new FileResource(file)).ifPresent(features::add);
            } catch (FeatureParserException e) {
                throw new SpecException("\"" + file + "\" is no Gherkin: "
                        + e.getMessage().lines().skip(1).findFirst().orElse(e.getMessage()));
            }
        }
        return List.copyOf(features);
    }

    private record FileResource(Path file) implements Resource {
        @Override
        public URI getUri() {
            // As it stands in reports: from the features folder on, the same on every machine.
            int names = file.getNameCount();
            Path shown = file.subpath(Math.max(0, names - 3), names);
            return URI.create("file:" + shown.toString().replace('\\', '/').replace(" ", "%20"));
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
