package dev.assay.verdict.rule;

import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;

/** A Content-Type that is there says JSON. */
final class ContentTypeJson implements ExchangeRule {
    @Override
    public String name() {
        return "content-type-json";
    }

    @Override
    public boolean isAboutForm() {
        return true;
    }

    @Override
    public void judge(Judged judged, Ruling ruling) {
        if (judged.response().body().length > 0
                && (judged.ok() || judged.response().refusal())) {
            judged.response()
                    .header("Content-Type")
                    .ifPresent(type -> ruling.check(
                            MediaType.json(type, judged),
                            "Content-Type does not say JSON",
                            "application/json",
                            type,
                            "Content-Type"));
        }
    }
}
