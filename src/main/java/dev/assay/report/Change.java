package dev.assay.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a clause between two reports, most serious first. */
public enum Change {
    /** Broken now, and not broken before: it was kept, or nothing was known of it. */
    NEWLY_BROKEN("newly broken"),
    /** Broken now as before, waived or not. */
    STILL_BROKEN("still broken"),
    /** Something was known of it, and nothing is now; what was broken may still be. */
    NO_LONGER_EXERCISED("no longer exercised"),
    /** The new report does not plan it. */
    WENT("went"),
    /** Broken before, and kept now. */
    NEWLY_KEPT("newly kept"),
    /** Nothing was known of it, and it is kept. */
    NEWLY_EXERCISED("newly exercised"),
    /** The old report did not plan it, and it is not broken. */
    CAME("came"),
    /** As before, and not broken. */
    NONE("unchanged");

    private static final List<String> BROKEN = List.of("fail", "warn", "waived");
    private static final List<String> UNKNOWN = List.of("not-exercised", "error");

    private final String words;

    Change(String words) {
        this.words = words;
    }

    /** As people read it. */
    public String words() {
        return words;
    }

    /**
     * From one outcome to the other; a warning that is now a failure is a new one.
     *
     * @param before null where the clause was not planned
     * @param after as before
     */
    static Change of(@Nullable String before, @Nullable String after) {
        if (after == null) {
            return WENT;
        }
        boolean was = before != null && BROKEN.contains(before);
        if (BROKEN.contains(after)) {
            return was && !(before.equals("warn") && after.equals("fail")) ? STILL_BROKEN : NEWLY_BROKEN;
        }
        if (before == null) {
            return CAME;
        }
        boolean silent = UNKNOWN.contains(after);
        if (UNKNOWN.contains(before)) {
            return silent ? NONE : NEWLY_EXERCISED;
        }
        return silent ? NO_LONGER_EXERCISED : was ? NEWLY_KEPT : NONE;
    }
}
