package dev.assay.run;

import dev.assay.exchange.Exchange;
import dev.assay.exchange.Target;
import dev.assay.report.HarEntry;
import dev.assay.report.Report;
import dev.assay.spec.Clause;
import dev.assay.verdict.Board;
import dev.assay.verdict.Memory;
import dev.assay.verdict.Timeline;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Traffic that was recorded, judged by a pack. Nothing is sent.
 *
 * @param report as a run would write it
 * @param exchanges what was judged, for the report's files
 * @param notes what was left out and why, a line each, for people
 */
public record Recorded(Report report, Iterable<HarEntry> exchanges, List<String> notes) {
    private static final String NOTHING_SENT = "judged from recorded traffic: nothing was sent";

    /**
     * Judges an HTTP Archive.
     *
     * @param target URL whose entries are judged; without it, the one that most calls of the contract went to
     * @throws UsageException if the file cannot be read, with line and column
     */
    public static Recorded judge(PackKit kit, Path har, Optional<URI> target) {
        Instant started = Instant.now();
        HarTraffic traffic = HarTraffic.read(kit.pack(), har, target);
        List<Exchange> exchanges = new ArrayList<>(traffic.exchanges());
        exchanges.sort(Comparator.comparingLong(Exchange::endNanos));
        Board board = new Board(kit.pack());
        Timeline timeline = new Timeline();
        Memory memory = new Memory();
        exchanges.forEach(exchange -> kit.judge().judge(exchange, board, timeline, memory));
        List<Clause> clauses = kit.pack().clauses().values().stream()
                .filter(clause -> clause.excluded().isEmpty())
                .toList();
        clauses.forEach(clause -> kit.judge().judge(timeline, board, clause));
        Optional<String> rootCause = exchanges.isEmpty()
                ? Optional.of("\"" + har.getFileName() + "\" holds no answered call of this contract"
                        + target.map(url -> " to " + url).orElse(""))
                : Optional.empty();
        RunTarget judged = new RunTarget(
                kit.pack().id(),
                new Target(kit.pack().id() + "-recorded", traffic.base(), Map.of()),
                List.of(),
                Map.of());
        Report report = new ReportBuilder(
                        kit,
                        judged,
                        new Seen(board, () -> exchanges, rootCause, timeline, List.of()),
                        started,
                        clause -> Optional.of(unshown(kit, clause)))
                .build(true);
        return new Recorded(report, HarEntries.of(exchanges), traffic.notes());
    }

    private static String unshown(PackKit kit, Clause clause) {
        boolean scenario = kit.features().stream()
                .flatMap(feature -> feature.getPickles().stream())
                .anyMatch(pickle -> pickle.getTags().contains("@" + clause.id()));
        return NOTHING_SENT + (scenario ? ", and this takes a call made for it" : ", and no recorded answer shows it");
    }
}
