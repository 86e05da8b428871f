package dev.assay.exchange;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import okio.Buffer;
import okio.BufferedSource;
import okio.GzipSource;
import okio.Okio;

/** Reads bodies, no more of one than so much, and one large one at a time. Safe for use by several threads. */
final class BodyReader {
    /** Codings beside the one that is asked for: what comes in them, or says so, cannot be read. */
    private static final Set<String> CODINGS = Set.of("br", "compress", "deflate", "x-compress", "zstd");

    private final long largest;
    private final Redaction redaction;
    /** Held while a large body is read and judged: many at once take more memory than there is. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** @param largest in bytes, encoded and decoded */
    BodyReader(long largest, Redaction redaction) {
        this.largest = largest;
        this.redaction = redaction;
    }

    /** The body, decoded where it is what it says; empty where it is too large. */
    Optional<Body> read(okhttp3.Response response) throws IOException {
        Optional<byte[]> raw;
        try (BufferedSource source = response.body().source()) {
            raw = bounded(source, new Buffer());
        }
        String coding = String.valueOf(response.header("Content-Encoding"));
        // The older name means the same: RFC 9110, section 8.4.1.3.
        boolean gzip = coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip");
        if (!gzip || raw.isEmpty() || raw.get().length == 0) {
            boolean unasked = CODINGS.contains(coding.strip().toLowerCase(Locale.ROOT));
            return raw.map(bytes -> new Body(
                    bytes,
                    unasked && bytes.length > 0
                            ? Optional.of("Content-Encoding says " + coding.strip() + ", for which nobody asked")
                            : Optional.empty()));
        }
        Buffer decoded = new Buffer();
        try (BufferedSource source = Okio.buffer(new GzipSource(new Buffer().write(raw.get())))) {
            return bounded(source, decoded).map(bytes -> new Body(bytes, Optional.empty()));
        } catch (IOException e) {
            // Every reader that believes the header fails on it: judged, as what it is.
            return Optional.of(new Body(
                    redaction.unreadable(raw.get(), decoded.readByteArray()),
                    Optional.of("Content-Encoding says gzip, but the body cannot be decoded as such")));
        }
    }

    /** @param codingError what is wrong with how it is encoded; empty where nothing is */
    record Body(byte[] bytes, Optional<String> codingError) {}

    private Optional<byte[]> bounded(BufferedSource source, Buffer read) throws IOException {
        while (source.read(read, 64 * 1024) != -1) {
            if (read.size() > Bodies.LARGE && !oneAtATime.isHeldByCurrentThread()) {
                oneAtATime.lock();
            }
            if (read.size() > largest) {
                return Optional.empty();
            }
        }
        return Optional.of(read.readByteArray());
    }

    /** To be called by the thread that read a body when all is done with it. */
    void done() {
        if (oneAtATime.isHeldByCurrentThread()) {
            oneAtATime.unlock();
        }
    }
}
