package dev.assay;

import dev.assay.spec.Pack;
import dev.assay.spec.PackReader;
import java.nio.file.Path;

/** The packs of this repository, as tests need them. */
public final class Packs {
    private static final Pack HUAWEICLOUD = PackReader.read(root(), "huaweicloud");

    private Packs() {}

    /** The directory of the repository, a root that packs are read from. */
    public static Path root() {
        return Path.of(System.getProperty("basedir", ""));
    }

    /** The shipped pack; immutable, so that all tests share it. */
    public static Pack huaweicloud() {
        return HUAWEICLOUD;
    }
}
