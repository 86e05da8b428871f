package dev.assay.verdict.rule;

import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;

/** A body is UTF-8 and begins with no byte order mark (RFC 8259, 8.1). */
final class Utf8 implements ExchangeRule {
    @Override
    public String name() {
        return "utf-8";
    }

    @Override
    public boolean isAboutForm() {
        return true;
    }

    @Override
    public void judge(Judged judged, Ruling ruling) {
        if (judged.response().body().length > 0
                && (judged.ok() || judged.response().refusal())) {
            String error = judged.reading().utf8Error();
            ruling.check(
                    error == null,
                    "the body is not UTF-8 as JSON wants it",
                    "UTF-8 without a byte order mark",
                    "it " + error,
                    "");
        }
    }
}
