package dev.assay.suite;

import dev.assay.exchange.Target;
import dev.assay.probe.Probe;
import dev.assay.report.Report;
import dev.assay.run.Catalog;
import dev.assay.run.CredentialReader;
import dev.assay.run.Embedded;
import dev.assay.run.PackKit;
import dev.assay.run.RunOptions;
import dev.assay.run.RunTarget;
import dev.assay.run.TargetRun;
import dev.assay.run.TargetUrl;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one target of a suite: the engine makes its object factory itself, so there is no other way to hand it over. */
final class SuiteTarget {
    private static @Nullable Embedded embedded;
    private static @Nullable TargetRun run;

    private SuiteTarget() {}

    static synchronized Probe probe() {
        if (run == null) {
            PackKit kit = Catalog.of(List.of()).kit(System.getProperty("assay.pack", "huaweicloud"));
            run = new TargetRun(kit, target(kit), RunOptions.usual());
            run.open();
        }
        return run.probe();
    }

    static synchronized Report close() {
        if (run == null) {
            throw new IllegalStateException("no scenario was run");
        }
        Report report = run.finish();
        run.close();
        if (embedded != null) {
            embedded.close();
        }
        return report;
    }

    private static RunTarget target(PackKit kit) {
        String url = System.getProperty("assay.target", "");
        if (url.isBlank()) {
            embedded = Embedded.start(kit, List.of());
            return embedded.target();
        }
        Target target = new Target(
                "suite",
                TargetUrl.parse("-Dassay.target", url),
                CredentialReader.fromEnvironment(kit, System.getenv()));
        return new RunTarget(kit.pack().id(), target, List.of(), Map.of());
    }
}
