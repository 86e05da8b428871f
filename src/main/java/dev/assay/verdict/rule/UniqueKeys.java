package dev.assay.verdict.rule;

import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;

/** No object has a key twice (RFC 8259, 4). */
final class UniqueKeys implements ExchangeRule {
    @Override
    public String name() {
        return "unique-keys";
    }

    @Override
    public boolean isAboutForm() {
        return true;
    }

    @Override
    public void judge(Judged judged, Ruling ruling) {
        if (!judged.json().isMissingNode()) {
            String duplicate = judged.reading().duplicate();
            ruling.check(
                    duplicate == null, "a key stands twice in one object", "keys that are unique", duplicate + "", "");
        }
    }
}
