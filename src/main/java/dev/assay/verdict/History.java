package dev.assay.verdict;

import java.util.ArrayList;
import java.util.List;

/** What a timeline rule found. */
public final class History {
    private final List<Breach> breaches = new ArrayList<>();
    private long exercised;

    /** The rule applied to one more resource. */
    public void exercised() {
        exercised++;
    }

    /** Two observations contradict each other. */
    public void broken(String message, String expected, String actual, Observation proof, String member) {
        breaches.add(new Breach(message, expected, actual, proof, member));
    }

    /** How many resources the rule applied to. */
    public long count() {
        return exercised;
    }

    /** What was found, in the order of the resources' keys. */
    public List<Breach> breaches() {
        return breaches;
    }

    /**
     * One contradiction.
     *
     * @param proof the later of the two observations
     * @param member the member that gives it away
     */
    public record Breach(String message, String expected, String actual, Observation proof, String member) {}
}
