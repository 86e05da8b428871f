package dev.assay.run;

import dev.assay.exchange.Exchange;
import dev.assay.probe.WalkTrace;
import dev.assay.verdict.Board;
import dev.assay.verdict.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a report is built of.
 *
 * @param exchanges in any order; asked for when the board has been read, so that no finding lacks its proof
 * @param rootCause why nothing could be checked; empty where something could
 * @param timeline what was seen of resources
 * @param walks from page to page, in the order in which they ended
 */
record Seen(
        Board board,
        Supplier<List<Exchange>> exchanges,
        Optional<String> rootCause,
        Timeline timeline,
        List<WalkTrace> walks) {}
