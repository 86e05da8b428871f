package dev.assay.reference.mutant;

import java.util.List;
import java.util.Map;

/**
 * An answer to be given.
 *
 * @param headers values by name; those that tell of length and connection are the sender's to add
 * @param body empty for none
 */
public record Answered(int status, Map<String, List<String>> headers, byte[] body) {

    /** The same with another body. */
    public Answered with(byte[] other) {
        return new Answered(status, headers, other);
    }

    /** The same under another status. */
    public Answered under(int other) {
        return new Answered(other, headers, body);
    }

    /** Whether the request was done. */
    public boolean success() {
        return status >= 200 && status < 300;
    }

    /** Whether the request was refused. */
    public boolean refusal() {
        return status >= 400 && status < 500;
    }
}
