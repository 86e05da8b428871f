package dev.assay.reference.huaweicloud.variant;

import dev.assay.reference.VariantInfo;
import dev.assay.reference.huaweicloud.server.Variant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All variants. */
public final class Variants {
    // A server that has several applies them in this order: what errors are, how they are told, how answers are sent.
    // Groups are made in it too: what leaves little to see comes when most of other aspects are through.
    private static final List<NamedVariant> ALL = Stream.of(
                    StockVariants.tooFew(),
                    OffsetVariants.all(),
                    about("requests", StockVariants.many()),
                    ChangingVariants.all(),
                    about("requests", OrderVariants.all()),
                    about("requests", PageVariants.ofOthers()),
                    about("requests", StockVariants.most()),
                    about("requests", StockVariants.few()),
                    about("pages", PageVariants.all()),
                    about("pages", MarkerVariants.all()),
                    about("members", MemberVariants.all()),
                    about("times", TimeVariants.all()),
                    about("parameters", QueryVariants.all()),
                    about("refusals", RefusalVariants.all()),
                    about("throttling", ThrottlingVariants.all()),
                    about("protocol", HeaderVariants.all()),
                    about("protocol", TransportVariants.all()))
            .flatMap(Collection::stream)
            .toList();

    private Variants() {}

    private static List<NamedVariant> about(String aspect, List<NamedVariant> variants) {
        return variants.stream().map(variant -> variant.about(aspect)).toList();
    }

    /** What there is, in a fixed order. */
    public static List<VariantInfo> all() {
        return ALL.stream().map(NamedVariant::info).toList();
    }

    /** A new one of this name, for one server; empty if there is none. */
    public static Optional<Variant> find(String name) {
        return ALL.stream()
                .filter(variant -> variant.info().name().equals(name))
                .findFirst()
                .map(variant -> variant.make().get());
    }
}
