package dev.assay.run;

import dev.assay.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The breaches that are accepted for the time being. Immutable. */
public final class Waivers {
    private final List<Waiver> all;

    Waivers(List<Waiver> all) {
        this.all = List.copyOf(all);
    }

    /** No waivers. */
    public static Waivers none() {
        return new Waivers(List.of());
    }

    /** The same target with the waivers that hold for it; one that names it goes before one for all. */
    public RunTarget applied(RunTarget target) {
        Map<String, Report.Waiver> accepted = new LinkedHashMap<>();
        for (Waiver waiver : all) {
            if (waiver.holdsFor(target.target().name())
                    && (waiver.target().isPresent() || !accepted.containsKey(waiver.clause()))) {
                accepted.put(waiver.clause(), waiver.entry());
            }
        }
        return target.waiving(accepted);
    }

    /**
     * What to mend of waivers that waive nothing: every target that they hold for was asked, and each kept the clause.
     * Of a clause that was not exercised somewhere nothing is known, so its waiver stays.
     *
     * @param reports of a run of all scenarios
     * @return a line each, with file and line
     */
    public List<String> stale(List<Report> reports) {
        List<String> stale = new ArrayList<>();
        for (Waiver waiver : all) {
            List<String> kept = new ArrayList<>();
            boolean known = true;
            for (Report report : reports) {
                for (Report.ClauseEntry clause : report.clauses()) {
                    if (clause.id().equals(waiver.clause()) && waiver.holdsFor(report.target())) {
                        known &= clause.outcome().equals("pass") && report.incomplete() == null;
                        kept.add(report.target());
                    }
                }
            }
            if (known && !kept.isEmpty()) {
                stale.add(
                        waiver.place() + ": the waiver of " + waiver.clause() + " is stale: " + String.join(", ", kept)
                                + (kept.size() == 1 ? " keeps" : " keep") + " the clause; remove " + waiver.lines());
            }
        }
        return stale;
    }
}
