package dev.assay.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.exchange.Credentials;
import dev.assay.exchange.Target;
import dev.assay.report.Report;
import dev.assay.run.Catalog;
import dev.assay.run.PackKit;
import dev.assay.run.RunOptions;
import dev.assay.run.RunTarget;
import dev.assay.run.TargetRun;
import dev.assay.spec.Caller;
import dev.assay.spec.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A real target: the outcome of every clause is the one that is committed, and each that is no pass is explained. Run by
 * {@code mvn verify -Pinterop}.
 */
class MotoIT {
    private static final JsonNode KNOWN = Yaml.tree(Path.of("src/test/resources/interop/moto.yaml"));

    @Test
    void every_outcome_is_the_one_that_is_known_twice_over() throws Exception {
        PackKit kit = Catalog.of(List.of()).kit("aws");
        Map<String, String> known = new TreeMap<>();
        kit.pack().clauses().values().stream()
                .filter(clause -> clause.excluded().isEmpty())
                .forEach(clause -> known.put(clause.id(), "pass"));
        KNOWN.path("deviations")
                .properties()
                .forEach(clause -> known.put(
                        clause.getKey(), clause.getValue().path("outcome").asString("")));
        try (Moto moto = Moto.start(KNOWN.path("version").asString())) {
            assertEquals(known, outcomes(kit, moto));
            assertEquals(known, outcomes(kit, moto));
        }
    }

    @Test
    void every_deviation_is_explained() {
        List<String> bare = new ArrayList<>();
        KNOWN.path("deviations").properties().forEach(clause -> {
            if (clause.getValue().path("why").asString("").isBlank()) {
                bare.add(clause.getKey());
            }
        });
        assertEquals(List.of(), bare);
    }

    private static Map<String, String> outcomes(PackKit kit, Moto moto) {
        Map<Caller, Credentials> callers = Map.of(
                Caller.MANAGEMENT, new Credentials("AKIAFAKEMANAGEMENT", "fake-secret-1", null, null),
                Caller.MEMBER, new Credentials("AKIAFAKEMEMBER", "fake-secret-2", null, null),
                Caller.OUTSIDER, new Credentials("AKIAFAKEOUTSIDER", "fake-secret-3", null, null));
        RunTarget target = new RunTarget("aws", new Target("moto", moto.uri(), callers), List.of(), Map.of());
        try (TargetRun run = new TargetRun(kit, target, RunOptions.usual())) {
            Report report = run.run(Optional.empty());
            System.out.println("moto: " + report.equation() + ", " + report.verdict());
            Map<String, String> outcomes = new TreeMap<>();
            report.clauses().forEach(clause -> outcomes.put(clause.id(), clause.outcome()));
            return outcomes;
        }
    }
}
