package dev.assay.exchange;

import dev.assay.plan.Call;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One request and what came of it, kept as evidence. Holds no secret.
 *
 * @param id unique within the run, in the order of sending
 * @param scenario name of the scenario that sent it
 * @param url where it was sent, whatever other host it called
 * @param headers as sent, secrets redacted
 * @param response the answer; empty where there was trouble
 * @param trouble why there is no answer; empty where there is one
 * @param started when it was sent
 * @param startNanos when it was sent, on the run's own steady clock
 * @param endNanos when the answer was read, on the same clock
 */
public record Exchange(
        String id,
        String scenario,
        Call call,
        String url,
        List<Header> headers,
        Optional<Response> response,
        Optional<Trouble> trouble,
        Instant started,
        long startNanos,
        long endNanos) {

    /** Whether it was over before the other began, so that the two have an order. */
    public boolean before(Exchange other) {
        return endNanos <= other.startNanos;
    }

    /** What happened, in a few words, such as {@code 403} or {@code connection refused}. */
    public String outcome() {
        return response.map(answer -> Integer.toString(answer.status()))
                .orElseGet(() -> trouble.map(Trouble::message).orElse("no answer"));
    }

    /** The same without its answer, which says nothing of what was asked. */
    Exchange without(Trouble reason) {
        return new Exchange(
                id, scenario, call, url, headers, Optional.empty(), Optional.of(reason), started, startNanos, endNanos);
    }
}
