package dev.assay.verdict.rule;

import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.Judged;
import dev.assay.verdict.Ruling;
import java.util.List;

/** A Content-Type that is there is the one that the contract has, whatever its parameters. */
final class ContentTypeDeclared implements ExchangeRule {
    @Override
    public String name() {
        return "content-type-declared";
    }

    @Override
    public boolean isAboutForm() {
        return true;
    }

    @Override
    public void judge(Judged judged, Ruling ruling) {
        List<String> declared = MediaType.declared(judged);
        if (judged.response().body().length > 0 && !declared.isEmpty()) {
            judged.response()
                    .header("Content-Type")
                    .ifPresent(type -> ruling.check(
                            declared.contains(MediaType.of(type)),
                            "Content-Type is not the one of the contract",
                            String.join(" or ", declared),
                            type,
                            "Content-Type"));
        }
    }
}
