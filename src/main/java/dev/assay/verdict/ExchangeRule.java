package dev.assay.verdict;

/** One rule that every answered exchange of an operation is held to. A clause names it in {@code rule}. */
public interface ExchangeRule {

    /** What clauses call it. */
    String name();

    /** Says to the ruling whether it applied and what was broken. */
    void judge(Judged judged, Ruling ruling);
}
