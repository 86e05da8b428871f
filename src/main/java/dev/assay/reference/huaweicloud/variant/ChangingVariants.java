package dev.assay.reference.huaweicloud.variant;

import dev.assay.reference.huaweicloud.server.Stock;
import dev.assay.reference.huaweicloud.variant.StockVariants.Stocked;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lists that change while they are read. */
final class ChangingVariants {
    private static final Duration OFTEN = Duration.ofMillis(30);

    private ChangingVariants() {}

    static List<NamedVariant> all() {
        return List.of(
                of("growing-in-front", "Every 30 ms a request is added, in front.", stock -> stock.growing(OFTEN)),
                of("growing-at-the-end", "Every 30 ms a request is added, at the end.", stock -> stock.growing(OFTEN)
                        .inOrder(Orders.OLDEST_FIRST)),
                NamedVariant.of(
                        "growing-by-call", "With each list call a request is added, in front.", GrowingByCall::new),
                of("finishing-often", "Every 30 ms a request finishes.", stock -> stock.of(300, 60, 200)
                        .finishing(190, OFTEN)),
                of(
                        "growing-and-finishing",
                        "Every 30 ms a request is added and another finishes.",
                        stock -> stock.of(300, 60, 200).finishing(190, OFTEN).growing(OFTEN)),
                of("finishing-early", "Every request in progress finishes within 300 ms.", stock -> stock.of(
                                300, 60, 10)
                        .finishing(10, OFTEN)));
    }

    private static NamedVariant of(String name, String description, UnaryOperator<Stock> edit) {
        return NamedVariant.of(name, description, () -> new Stocked(edit));
    }
}
