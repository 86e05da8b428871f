package dev.assay.exchange;

import dev.assay.plan.Call;
import dev.assay.spec.Caller;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether callers' credentials are good still. Where the account that a good target lets in was let in, and is told that
 * nobody knows it, a call that was accepted is sent again, the one with the shortest answer: if that is refused in the same
 * way, it is not the call, and nothing more is to be found out. Of others, who are refused anyhow, the error has to say that
 * their time is over. Safe for use by several threads.
 */
final class Session {
    private static final int UNAUTHORIZED = 401;
    private static final int AGAIN = 3;

    /** A call that was accepted, and how many bytes its answer had. */
    private record Accepted(Call call, int length) {}

    private final ErrorShape errors;
    private final AtomicReference<@Nullable Accepted> accepted = new AtomicReference<>();
    private volatile boolean over;

    Session(ErrorShape errors) {
        this.errors = errors;
    }

    /** Why a call would be sent in vain; empty where it would not. */
    Optional<Trouble> over(Call call) {
        return over && call.caller() == Caller.MANAGEMENT && call.flaw().isEmpty()
                ? Optional.of(ended(call))
                : Optional.empty();
    }

    private static Trouble ended(Call call) {
        return new Trouble(
                Trouble.Kind.GIVEN_UP, "the session of " + call.caller().phrase() + " ended while the run went on");
    }

    /**
     * Takes note of an exchange.
     *
     * @param send sends a call
     * @return the exchange; without its answer where that says that the session is over
     */
    Exchange noted(Exchange exchange, Function<Call, Exchange> send) {
        Call call = exchange.call();
        Optional<Response> answer = exchange.response();
        if (answer.isEmpty() || call.flaw().isPresent()) {
            return exchange;
        }
        if (call.caller() != Caller.MANAGEMENT) {
            return expired(answer.get()) ? exchange.without(ended(call)) : exchange;
        }
        if (answer.get().success()
                && call.operation().filter(one -> one.makes().isEmpty()).isPresent()) {
            int length = answer.get().body().length;
            accepted.accumulateAndGet(
                    new Accepted(call, length),
                    (before, now) -> before == null || now.length() < before.length() ? now : before);
        }
        if (unknown(answer.get())) {
            find(send);
        }
        return unknown(answer.get()) ? over(call).map(exchange::without).orElse(exchange) : exchange;
    }

    /** One thread for all: of calls at the same time, each is refused. */
    private synchronized void find(Function<Call, Exchange> send) {
        over = over || refusedAgain(send);
    }

    /** Several times: a target that refuses now and then is not excused by chance. */
    private boolean refusedAgain(Function<Call, Exchange> send) {
        Accepted good = accepted.get();
        if (good == null) {
            return false;
        }
        for (int i = 0; i < AGAIN; i++) {
            if (send.apply(good.call()).response().filter(this::unknown).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean unknown(Response answer) {
        return answer.status() == UNAUTHORIZED || expired(answer);
    }

    private boolean expired(Response answer) {
        return answer.refusal() && errors.expired(answer);
    }
}
