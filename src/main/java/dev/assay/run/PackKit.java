package dev.assay.run;

import dev.assay.exchange.Client;
import dev.assay.exchange.ClientOptions;
import dev.assay.exchange.Target;
import dev.assay.pack.Vendor;
import dev.assay.spec.Pack;
import dev.assay.verdict.Judge;
import io.cucumber.core.gherkin.Feature;
import java.util.List;

/**
 * A pack with all that runs of it share. Immutable.
 *
 * @param features its parsed features, in the order of their files' names
 * @param places where its scenarios and clauses stand
 */
public record PackKit(Pack pack, Vendor vendor, Judge judge, List<Feature> features, Places places) {

    /** A client for calls to a target that none of a run's exchanges are kept of. */
    public Client client(Target target) {
        return new Client(target, vendor.signer(target), vendor.errors(), ClientOptions.usual(), exchange -> {});
    }
}
