package dev.assay.run;

import dev.assay.exchange.Target;
import dev.assay.probe.KnownRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * One target to be checked, and by what.
 *
 * @param pack id of the pack
 * @param requests resources that are known to exist there
 * @param excluded reasons by clause, for clauses that are not to be planned
 */
public record RunTarget(String pack, Target target, List<KnownRequest> requests, Map<String, String> excluded) {

    /** The same, answered by something else. */
    public RunTarget at(URI url) {
        return new RunTarget(pack, target.at(url), requests, excluded);
    }
}
