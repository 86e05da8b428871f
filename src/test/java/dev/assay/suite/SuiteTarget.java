package dev.assay.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.exchange.Target;
import dev.assay.probe.Probe;
import dev.assay.report.Report;
import dev.assay.run.Catalog;
import dev.assay.run.CredentialReader;
import dev.assay.run.Embedded;
import dev.assay.run.PackKit;
import dev.assay.run.RouteReader;
import dev.assay.run.RunOptions;
import dev.assay.run.RunTarget;
import dev.assay.run.TargetRun;
import dev.assay.run.TargetUrl;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The one target of a suite: the engine makes its object factory itself, so there is no other way to hand it over. */
final class SuiteTarget {
    private static final Map<String, SuiteTarget> SUITES = new ConcurrentHashMap<>();

    private final Optional<Embedded> embedded;
    private final TargetRun run;

    private SuiteTarget(String pack) {
        PackKit kit = Catalog.of(List.of()).kit(pack);
        String url = System.getProperty("assay.pack", "").equals(pack) ? System.getProperty("assay.target", "") : "";
        this.embedded = url.isBlank() ? Optional.of(Embedded.start(kit, List.of())) : Optional.empty();
        this.run =
                new TargetRun(kit, embedded.map(Embedded::target).orElseGet(() -> given(kit, url)), RunOptions.usual());
        run.open();
    }

    static SuiteTarget of(String pack) {
        return SUITES.computeIfAbsent(pack, SuiteTarget::new);
    }

    Probe probe() {
        return run.probe();
    }

    void assertConformant() {
        Report report = run.finish();
        run.close();
        embedded.ifPresent(Embedded::close);
        System.out.println("suite: " + report.equation() + ", " + report.verdict());
        List<String> broken = report.clauses().stream()
                .filter(clause ->
                        clause.outcome().equals("fail") || clause.outcome().equals("error"))
                .map(clause -> clause.id() + " " + clause.findings() + clause.reasons())
                .toList();
        assertEquals(List.of(), broken);
        assertEquals(
                "conformant",
                report.verdict(),
                () -> "not exercised: "
                        + report.clauses().stream()
                                .filter(clause -> clause.outcome().equals("not-exercised"))
                                .map(clause -> clause.id() + " " + clause.reasons())
                                .toList());
    }

    private static RunTarget given(PackKit kit, String url) {
        URI uri = TargetUrl.parse("-Dassay.target", url);
        Target target = new Target(
                "suite",
                uri,
                CredentialReader.fromEnvironment(kit, System.getenv()),
                CredentialReader.settings(kit, System.getenv()),
                RouteReader.of(uri, null, System::getenv));
        return new RunTarget(kit.pack().id(), target, List.of(), Map.of());
    }
}
