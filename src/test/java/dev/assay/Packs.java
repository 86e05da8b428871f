package dev.assay;

import dev.assay.spec.Pack;
import dev.assay.spec.PackReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The packs of this repository, as tests need them. */
public final class Packs {
    private static final Map<String, Pack> READ = PackReader.packs(root()).stream()
            .collect(Collectors.toUnmodifiableMap(pack -> pack, pack -> PackReader.read(root(), pack)));

    private Packs() {}

    /** The directory of the repository, a root that packs are read from. */
    public static Path root() {
        return Path.of(System.getProperty("basedir", ""));
    }

    /** A shipped pack; immutable, so that all tests share it. */
    public static Pack of(String id) {
        return Objects.requireNonNull(READ.get(id), id);
    }

    /** The pack that most tests are about. */
    public static Pack huaweicloud() {
        return of("huaweicloud");
    }
}
