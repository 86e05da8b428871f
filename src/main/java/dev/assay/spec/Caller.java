package dev.assay.spec;

/** Who asks. */
public enum Caller {
    /** The organization's management account, or who else has full access. */
    MANAGEMENT("the management account"),
    /** An account of the organization without access. */
    MEMBER("a member account"),
    /** An account of no organization, or of another. */
    OUTSIDER("an account outside the organization"),
    /** No credentials at all. */
    ANONYMOUS("nobody in particular"),
    /** The management account's key with a wrong secret; derived, never configured. */
    FORGED("an impostor with a wrong secret");

    private final String phrase;

    Caller(String phrase) {
        this.phrase = phrase;
    }

    /** As it stands in config files and reports. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** As features call it. */
    public String phrase() {
        return phrase;
    }

    /** Whether its credentials are given by who runs the kit. */
    public boolean configured() {
        return this == MANAGEMENT || this == MEMBER || this == OUTSIDER;
    }
}
