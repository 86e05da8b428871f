package dev.assay.verdict.rule;

import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A charset that Content-Type names is UTF-8: JSON has no other (RFC 8259, 8.1). */
final class ContentTypeCharset implements ExchangeRule {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "content-type-charset";
    }

    @Override
    public boolean isAboutForm() {
        return true;
    }

    @Override
    public void judge(Judged judged, Ruling ruling) {
        Matcher charset =
                CHARSET.matcher(judged.response().header("Content-Type").orElse(""));
        if (charset.find() && judged.response().body().length > 0) {
            ruling.check(
                    charset.group(1).equalsIgnoreCase("utf-8")
                            || charset.group(1).equalsIgnoreCase("utf8"),
                    "Content-Type names another charset than JSON has",
                    "utf-8",
                    charset.group(1),
                    "Content-Type");
        }
    }
}
