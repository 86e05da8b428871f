package dev.assay.run;

/** The version of the kit. */
public final class Version {
    private Version() {}

    /** As in the jar's manifest; {@code dev} where it runs from classes. */
    public static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
