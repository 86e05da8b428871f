package dev.assay.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.OperatingSystemMXBean;
import dev.assay.reference.Reference;
import dev.assay.reference.VariantGroups;
import dev.assay.reference.VariantInfo;
import dev.assay.report.Report;
import dev.assay.run.Catalog;
import dev.assay.run.Embedded;
import dev.assay.run.PackKit;
import dev.assay.run.RunOptions;
import dev.assay.run.TargetRun;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No false alarm: whoever keeps the contract in another way than the reference is not failed, and warned only of a should
 * that it breaks.
 */
class VariantsIT {
    private static final Catalog CATALOG = Catalog.of(List.of());
    private static final int AT_ONCE = 8;

    /** Variants whose data leave a must open, and why. */
    private static final Map<String, String> INCONCLUSIVE = Map.of(
            "huaweicloud requests-0", "nothing can be shown where there is nothing",
            "huaweicloud requests-1", "it takes two requests to have a second page",
            "aws requests-0", "nothing can be described where there is nothing",
            "aws list-unknown", "no id is known where none is given",
            "aws list-denied", "no id is known where none is given");

    /** Every second group: {@code ./assay prove} runs all of them. */
    private static final int EVERY = 2;

    static List<String> packs() {
        return CATALOG.packs();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void no_variant_is_failed(String pack) throws Exception {
        PackKit kit = CATALOG.kit(pack);
        List<VariantInfo> all = Embedded.of(pack).map(Reference::variants).orElse(List.of());
        List<List<VariantInfo>> groups = VariantGroups.of(all);
        List<List<VariantInfo>> variants = IntStream.range(0, groups.size())
                .filter(i -> i % EVERY == 0)
                .mapToObj(groups::get)
                .toList();
        long begin = System.nanoTime();
        long worked = cpuNanos();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<String> wrong = new ArrayList<>();
        try {
            List<Future<List<String>>> runs = variants.stream()
                    .map(group -> threads.submit(() -> wrong(pack, group, run(kit, names(group)))))
                    .toList();
            for (Future<List<String>> run : runs) {
                wrong.addAll(run.get());
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.println(pack + ": " + variants.size() + " groups of variants run in "
                + (System.nanoTime() - begin) / 1_000_000 + " ms, " + (cpuNanos() - worked) / 1_000_000
                + " ms of a processor, " + wrong.size() + " wrong");
        assertEquals(List.of(), wrong);
    }

    /** What the whole process took of all processors: told besides, since others may be at work on them. */
    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static List<String> names(List<VariantInfo> group) {
        return group.stream().map(VariantInfo::name).toList();
    }

    private static Report run(PackKit kit, List<String> variants) {
        try (Embedded embedded = Embedded.startSmall(kit, variants);
                TargetRun run = new TargetRun(kit, embedded.target(), RunOptions.usual())) {
            return run.run(Optional.empty());
        }
    }

    private static List<String> wrong(String pack, List<VariantInfo> group, Report report) {
        List<String> wrong = new ArrayList<>();
        String variant = String.join(", ", names(group));
        String expected = INCONCLUSIVE.containsKey(pack + " " + variant) ? "inconclusive" : "conformant";
        if (!report.verdict().equals(expected)) {
            wrong.add(variant + " is " + report.verdict());
        }
        for (Report.ClauseEntry clause : report.clauses()) {
            boolean right =
                    switch (clause.outcome()) {
                        case "fail", "error" -> false;
                        case "warn" ->
                            group.stream().anyMatch(info -> info.warned().contains(clause.id()));
                        case "not-exercised" ->
                            expected.equals("inconclusive")
                                    || !clause.level().equals("must")
                                    || clause.evidence().equals("opportunistic");
                        default -> true;
                    };
            if (!right) {
                wrong.add(variant + ": " + clause.id() + " is " + clause.outcome() + " " + clause.findings()
                        + clause.reasons());
            }
        }
        return wrong;
    }
}
