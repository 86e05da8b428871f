package dev.assay.exchange;

import java.io.IOException;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps the HTTP client from sending a call again by itself after a 408 or a 503, whose first answer nobody would see. It
 * does not where it is asked to wait, so that is what it is told; what the target said is kept under another name.
 */
final class SentOnce implements Interceptor {
    private static final Set<Integer> SENT_AGAIN = Set.of(408, 503);
    private static final int OF_PROXIES = 407;
    /** A status has three digits: no target sends such a one. */
    private static final int UNHEARD_OF = 1000;

    private static final String RETRY_AFTER = "Retry-After";
    private static final String KEPT = "Assay-Kept-Retry-After";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.code() == OF_PROXIES) {
            // The client would break off: it takes this for the word of a proxy, and there is none, or it said nothing.
            return response.newBuilder().code(OF_PROXIES + UNHEARD_OF).build();
        }
        if (!SENT_AGAIN.contains(response.code())) {
            return response;
        }
        Headers headers = renamed(response.headers(), RETRY_AFTER, KEPT)
                .newBuilder()
                .add(RETRY_AFTER, "1")
                .build();
        return response.newBuilder().headers(headers).build();
    }

    /** The status as the target sent it. */
    static int status(Response response) {
        return response.code() == OF_PROXIES + UNHEARD_OF ? OF_PROXIES : response.code();
    }

    /** The headers as the target sent them. */
    static Headers headers(Response response) {
        return SENT_AGAIN.contains(response.code())
                ? renamed(response.headers().newBuilder().removeAll(RETRY_AFTER).build(), KEPT, RETRY_AFTER)
                : response.headers();
    }

    private static Headers renamed(Headers headers, String from, String to) {
        Headers.Builder renamed = new Headers.Builder();
        headers.forEach(header -> renamed.addUnsafeNonAscii(
                header.getFirst().equalsIgnoreCase(from) ? to : header.getFirst(), header.getSecond()));
        return renamed.build();
    }
}
