package dev.assay.run;

import dev.assay.exchange.Target;
import dev.assay.probe.KnownRequest;
import dev.assay.report.Report;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * One target to be checked, and by what.
 *
 * @param pack id of the pack
 * @param requests resources that are known to exist there
 * @param excluded reasons by clause, for clauses that are not to be planned
 * @param waivers by clause, for clauses whose breach is accepted for the time being
 */
public record RunTarget(
        String pack,
        Target target,
        List<KnownRequest> requests,
        Map<String, String> excluded,
        Map<String, Report.Waiver> waivers) {

    /** Without waivers. */
    public RunTarget(String pack, Target target, List<KnownRequest> requests, Map<String, String> excluded) {
        this(pack, target, requests, excluded, Map.of());
    }

    /** The same, answered by something else. */
    public RunTarget at(URI url) {
        return new RunTarget(pack, target.at(url), requests, excluded, waivers);
    }

    /** The same, with these waivers and no others. */
    RunTarget waiving(Map<String, Report.Waiver> accepted) {
        return new RunTarget(pack, target, requests, excluded, accepted);
    }
}
