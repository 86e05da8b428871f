package dev.assay.run;

import dev.assay.exchange.Exchange;
import dev.assay.verdict.Board;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a report is built of.
 *
 * @param exchanges in any order; asked for when the board has been read, so that no finding lacks its proof
 * @param rootCause why nothing could be checked; empty where something could
 */
record Seen(Board board, Supplier<List<Exchange>> exchanges, Optional<String> rootCause) {}
