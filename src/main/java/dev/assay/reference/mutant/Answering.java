package dev.assay.reference.mutant;

import java.io.IOException;

/** Answers requests. Called by several threads at once. */
@FunctionalInterface
public interface Answering {

    /** @throws IOException if there is no answer; the connection is then closed without one */
    Answered answer(Asked asked) throws IOException;
}
