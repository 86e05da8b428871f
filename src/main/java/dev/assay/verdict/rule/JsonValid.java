package dev.assay.verdict.rule;

import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;

/** A body is JSON, unless it says that it is something else: that is another rule's. */
final class JsonValid implements ExchangeRule {
    @Override
    public String name() {
        return "json-valid";
    }

    @Override
    public boolean isAboutForm() {
        return true;
    }

    @Override
    public void judge(Judged judged, Ruling ruling) {
        boolean judgeable = judged.ok() || judged.response().refusal();
        if (!judgeable || judged.response().body().length == 0 && !judged.ok()) {
            return;
        }
        if (!judged.json().isMissingNode()) {
            ruling.exercised();
        } else if (MediaType.json(judged.response().header("Content-Type").orElse("application/json"), judged)) {
            String error = judged.reading().jsonError();
            ruling.broken("the body is no JSON", "valid JSON", error == null ? "an empty body" : error, "");
        }
    }
}
