package dev.assay.pack.aws;

import dev.assay.exchange.Exchange;
import dev.assay.model.aws.CreateAccountState;
import dev.assay.model.aws.CreateAccountStatus;
import dev.assay.pack.TypedRule;
import dev.assay.verdict.ResourceRule;
import dev.assay.verdict.ResourceRule.Opinion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one request object must tell, given its state. */
final class CreationRequestRules {
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(15);
    /** The day that the service's model bears as its version: no request is older. */
    private static final Instant BEGAN = Instant.parse("2016-11-28T00:00:00Z");
    /** The year 5138: who tells more tells no seconds, and is told so by one rule. */
    private static final double NO_SECONDS = 1e11;
    /** Later than this no calendar goes: milliseconds are told apart from seconds long before. */
    private static final double LATEST = 1e15;

    private CreationRequestRules() {}

    static List<ResourceRule> all() {
        return List.of(
                rule("times-plausible", (request, exchange) -> plausible(request, exchange)),
                rule("completed-not-before-requested", (request, exchange) -> ordered(request)),
                rule(
                        "failed-has-reason",
                        (request, exchange) -> in(request, CreateAccountState.FAILED)
                                ? there(request, "FailureReason", CreationRequestRules::reason)
                                : Optional.empty()),
                rule(
                        "reason-only-failed",
                        (request, exchange) -> told(request, CreateAccountState.FAILED)
                                ? Optional.empty()
                                : absent(request, "FailureReason", CreationRequestRules::reason)),
                rule(
                        "succeeded-has-account",
                        (request, exchange) -> in(request, CreateAccountState.SUCCEEDED)
                                ? there(request, "AccountId", CreateAccountStatus::accountId)
                                : Optional.empty()),
                rule(
                        "account-only-succeeded",
                        (request, exchange) -> told(request, CreateAccountState.SUCCEEDED)
                                ? Optional.empty()
                                : worst(
                                        absent(request, "AccountId", CreateAccountStatus::accountId),
                                        absent(request, "GovCloudAccountId", CreateAccountStatus::govCloudAccountId))),
                rule(
                        "finished-has-completed",
                        (request, exchange) -> finished(request)
                                ? there(request, "CompletedTimestamp", CreationRequestRules::completed)
                                : Optional.empty()),
                rule(
                        "open-not-completed",
                        (request, exchange) -> in(request, CreateAccountState.IN_PROGRESS)
                                ? absent(request, "CompletedTimestamp", CreationRequestRules::completed)
                                : Optional.empty()));
    }

    private static ResourceRule rule(
            String name, BiFunction<CreateAccountStatus, Exchange, Optional<Opinion>> opinion) {
        return new TypedRule<>("aws/" + name, CreateAccountStatus.class, opinion);
    }

    private static Optional<Opinion> there(
            CreateAccountStatus request, String member, Function<CreateAccountStatus, @Nullable String> value) {
        String told = value.apply(request);
        return Optional.of(new Opinion(
                told != null && !told.isBlank(),
                "a request that is " + request.state().value() + " has no " + member,
                "a value",
                told == null ? "none" : "an empty string",
                "/" + member));
    }

    private static Optional<Opinion> absent(
            CreateAccountStatus request, String member, Function<CreateAccountStatus, @Nullable String> value) {
        String told = value.apply(request);
        return Optional.of(new Opinion(
                told == null,
                "a request that is " + request.state().value() + " has " + member,
                "no value",
                told + "",
                "/" + member));
    }

    /** The one that is broken, if one is. */
    private static Optional<Opinion> worst(Optional<Opinion> one, Optional<Opinion> other) {
        return one.filter(opinion -> !opinion.kept()).or(() -> other);
    }

    private static Optional<Opinion> ordered(CreateAccountStatus request) {
        BigDecimal requested = request.requestedTimestamp();
        BigDecimal completed = request.completedTimestamp();
        if (requested == null
                || completed == null
                || requested.doubleValue() > NO_SECONDS
                || completed.doubleValue() > NO_SECONDS) {
            return Optional.empty();
        }
        double early = requested.doubleValue() - completed.doubleValue();
        // One of the two may be cut to whole seconds.
        boolean cut = whole(requested) != whole(completed) && early < 1;
        return Optional.of(new Opinion(
                early <= 0 || cut,
                "a request was complete before it was made",
                "not before " + requested.toPlainString(),
                completed.toPlainString(),
                "/CompletedTimestamp"));
    }

    private static Optional<Opinion> plausible(CreateAccountStatus request, Exchange exchange) {
        Optional<Opinion> requested = plausible("RequestedTimestamp", request.requestedTimestamp(), exchange);
        Optional<Opinion> completed = plausible("CompletedTimestamp", request.completedTimestamp(), exchange);
        return completed.filter(opinion -> !opinion.kept()).or(() -> requested).or(() -> completed);
    }

    private static Optional<Opinion> plausible(String member, @Nullable BigDecimal timestamp, Exchange exchange) {
        if (timestamp == null) {
            return Optional.empty();
        }
        double seconds = timestamp.doubleValue();
        Instant latest = exchange.started().plus(CLOCK_TOLERANCE);
        boolean kept = Math.abs(seconds) < LATEST
                && !Instant.ofEpochSecond((long) seconds).isAfter(latest)
                && !Instant.ofEpochSecond((long) seconds).isBefore(BEGAN);
        return Optional.of(new Opinion(
                kept,
                member + " is no time in seconds at which a request can have been",
                "from " + BEGAN.getEpochSecond() + " to " + latest.getEpochSecond(),
                Double.toString(seconds),
                "/" + member));
    }

    private static boolean whole(BigDecimal number) {
        return number.doubleValue() == Math.rint(number.doubleValue());
    }

    private static boolean in(CreateAccountStatus request, CreateAccountState state) {
        return state.equals(request.state());
    }

    /** In this state, or in one that nobody knows: of which nothing can be said. */
    private static boolean told(CreateAccountStatus request, CreateAccountState state) {
        return request.state() == null || !request.state().known() || in(request, state);
    }

    private static boolean finished(CreateAccountStatus request) {
        return in(request, CreateAccountState.SUCCEEDED) || in(request, CreateAccountState.FAILED);
    }

    private static @Nullable String reason(CreateAccountStatus request) {
        return request.failureReason() == null ? null : request.failureReason().value();
    }

    private static @Nullable String completed(CreateAccountStatus request) {
        return request.completedTimestamp() == null
                ? null
                : Double.toString(request.completedTimestamp().doubleValue());
    }
}
