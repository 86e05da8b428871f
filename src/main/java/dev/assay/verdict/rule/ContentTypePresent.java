package dev.assay.verdict.rule;

import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;

/** A body comes with a Content-Type (RFC 9110, 8.3). */
final class ContentTypePresent implements ExchangeRule {
    @Override
    public String name() {
        return "content-type-present";
    }

    @Override
    public boolean isAboutForm() {
        return true;
    }

    @Override
    public void judge(Judged judged, Ruling ruling) {
        if (judged.response().body().length > 0
                && (judged.ok() || judged.response().refusal())) {
            ruling.check(
                    judged.response().header("Content-Type").isPresent(),
                    "a body comes without Content-Type",
                    "a header Content-Type",
                    "none",
                    "Content-Type");
        }
    }
}
