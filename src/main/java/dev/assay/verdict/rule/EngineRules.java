package dev.assay.verdict.rule;

import dev.assay.spec.Pack;
import dev.assay.verdict.ExchangeRule;
import dev.assay.verdict.TimelineRule;
import java.util.List;

/** Every rule that the engine knows. */
public final class EngineRules {
    private EngineRules() {}

    /** Rules for one answered exchange, in the order in which their findings help most. */
    public static List<ExchangeRule> forExchanges(Pack pack) {
        return List.of(
                new NoServerError(),
                new NoRedirect(),
                new ContentTypeJson(),
                new ContentTypePresent(),
                new ContentTypeCharset(),
                new Utf8(),
                new JsonValid(),
                new UniqueKeys(),
                new NoStackTrace(),
                new ThrottlingForm(),
                new ShownIsAsked(pack.resource()),
                new FilterHolds(pack.resource()),
                new PageWithinLimit(),
                new PageWithinDefault(),
                new CountIsItems());
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
