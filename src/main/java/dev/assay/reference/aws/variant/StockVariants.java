package dev.assay.reference.aws.variant;

import dev.assay.reference.aws.server.Stock;
import dev.assay.reference.aws.server.Variant;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Other numbers of requests, and other times that they take. */
final class StockVariants {
    private static final Duration OFTEN = Duration.ofMillis(30);

    private StockVariants() {}

    /** Starts with other requests than usual. */
    private record Stocked(UnaryOperator<Stock> edit) implements Variant {
        @Override
        public Stock stock(Stock usual) {
            return edit.apply(usual);
        }
    }

    /** So few that nothing can be seen of them. */
    static List<NamedVariant> none() {
        return List.of(of("requests-0", "There is no request.", 0, 0, 0));
    }

    /** Few, or much alike: a habit beside them may have nothing to show itself on. */
    static List<NamedVariant> few() {
        return List.of(
                of("requests-5", "There are five requests, of every state some.", 2, 2, 1),
                of("no-failed", "No request has failed.", 40, 0, 8),
                of("only-finished", "No request is in progress.", 40, 15, 0),
                of("only-succeeded", "Every request has succeeded.", 40, 0, 0),
                of("only-failed", "Every request has failed.", 0, 30, 0),
                of("only-in-progress", "Every request is in progress, and stays so.", 0, 0, 25),
                of("requests-2", "There are two requests, one succeeded and one in progress.", 1, 0, 1),
                of("requests-1", "There is one request, and it has succeeded.", 1, 0, 0));
    }

    static List<NamedVariant> many() {
        return List.of(
                of("requests-500", "There are five hundred requests.", 400, 70, 30),
                of("finishing-often", "Every 30 ms a request finishes.", stock -> stock.of(43, 15, 60)
                        .finishing(50, OFTEN)),
                of("finishing-early", "Every request in progress finishes within 300 ms.", stock -> stock.of(43, 15, 8)
                        .finishing(8, OFTEN)),
                of(
                        "created-at-once",
                        "A new request is finished when it is first described.",
                        stock -> stock.creating(Duration.ZERO)),
                of(
                        "created-never",
                        "A new request stays in progress for a day.",
                        stock -> stock.creating(Duration.ofDays(1))),
                of("requests-20", "There are as many requests as a page can hold.", 12, 5, 3));
    }

    private static NamedVariant of(String name, String description, int succeeded, int failed, int inProgress) {
        return of(name, description, stock -> stock.of(succeeded, failed, inProgress));
    }

    private static NamedVariant of(String name, String description, UnaryOperator<Stock> edit) {
        return NamedVariant.of(name, description, () -> new Stocked(edit));
    }
}
