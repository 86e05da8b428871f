package dev.assay.verdict.rule;

import dev.assay.exchange.ErrorShape;
import dev.assay.spec.Pack;
import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.TimelineRule;
import java.util.ArrayList;
import java.util.List;

/** Every rule that the engine knows. */
public final class EngineRules {
    private EngineRules() {}

    /** Rules for one answered exchange, in the order in which their findings help most. */
    public static List<ExchangeRule> forExchanges(Pack pack, ErrorShape errors) {
        List<ExchangeRule> rules = new ArrayList<>(List.of(
                new NoServerError(),
                new NoRedirect(),
                new ContentTypeJson(),
                new ContentTypeDeclared(),
                new ContentTypePresent(),
                new ContentTypeCharset(),
                new Utf8(),
                new JsonValid(),
                new UniqueKeys(),
                new NoNullMembers(),
                new NoStackTrace(),
                new ThrottlingForm(errors),
                new ShownIsAsked(pack.resource()),
                new FilterHolds(pack.resource()),
                new PageWithinLimit(),
                new PageWithinDefault(),
                new CountIsItems()));
        rules.addAll(new ErrorRules(errors).all());
        return List.copyOf(rules);
    }

    /** Rules for what several answers tell. */
    public static List<TimelineRule> forTimelines(Pack pack) {
        return List.of(
                new OnlyForward(),
                new FinishedNeverChanges(),
                new ConstantMembers(),
                new UniqueMembers(),
                new ListedAsShown(pack));
    }
}
