package dev.assay.verdict.rule;

import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;

/** No call is answered with a redirect. */
final class NoRedirect implements ExchangeRule {
    @Override
    public String name() {
        return "no-redirect";
    }

    @Override
    public void judge(Judged judged, Ruling ruling) {
        int status = judged.response().status();
        ruling.check(
                status < 300 || status >= 400,
                judged.operation().id() + " is answered with a redirect",
                "an answer, or a refusal",
                status + " to " + judged.response().header("Location").orElse("nowhere"),
                "Location");
    }
}
