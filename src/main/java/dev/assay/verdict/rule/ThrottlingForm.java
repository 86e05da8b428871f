package dev.assay.verdict.rule;

import dev.assay.exchange.ErrorShape;
import dev.assay.exchange.RetryAfter;
import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;
import java.util.Optional;

/** A throttled answer names its error where errors have names, and tells in a form that can be read when to come back, if it tells it. */
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
            if (!judged.operation().errors().isEmpty()) {
                ruling.check(
                        errors.name(judged.response()).isPresent(),
                        "a throttled answer does not name its error",
                        "the name of an error",
                        "none",
                        "");
            }
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
