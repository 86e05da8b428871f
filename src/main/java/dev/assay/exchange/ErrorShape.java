package dev.assay.exchange;

import java.util.Optional;

/** How a vendor's refusals tell what is wrong. Safe for use by several threads. */
public interface ErrorShape {
    /** Refusals have no names; a call is throttled where its status is 429. */
    ErrorShape STATUS_ONLY = refusal -> Optional.empty();

    /** Name of the error, without what may stand before or after it; empty where the answer names none. */
    Optional<String> name(Response refusal);

    /** Whether the call was refused for coming too soon, and is to be sent again later. */
    default boolean throttled(Response refusal) {
        return refusal.status() == 429;
    }

    /** Whether the call was refused for credentials that were good until their time was over. */
    default boolean expired(Response refusal) {
        return false;
    }

    /** What an error of that name means for who runs the kit, and what to do; empty where the name says it. */
    default Optional<String> meaning(String name) {
        return Optional.empty();
    }
}
