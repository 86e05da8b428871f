package dev.assay.verdict;

import dev.assay.spec.Resource;

/** One rule about what several answers tell of one resource. A clause names it in {@code rule}. */
public interface TimelineRule {

    /** What clauses call it. */
    String name();

    /**
     * Judges everything that was seen so far.
     *
     * @return findings without a clause, and how many resources the rule applied to
     */
    History judge(Timeline timeline, Resource resource);
}
