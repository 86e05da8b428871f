package dev.assay.cli;

import dev.assay.report.Report;
import java.util.List;

/** Exit codes, as the design fixes them. */
final class Exit {
    static final int CONFORMANT = 0;
    static final int NONCONFORMANT = 1;
    static final int USAGE = 2;
    static final int INCONCLUSIVE = 3;
    static final int KIT = 4;

    private Exit() {}

    /** What these reports amount to. */
    static int of(List<Report> reports, boolean failOnShould) {
        boolean broken = reports.stream()
                .anyMatch(report ->
                        report.verdict().equals("nonconformant") || (failOnShould && report.count("warn") > 0));
        boolean open = reports.stream().anyMatch(report -> report.verdict().equals("inconclusive"));
        return broken ? NONCONFORMANT : open ? INCONCLUSIVE : CONFORMANT;
    }
}
