package dev.assay.reference.aws.variant;

import dev.assay.reference.VariantInfo;
import dev.assay.reference.aws.server.Variant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All variants. */
public final class Variants {
    private static final List<NamedVariant> ALL = Stream.of(
                    StockVariants.all(),
                    ListVariants.all(),
                    MemberVariants.all(),
                    TimeVariants.all(),
                    ErrorVariants.all(),
                    ReasonVariants.all(),
                    RefusalVariants.all(),
                    HeaderVariants.all(),
                    TransportVariants.all(),
                    ThrottlingVariants.all(),
                    ShouldVariants.all())
            .flatMap(Collection::stream)
            .toList();

    private Variants() {}

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
