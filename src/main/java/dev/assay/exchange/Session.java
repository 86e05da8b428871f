package dev.assay.exchange;

import dev.assay.plan.Call;
import dev.assay.spec.Caller;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Whether the credentials of the account that a good target lets in are good still. Where it was let in, and is told that
 * nobody knows it, the first call that was accepted is sent again: if that is refused in the same way, it is not the call,
 * and nothing more is to be found out. Safe for use by several threads.
 */
final class Session {
    private static final int UNAUTHORIZED = 401;
    private static final int AGAIN = 3;
    private static final Optional<Call> NONE = Optional.empty();

    private final ErrorShape errors;
    private final AtomicReference<Optional<Call>> accepted = new AtomicReference<>(NONE);
    private volatile boolean over;

    Session(ErrorShape errors) {
        this.errors = errors;
    }

    /** Why a call would be sent in vain; empty where it would not. */
    Optional<Trouble> over(Call call) {
        return over && concerns(call)
                ? Optional.of(new Trouble(
                        Trouble.Kind.GIVEN_UP,
                        "the session of " + call.caller().phrase() + " ended while the run went on"))
                : Optional.empty();
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
        if (answer.isEmpty() || !concerns(call)) {
            return exchange;
        }
        if (answer.get().success()
                && call.operation().filter(one -> one.makes().isEmpty()).isPresent()) {
            accepted.compareAndSet(NONE, Optional.of(call));
        }
        if (!over && unknown(answer.get()) && refusedAgain(send)) {
            over = true;
        }
        return unknown(answer.get()) ? over(call).map(exchange::without).orElse(exchange) : exchange;
    }

    /** Several times: a target that refuses now and then is not excused by chance. */
    private boolean refusedAgain(Function<Call, Exchange> send) {
        Optional<Call> call = accepted.get();
        for (int i = 0; call.isPresent() && i < AGAIN; i++) {
            if (send.apply(call.get()).response().filter(this::unknown).isEmpty()) {
                return false;
            }
        }
        return call.isPresent();
    }

    private boolean unknown(Response answer) {
        return answer.status() == UNAUTHORIZED || answer.refusal() && errors.expired(answer);
    }

    private static boolean concerns(Call call) {
        return call.caller() == Caller.MANAGEMENT && call.flaw().isEmpty();
    }
}
