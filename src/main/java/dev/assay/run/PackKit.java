package dev.assay.run;

import dev.assay.exchange.Signer;
import dev.assay.pack.Vendor;
import dev.assay.spec.Pack;
import dev.assay.verdict.Judge;
import io.cucumber.core.gherkin.Feature;
import java.util.List;

/**
 * A pack with all that runs of it share. Immutable.
 *
 * @param features its parsed features, in the order of their files' names
 */
public record PackKit(Pack pack, Vendor vendor, Judge judge, List<Feature> features) {

    /** How its calls are signed. */
    public Signer signer() {
        return vendor.signer();
    }
}
