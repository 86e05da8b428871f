package dev.assay.report;

import dev.assay.report.Report.HeaderEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exchange as it goes into {@code exchanges.har}. Secrets were redacted when it was recorded.
 *
 * @param operation id of the operation that was called; empty where the call is of none; null where that is not known
 * @param nanos how long the answer took, in nanoseconds
 * @param requestBody as text; null where there was none
 * @param status 0 where there was no answer
 * @param body decoded; empty where there was none
 * @param codingError why the body could not be decoded; null where it could
 * @param trouble why there was no answer; null where there was one
 */
public record HarEntry(
        String id,
        String scenario,
        String caller,
        @Nullable String operation,
        Instant started,
        long nanos,
        String method,
        String url,
        List<HeaderEntry> requestHeaders,
        @Nullable String requestBody,
        int status,
        List<HeaderEntry> responseHeaders,
        byte[] body,
        @Nullable String codingError,
        @Nullable String trouble) {}
