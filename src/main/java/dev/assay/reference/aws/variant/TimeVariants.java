package dev.assay.reference.aws.variant;

import dev.assay.reference.http.WrittenNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;

/** Timestamps in other forms, all of them numbers of JSON. */
final class TimeVariants {
    private static final List<String> TIMES = List.of("RequestedTimestamp", "CompletedTimestamp");

    private TimeVariants() {}

    static List<NamedVariant> all() {
        return List.of(
                form("times-whole", "Every timestamp is an integer.", TimeVariants::whole),
                form("times-fraction", "Every timestamp has three digits behind the point.", time -> time.setScale(
                                3, RoundingMode.DOWN)
                        .toPlainString()),
                form("times-zero-fraction", "Every timestamp is whole and ends in .0.", time -> whole(time) + ".0"),
                form("times-exponent", "Every timestamp has an exponent.", time -> exponent(time, "E9")),
                form(
                        "times-exponent-small",
                        "Every timestamp has an exponent with a plus sign, after a small e.",
                        time -> exponent(time, "e+09")),
                form(
                        "times-nanoseconds",
                        "Every timestamp has nine digits behind the point.",
                        time -> time.setScale(3, RoundingMode.DOWN).toPlainString() + "456789"));
    }

    private static NamedVariant form(String name, String description, Function<BigDecimal, String> write) {
        return NamedVariant.of(name, description, () -> Answering.items(item -> rewrite(item, write)));
    }

    private static void rewrite(ObjectNode item, Function<BigDecimal, String> write) {
        for (String member : TIMES) {
            if (item.path(member).isNumber()) {
                BigDecimal time = item.path(member).decimalValue();
                item.set(member, DecimalNode.valueOf(new WrittenNumber(write.apply(time))));
            }
        }
    }

    private static String whole(BigDecimal time) {
        return time.setScale(0, RoundingMode.DOWN).toPlainString();
    }

    private static String exponent(BigDecimal time, String suffix) {
        return time.movePointLeft(9).toPlainString() + suffix;
    }
}
