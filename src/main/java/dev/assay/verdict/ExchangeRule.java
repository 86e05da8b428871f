package dev.assay.verdict;

/** One rule that every answered exchange of an operation is held to. A clause names it in {@code rule}. */
public interface ExchangeRule {

    /** What clauses call it. */
    String name();

    /**
     * Whether it is about the form of a body. An answer that only says to come back later is not held to that: it may come
     * from a gateway in front, and is no failure whatever it looks like.
     */
    default boolean isAboutForm() {
        return false;
    }

    /** Says to the ruling whether it applied and what was broken. */
    void judge(Judged judged, Ruling ruling);
}
