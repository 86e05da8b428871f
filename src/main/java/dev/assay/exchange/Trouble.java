package dev.assay.exchange;

/**
 * Why a call got no answer.
 *
 * @param message one sentence for people, naming the host
 */
public record Trouble(Kind kind, String message) {

    /** What went wrong. */
    public enum Kind {
        /** The host's name has no address. */
        UNRESOLVED,
        /** Nobody listens. */
        REFUSED,
        /** No secure connection came about. */
        TLS,
        /** What calls go through does not let them. */
        PROXY,
        /** No answer in time. */
        TIMEOUT,
        /** The connection broke, or what came is not HTTP. */
        BROKEN,
        /** The body is larger, or holds more, than the kit reads. */
        TOO_LARGE,
        /** The kit gave up on this target and sent nothing. */
        GIVEN_UP
    }
}
