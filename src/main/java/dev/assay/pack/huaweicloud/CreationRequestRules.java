package dev.assay.pack.huaweicloud;

import dev.assay.exchange.Exchange;
import dev.assay.model.huaweicloud.AccountCreationState;
import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import dev.assay.model.huaweicloud.FailureDetailMsg;
import dev.assay.pack.TypedRule;
import dev.assay.verdict.Moment;
import dev.assay.verdict.ResourceRule;
import dev.assay.verdict.ResourceRule.Opinion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one request object must tell, given its state. A request whose members have wrong types is left to the schema.
 */
final class CreationRequestRules {
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(15);

    private CreationRequestRules() {}

    static List<ResourceRule> all() {
        return List.of(
                rule("times-plausible", (request, exchange) -> notInFuture(request, exchange)),
                rule("completed-not-before-created", (request, exchange) -> ordered(request)),
                there("succeeded-has-account", AccountCreationState.SUCCEEDED, "account_id"),
                there("succeeded-has-completed", AccountCreationState.SUCCEEDED, "completed_at"),
                absent("succeeded-has-no-reason", AccountCreationState.SUCCEEDED, "failure_reason"),
                rule("failed-has-reason", (request, exchange) -> reason(request)),
                there("failed-has-completed", AccountCreationState.FAILED, "completed_at"),
                absent("open-has-no-reason", AccountCreationState.IN_PROGRESS, "failure_reason"),
                absent("open-not-completed", AccountCreationState.IN_PROGRESS, "completed_at"),
                absent("open-has-no-account", AccountCreationState.IN_PROGRESS, "account_id"));
    }

    private static ResourceRule rule(
            String name, BiFunction<CreateAccountStatusDto, Exchange, Optional<Opinion>> opinion) {
        return new TypedRule<>("huaweicloud/" + name, CreateAccountStatusDto.class, opinion);
    }

    private static ResourceRule there(String name, AccountCreationState state, String member) {
        return rule(
                name,
                (request, exchange) -> in(state, request)
                        ? Optional.of(new Opinion(
                                filled(value(request, member)),
                                "a request that is " + state.value() + " has no " + member,
                                "a value",
                                value(request, member) == null ? "none" : "an empty string",
                                "/" + member))
                        : Optional.empty());
    }

    private static ResourceRule absent(String name, AccountCreationState state, String member) {
        return rule(
                name,
                (request, exchange) -> in(state, request)
                        ? Optional.of(new Opinion(
                                !filled(value(request, member)),
                                "a request that is " + state.value() + " has " + member,
                                "no value",
                                value(request, member) + "",
                                "/" + member))
                        : Optional.empty());
    }

    private static Optional<Opinion> reason(CreateAccountStatusDto request) {
        if (!in(AccountCreationState.FAILED, request)) {
            return Optional.empty();
        }
        FailureDetailMsg detail = request.failureDetailMsg();
        boolean told = filled(request.failureReason()) || (detail != null && filled(detail.errorMsg()));
        return Optional.of(new Opinion(
                told,
                "a request that failed does not say why",
                "a failure_reason, or a failure_detail_msg with an error_msg",
                "neither",
                "/failure_reason"));
    }

    private static Optional<Opinion> ordered(CreateAccountStatusDto request) {
        Optional<Moment> created = moment(request.createdAt());
        Optional<Moment> completed = moment(request.completedAt());
        if (created.isEmpty() || completed.isEmpty()) {
            return Optional.empty();
        }
        boolean kept = !completed.get().instant().isBefore(created.get().instant())
                || completed.get().agrees(created.get());
        return Optional.of(new Opinion(
                kept,
                "a request was completed before it was made",
                "not before " + request.createdAt(),
                request.completedAt(),
                "/completed_at"));
    }

    private static Optional<Opinion> notInFuture(CreateAccountStatusDto request, Exchange exchange) {
        Instant latest = exchange.started().plus(CLOCK_TOLERANCE);
        for (String member : List.of("created_at", "completed_at")) {
            Optional<Moment> moment = moment(value(request, member));
            if (moment.isPresent() && moment.get().instant().isAfter(latest)) {
                return Optional.of(new Opinion(
                        false,
                        member + " lies in the future",
                        "not after " + latest,
                        value(request, member) + "",
                        "/" + member));
            }
        }
        return moment(request.createdAt()).map(created -> new Opinion(true, "", "", "", ""));
    }

    private static boolean in(AccountCreationState state, CreateAccountStatusDto request) {
        return state.equals(request.state());
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static @Nullable String value(CreateAccountStatusDto request, String member) {
        return switch (member) {
            case "account_id" -> request.accountId();
            case "completed_at" -> request.completedAt();
            case "created_at" -> request.createdAt();
            default -> request.failureReason();
        };
    }

    private static Optional<Moment> moment(@Nullable String text) {
        return text == null ? Optional.empty() : Moment.parse(text);
    }
}
