package dev.assay.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An answer.
 *
 * @param headers in the order received, a repeated one more than once
 * @param body decoded from its transfer and content codings, secrets redacted; as it came where that is not possible
 * @param codingError why the body could not be decoded; empty where it could
 */
public record Response(int status, List<Header> headers, byte[] body, Optional<String> codingError) {

    /** An answer whose body is what its headers say. */
    public Response(int status, List<Header> headers, byte[] body) {
        this(status, headers, body, Optional.empty());
    }

    /** The first header of that name, in any case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** The body read as UTF-8; what is none is replaced. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the status says that the call was done. */
    public boolean success() {
        return status >= 200 && status < 300;
    }

    /** Whether the status says that the call was refused. */
    public boolean refusal() {
        return status >= 400 && status < 500;
    }
}
