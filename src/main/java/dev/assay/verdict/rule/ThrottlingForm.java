package dev.assay.verdict.rule;

import dev.assay.exchange.ErrorShape;
import dev.assay.exchange.RetryAfter;
import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;
import java.util.Optional;

/** A throttled answer tells when to come back in a form that can be read, if it tells it. */
final class ThrottlingForm implements ExchangeRule {
    private final ErrorShape errors;

    ThrottlingForm(ErrorShape errors) {
        this.errors = errors;
    }

    @Override
    public String name() {
        return "throttling-form";
    }

    @Override
    public void judge(Judged judged, Ruling ruling) {
        if (judged.response().refusal() && errors.throttled(judged.response())) {
            Optional<String> value = judged.response().header("Retry-After");
            ruling.check(
                    value.isEmpty()
                            || RetryAfter.parse(value.get(), judged.exchange().started())
                                    .isPresent(),
                    "Retry-After cannot be read",
                    "seconds, or an HTTP date",
                    value.orElse(""),
                    "Retry-After");
        }
    }
}
