package dev.assay.reference.huaweicloud.variant;

import dev.assay.reference.huaweicloud.server.Stock;
import dev.assay.reference.huaweicloud.server.Variant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Other numbers of requests. */
final class StockVariants {
    private StockVariants() {}

    /** Starts with other requests than usual. */
    record Stocked(UnaryOperator<Stock> edit) implements Variant {
        @Override
        public Stock stock(Stock usual) {
            return edit.apply(usual);
        }
    }

    /** So few that a question stays open. */
    static List<NamedVariant> tooFew() {
        return List.of(
                of("requests-0", "There is no request.", 0, 0, 0),
                of("requests-1", "There is one request, and it has succeeded.", 1, 0, 0));
    }

    /** Few, or much alike: a habit beside them may have nothing to show itself on. */
    static List<NamedVariant> few() {
        return List.of(
                of("requests-2", "There are two requests, both succeeded.", 2, 0, 0),
                of("requests-3", "There are three requests, one in each state.", 1, 1, 1),
                of("only-succeeded", "Every request has succeeded.", 120, 0, 0),
                of("only-in-progress", "Every request is in progress, and stays so.", 0, 0, 40),
                of("only-finished", "No request is in progress.", 100, 20, 0),
                of("no-failed", "No request has failed.", 100, 0, 20));
    }

    static List<NamedVariant> many() {
        return List.of(
                of("requests-200", "There are as many requests as a page holds by default.", 150, 30, 20),
                of("requests-201", "There is one request more than a page holds by default.", 151, 30, 20),
                of("requests-400", "There are twice as many requests as a page holds by default.", 300, 60, 40));
    }

    /** So many that habits which rewrite each of them take long. */
    static List<NamedVariant> most() {
        return List.of(
                of("requests-2000", "There are as many requests as a page can hold.", 1900, 60, 40),
                of("requests-2100", "There are more requests than a page can hold.", 2000, 60, 40));
    }

    private static NamedVariant of(String name, String description, int succeeded, int failed, int inProgress) {
        return NamedVariant.of(name, description, () -> new Stocked(stock -> stock.of(succeeded, failed, inProgress)));
    }
}
