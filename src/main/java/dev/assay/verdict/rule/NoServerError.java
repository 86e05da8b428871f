package dev.assay.verdict.rule;

import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;

/** No call is answered with 500 or more. */
final class NoServerError implements ExchangeRule {
    @Override
    public String name() {
        return "no-server-error";
    }

    @Override
    public void judge(Judged judged, Ruling ruling) {
        int status = judged.response().status();
        ruling.check(
                status < 500,
                judged.operation().id() + " is answered with a server error",
                "a status below 500",
                Integer.toString(status),
                "");
    }
}
