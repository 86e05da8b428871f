package dev.assay.reference.huaweicloud.variant;

import dev.assay.model.huaweicloud.CreateAccountStatusDto;
import dev.assay.reference.huaweicloud.variant.StockVariants.Stocked;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Lists in other orders: none is documented. */
final class OrderVariants {
    private OrderVariants() {}

    static List<NamedVariant> all() {
        return List.of(
                ordered("oldest-first", "The request made last comes last.", Orders.OLDEST_FIRST),
                ordered("ordered-by-id", "Requests come in the order of their ids.", Orders.BY_ID),
                ordered("ordered-by-name", "Requests come in the order of their names.", Orders.BY_NAME),
                resting("ordered-by-state", "Requests come by state, and none finishes.", Orders.BY_STATE),
                resting(
                        "ordered-by-completion",
                        "Requests come by completion, and none finishes.",
                        Orders.BY_COMPLETION),
                NamedVariant.of(
                        "marker-key", "A marker is an id, and every string is a place in the list.", Keys::new));
    }

    private static NamedVariant ordered(String name, String description, Comparator<CreateAccountStatusDto> order) {
        return NamedVariant.of(name, description, () -> new Stocked(stock -> stock.inOrder(order)));
    }

    /** A request that finished would move to another place, and the marker that names it with it. */
    private static NamedVariant resting(String name, String description, Comparator<CreateAccountStatusDto> order) {
        return NamedVariant.of(
                name,
                description,
                () -> new Stocked(stock -> stock.inOrder(order).finishing(0, Duration.ZERO)));
    }
}
