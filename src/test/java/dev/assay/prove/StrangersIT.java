package dev.assay.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.exchange.Target;
import dev.assay.reference.stranger.RunningStranger;
import dev.assay.reference.stranger.Stranger;
import dev.assay.report.Report;
import dev.assay.run.Catalog;
import dev.assay.run.Embedded;
import dev.assay.run.PackKit;
import dev.assay.run.RunOptions;
import dev.assay.run.RunTarget;
import dev.assay.run.TargetRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No false green: what is no implementation is never conformant, and the report says in one place why. */
class StrangersIT {
    private static final Catalog CATALOG = Catalog.of(List.of());

    static List<String> packs() {
        return CATALOG.packs().stream()
                .filter(pack -> Embedded.of(pack).isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void no_stranger_is_conformant_and_each_names_one_root_cause(String pack) throws IOException {
        PackKit kit = CATALOG.kit(pack);
        List<String> wrong = new ArrayList<>();
        long begin = System.nanoTime();
        try (Embedded embedded = Embedded.start(kit, List.of())) {
            Target reference = embedded.target().target();
            for (Stranger stranger : Stranger.all()) {
                Report report;
                try (RunningStranger running = stranger.start()) {
                    Target target = new Target(stranger.name(), running.uri(), reference.callers());
                    try (TargetRun run =
                            new TargetRun(kit, new RunTarget(pack, target, List.of(), Map.of()), RunOptions.usual())) {
                        report = run.run(Optional.empty());
                    }
                }
                if (!seenThrough(report)) {
                    wrong.add(stranger.name() + " is " + report.verdict() + ", root cause: " + report.rootCause());
                }
            }
        }
        System.out.println(pack + ": " + (Stranger.all().size() - wrong.size()) + " of "
                + Stranger.all().size() + " strangers seen through in " + (System.nanoTime() - begin) / 1_000_000
                + " ms");
        assertEquals(List.of(), wrong);
    }

    private static boolean seenThrough(Report report) {
        String cause = Objects.requireNonNullElse(report.rootCause(), "");
        Set<String> reasons = new HashSet<>();
        report.clauses().stream()
                .filter(clause -> clause.outcome().equals("not-exercised"))
                .forEach(clause -> reasons.addAll(clause.reasons()));
        return !report.verdict().equals("conformant") && !cause.isBlank() && reasons.equals(Set.of(cause));
    }
}
